"""The rooms of docs/architecture.md, enforced: imports point down the list, and some jobs are done in one place."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / "ssg").rglob("*.py"))
MAX_LINES = 400

ROOMS: tuple[tuple[str, ...], ...] = (
    (
        *("model.py", "sheet.py", "errors.py", "interrupts.py", "processes.py"),
        *("executor_names.py", "collection.py", "sharing.py"),
    ),
    (
        *("text.py", "within.py", "content_types.py"),
        *("image_size.py", "image_place.py", "image_motion.py"),
        *("media_file.py", "webvtt.py", "recording.py", "boxed.py"),
        *("locales.py", "sheet_file.py"),
    ),
    ("located/",),
    ("config.py", "config_keys.py", "config_file.py"),
    ("content/",),
    ("checks/", "browser/probe.py", "browser/lost_text.py", "browser/picture.py", "browser/probes/"),
    ("transcript/",),
    ("charts/",),
    ("markdown/",),
    ("targets.py", "reading.py", "read_ahead.py"),
    ("site.py", "site_findings.py", "site_time.py", "listing.py"),
    ("xml_writer.py", "syndication.py", "media_rss.py"),
    ("pages/", "feeds/"),
    ("render/",),
    ("assets.py", "search.py", "planning.py", "work.py", "executors/"),
    ("publish/",),
    ("report/",),
    ("verdict/",),
    ("outcome.py",),
    ("cache/",),
    ("production.py", "amending.py", "pipeline.py", "build.py"),
    ("profiling/",),
    ("fix/",),
    ("scaffold.py", "theme_tools/"),
    ("importers/",),
    ("preview/",),
    ("browser/",),
    ("commands/", "cli.py"),
)
"""From the bottom up, as in the table of docs/architecture.md. A room may import itself and what comes before it."""

KINDS: dict[str, tuple[str, ...]] = {
    "pages": (),
    "feeds": (),
    "checks/rules": (),
    "browser/probes": (),
    "importers": ("wire", "html"),
    "fix/fixes": (),
}
"""Rooms whose kinds never import one another. Where none are named each file is a kind; else a kind is its file and the
files that begin with its name, and what is left serves all kinds and imports none.
"""

SLOW_TO_IMPORT = (
    "playwright",
    "axe_playwright_python",
    "PIL",
    "babel",
    "bs4",
    "uvicorn",
    "starlette",
    "watchdog",
    "rich.progress",
    "jinja2",
    "markdown_it",
    "turbohtml",
)
"""Starting the program is part of publishing one story, so a command imports these when it needs them."""


def room_of(path: str) -> int:
    """Place in the list of a module's path below ssg/, such as `checks/rules/img_alt.py`."""
    for place, room in enumerate(ROOMS):
        if any(path == name or (name.endswith("/") and path.startswith(name)) for name in room):
            return place
    pytest.fail(f"ssg/{path} is in no room of docs/architecture.md")


def below(path: Path) -> str:
    return path.relative_to(ROOT / "ssg").as_posix()


def imports(path: Path) -> list[tuple[str, int]]:
    """Every module that a file imports, `from ssg import x` as `ssg.x`, with the line."""
    found: list[tuple[str, int]] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [(alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: write absolute imports"
            module = node.module or ""
            found += [(f"{module}.{alias.name}", node.lineno) for alias in node.names]
    return found


def own_file(module: str) -> str:
    """Path below ssg/ of the file that an imported name comes from; empty for what is not ours."""
    parts = module.split(".")
    if parts[0] != "ssg":
        return ""
    for length in range(len(parts), 1, -1):
        stem = "/".join(parts[1:length])
        for candidate in (f"{stem}.py", f"{stem}/__init__.py"):
            if (ROOT / "ssg" / candidate).exists():
                return candidate
    return "__init__.py"


OWN_IMPORTS = [
    (below(path), own, line)
    for path in FILES
    for module, line in imports(path)
    if (own := own_file(module)) not in {"", "__init__.py"}
]


def test_the_rooms_are_those_of_the_document() -> None:
    table = (ROOT / "docs/architecture.md").read_text("utf-8").partition("| room |")[2]
    rows = re.findall(r"^\| (`.+?) \|", table, re.MULTILINE)
    assert [tuple(re.findall(r"`([^`]+)`", row)) for row in rows] == [*ROOMS]


OFFERS = [
    (rooms, name, given)
    for row in re.findall(
        r"^\| (`.+)", (ROOT / "docs/architecture.md").read_text("utf-8").partition("| room |")[2], re.MULTILINE
    )
    for rooms, offer in [[re.findall(r"`([^`]+)`", cell) for cell in row.split(" | ")]]
    for name, given in re.findall(r"(\w+)\(([^)]*)\)", " ".join(offer))
]
"""The functions that the table names, with what they are given there; `…` stands for more."""


def test_every_room_says_what_it_offers() -> None:
    rows = re.findall(r"^\| `.+? \| (.+) \|$", (ROOT / "docs/architecture.md").read_text("utf-8"), re.MULTILINE)
    assert len(rows) == len(ROOMS)


@pytest.mark.parametrize(("rooms", "name", "given"), OFFERS, ids=[name for _, name, _ in OFFERS])
def test_rooms_offer_what_the_document_says(rooms: list[str], name: str, given: str) -> None:
    """A function of this name is in the room, and takes what the table says."""
    said = [word for word in given.split(", ") if word != "…"]
    found = [arguments for path in FILES if in_rooms(below(path), rooms) for arguments in parameters(path, name)]
    assert any(said == every[: len(said)] and ("…" in given or needed <= len(said)) for every, needed in found), (
        f"{name} takes {found}"
    )


def in_rooms(path: str, rooms: list[str]) -> bool:
    return any(path == room or (room.endswith("/") and path.startswith(room)) for room in rooms)


def parameters(path: Path, name: str) -> list[tuple[list[str], int]]:
    """What functions of this name in a file take, in their order, and how many of it they cannot do without."""
    found = []
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name == name:
            plain, named = node.args.args, node.args.kwonlyargs
            given = sum(default is None for default in node.args.kw_defaults)
            needed = len(plain) - len(node.args.defaults) + given
            found.append(([arg.arg for arg in (*plain, *named)], needed))
    return found


@pytest.mark.parametrize(
    "path", [below(path) for path in FILES if path.name != "__init__.py" or path.parent.name != "ssg"]
)
def test_every_file_is_in_a_room(path: str) -> None:
    room_of(path)


def test_imports_point_down() -> None:
    upward = [f"ssg/{user}:{line} imports {used}" for user, used, line in OWN_IMPORTS if room_of(used) > room_of(user)]
    assert upward == []


def test_siblings_do_not_import_one_another() -> None:
    wrong = []
    for user, used, line in OWN_IMPORTS:
        folder, _, name = used.rpartition("/")
        user_folder, _, user_name = user.rpartition("/")
        if folder != user_folder or folder not in KINDS or "__init__.py" in {name, user_name}:
            continue
        if kind_of(folder, name) not in {"", kind_of(folder, user_name)}:
            wrong.append(f"ssg/{user}:{line} imports {used}")
    assert wrong == []


def kind_of(folder: str, name: str) -> str:
    """The kind that a file of a room belongs to; empty for what serves all."""
    kinds = KINDS[folder] or (name.removesuffix(".py"),)
    return next((kind for kind in kinds if name == f"{kind}.py" or name.startswith(f"{kind}_")), "")


def test_only_the_command_line_prints() -> None:
    printing = [f"{below(p)}:{line}" for p in FILES for line in prints(p) if room_of(below(p)) != room_of("cli.py")]
    assert printing == []


def prints(path: Path) -> list[int]:
    """Lines that call print(), click.echo() or write to a standard stream."""
    names = {"print", "click.echo", "click.secho", "sys.stdout.write", "sys.stderr.write"}
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    return [call.lineno for call in calls if ast.unparse(call.func) in names]


@pytest.mark.parametrize(
    ("module", "users"),
    [
        pytest.param(
            "ssg.cache",
            {
                *("build.py", "pipeline.py", "production.py", "amending.py", "cache/"),
                *("preview/newsroom.py", "preview/sources.py"),
            },
            id="only the build knows of its memory, and the preview's one file of what was read",
        ),
        pytest.param(
            "ssg.cache.recollection",
            {"preview/newsroom.py", "preview/sources.py"},
            id="builds have nothing to do with the preview's memory",
        ),
        pytest.param(
            "turbohtml",
            {"checks/dom.py", "importers/html.py"},  # the importer mends foreign markup before Beautiful Soup reads it
            id="one file of the checker knows its parser",
        ),
        pytest.param("bs4", {"importers/"}, id="messy HTML stays outside"),
    ],
)
def test_only_one_place_uses(module: str, users: set[str]) -> None:
    found = {
        below(path) for path in FILES for name, _ in imports(path) if name == module or name.startswith(f"{module}.")
    }
    assert {
        path for path in found if path not in users and not any(path.startswith(u) for u in users if u[-1] == "/")
    } == set()


@pytest.mark.parametrize("path", FILES, ids=below)
def test_files_stay_short(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MAX_LINES


def test_the_program_starts_light() -> None:
    code = f"import sys, ssg.cli; print(*sorted(set({SLOW_TO_IMPORT!r}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.split() == []
