"""What a publication writes, keeps, removes and refuses. A case is the site before, the build, and the site after."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING, NamedTuple

import pytest

from ssg.errors import EnvironmentalError
from ssg.publish import ASSETS, FEEDS, LISTS, PAGES, Stage, order_of, published_paths, recover
from ssg.publish import stage as stage_module
from ssg.publish.journal import Journal, Move, write_journal
from ssg.publish.workshop import workshop

if TYPE_CHECKING:
    from pathlib import Path

Files = dict[str, str]


class Case(NamedTuple):
    name: str
    ours: Files
    foreign: Files
    build: Files
    after: Files | str
    """What is there in the end, or the sentence of the refusal (and then nothing has changed)."""


AWAY = "Move it away, or choose another folder with --output."
RENAME = "Give one of the pages another slug."
CASES = [
    Case("first build", {}, {}, {"a/index.html": "1"}, {"a/index.html": "1"}),
    Case("edit", {"a": "1", "b": "1"}, {}, {"a": "2", "b": "1"}, {"a": "2", "b": "1"}),
    Case("page removed with its folders", {"a/b/c": "1", "d": "1"}, {}, {"d": "1"}, {"d": "1"}),
    Case("everything removed", {"a/b": "1"}, {}, {}, {}),
    Case("foreign files stay", {"a/b": "1"}, {"CNAME": "x", "a/f": "x", ".git/HEAD": "x"}, {},
         {"CNAME": "x", "a/f": "x", ".git/HEAD": "x"}),
    Case("Korean names", {"옛/글.html": "1"}, {}, {"새/글.html": "2"}, {"새/글.html": "2"}),
    Case("file becomes a folder", {"a": "1"}, {}, {"a/b": "2", "a/c": "3"}, {"a/b": "2", "a/c": "3"}),
    Case("folder becomes a file", {"a/b/c": "1", "a/d": "1"}, {}, {"a": "2"}, {"a": "2"}),
    Case("name changes in case only", {"A/Story": "1"}, {}, {"a/story": "2"}, {"a/story": "2"}),
    Case("foreign file with our very bytes", {}, {"robots.txt": "1"}, {"robots.txt": "1"}, {"robots.txt": "1"}),
    Case("foreign file in place of a page", {}, {"index.html": "x"}, {"a": "1", "index.html": "1"},
         "build/index.html is a file that ssg did not write, and a page belongs there. " + AWAY),
    Case("foreign file in place of a folder", {}, {"a": "x"}, {"a/b/index.html": "1"},
         "build/a is a file that ssg did not write, and pages belong into a folder of that name. " + AWAY),
    Case("foreign folder in place of a page", {}, {"a/x": "x"}, {"a": "1"},
         "build/a is a folder, and a page belongs there. " + AWAY),
    Case("folder with a foreign file becomes a file", {"a/b": "1"}, {"a/x": "x"}, {"a": "1"},
         "build/a is a folder, and a page belongs there. " + AWAY),
    Case("two pages that differ in case", {}, {}, {"a": "1", "A": "2"},
         "a and A would be one file on Windows and macOS. " + RENAME),
    Case("two pages that differ in how accents are written", {}, {}, {"caf\u00e9": "1", "cafe\u0301": "2"},
         "caf\u00e9 and cafe\u0301 would be one file on Windows and macOS. " + RENAME),
    Case("a page that is also a folder", {}, {}, {"a": "1", "a/b": "2"},
         "a would have to be a file and, for a/b, also a folder. " + RENAME),
    Case("way out", {}, {}, {"../out": "1"},
         "The output path '../out' has an empty, `.` or `..` part, so it cannot be published."),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_publication(tmp_path: Path, case: Case) -> None:
    output = tmp_path / "build"
    if case.ours:
        publish(output, case.ours)
    for path, text in case.foreign.items():
        (output / path).parent.mkdir(parents=True, exist_ok=True)
        (output / path).write_text(text, encoding="utf-8")
    if isinstance(case.after, str):
        with pytest.raises(EnvironmentalError) as refusal:
            publish(output, case.build)
        assert str(refusal.value) == case.after
        assert tree(output) == case.ours | case.foreign
        assert recover(output) == "nothing"
        return
    publish(output, case.build)
    assert tree(output) == case.after
    assert not [path for path in output.rglob("*") if path.is_dir() and not any(path.iterdir())]
    assert published_paths(output) == frozenset(case.build)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".build.stage", "build"]


def test_result_tells_what_was_done(tmp_path: Path) -> None:
    publish(tmp_path / "build", {"a": "1", "b": "1", "c": "1"})
    with Stage(tmp_path / "build") as stage:
        staged = stage.write("b", b"2")
        stage.write("a", b"1")
        done = stage.publish(["c", "never ours"])
    assert (done.written, done.unchanged, done.removed) == (("b",), ("a",), ("c",))
    status = (tmp_path / "build/b").stat()
    assert (staged.size, staged.mtime_ns) == (status.st_size, status.st_mtime_ns)


def test_unchanged_file_is_not_touched(tmp_path: Path) -> None:
    publish(tmp_path / "build", {"a": "1"})
    before = (tmp_path / "build/a").stat()
    publish(tmp_path / "build", {"a": "1"})
    after = (tmp_path / "build/a").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_stage_that_is_not_published_leaves_nothing(tmp_path: Path) -> None:
    publish(tmp_path / "build", {"a": "1"})
    with Stage(tmp_path / "build") as stage:
        stage.write("a", b"2")
    assert tree(tmp_path / "build") == {"a": "1"}
    assert [path.name for path in (tmp_path / ".build.stage").iterdir()] == ["published"]


def test_deleting_the_state_folder_forgets_no_page(tmp_path: Path) -> None:
    """The list of our files lies beside the output, so a retracted story goes even without .ssg/."""
    publish(tmp_path / "build", {"a": "1", "retracted": "1"})
    publish(tmp_path / "build", {"a": "1"})
    assert tree(tmp_path / "build") == {"a": "1"}


def test_files_go_out_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(tmp_path / "build", {"old": "1"})
    steps: list[str] = []
    replace, unlink = os.replace, os.unlink

    def noting_replace(source: str, target: str) -> None:
        steps.append(str(target))
        replace(source, target)

    def noting_unlink(path: str) -> None:
        steps.append(str(path))
        unlink(path)

    monkeypatch.setattr(os, "replace", noting_replace)
    monkeypatch.setattr(os, "unlink", noting_unlink)
    with Stage(tmp_path / "build") as stage:
        stage.write("sitemap.xml", b"")
        stage.write("index.html", b"", order_of("index.html", "home"))
        stage.write("b/index.html", b"", order_of("b/index.html", "article"))
        stage.write("a/index.html", b"", order_of("a/index.html", "article"))
        stage.write("style.css", b"")
        stage.publish(["old"])
    inside = [step.partition("/build/")[2] for step in steps if "/build/" in step]
    assert inside == ["style.css", "b/index.html", "a/index.html", "index.html", "sitemap.xml", "old"]


@pytest.mark.parametrize(
    ("path", "kind", "order"),
    [
        ("economy/ferry/index.html", "article", PAGES),
        ("economy/index.html", "section", LISTS),
        ("404.html", "404", PAGES),
        ("old/index.html", "redirect", PAGES),
        ("feed.xml", "", FEEDS),
        ("feed.json", "", FEEDS),
        ("_redirects", "", FEEDS),
        ("robots.txt", "", FEEDS),
        ("static/style.abc.css", "", ASSETS),
        ("economy/ferry.jpg", "", ASSETS),
    ],
)
def test_order(path: str, kind: str, order: int) -> None:
    assert order_of(path, kind) == order


def test_linked_folder_is_refused_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/index.html").write_text("x", encoding="utf-8")
    (tmp_path / "build").mkdir()
    (tmp_path / "build/a").symlink_to(tmp_path / "outside")
    for text in ("1", "x"):  # other bytes, and the very same
        with pytest.raises(EnvironmentalError, match="build/a is a symbolic link"):
            publish(tmp_path / "build", {"a/index.html": text})
    assert (tmp_path / "outside/index.html").read_text(encoding="utf-8") == "x"


def test_linked_folder_is_not_emptied(tmp_path: Path) -> None:
    publish(tmp_path / "build", {"a/index.html": "1"})
    (tmp_path / "build/a").rename(tmp_path / "outside")
    (tmp_path / "build/a").symlink_to(tmp_path / "outside")
    publish(tmp_path / "build", {})
    assert (tmp_path / "outside/index.html").read_text(encoding="utf-8") == "1"


def test_link_in_place_of_our_page_is_replaced_and_not_followed(tmp_path: Path) -> None:
    publish(tmp_path / "build", {"a": "1"})
    (tmp_path / "outside").write_text("x", encoding="utf-8")
    (tmp_path / "build/a").unlink()
    (tmp_path / "build/a").symlink_to(tmp_path / "outside")
    publish(tmp_path / "build", {"a": "2"})
    assert (tmp_path / "outside").read_text(encoding="utf-8") == "x"
    assert not (tmp_path / "build/a").is_symlink()


def test_output_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "build").symlink_to("real")
    publish(tmp_path / "build", {"a": "1"})
    assert tree(tmp_path / "real") == {"a": "1"}
    assert (tmp_path / "build").is_symlink()


def test_output_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("x", encoding="utf-8")
    with pytest.raises(EnvironmentalError, match="is a file, and the site needs a folder there"):
        publish(tmp_path / "build", {"a": "1"})


def test_disk_of_its_own_has_the_workshop_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ssg.publish.workshop._must_be_inside", lambda _: True)
    publish(tmp_path / "build", {"a": "1"})
    publish(tmp_path / "build", {"b": "1"})
    assert [path.name for path in tmp_path.iterdir()] == ["build"]
    files = [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()]
    assert sorted(files) == ["build/.ssg-stage/published", "build/b"]


def test_torn_stage_is_reported_and_built_anew(tmp_path: Path) -> None:
    """After a power cut the journal may be whole and a staged file not: then nothing of it may go out."""
    output = tmp_path / "build"
    publish(output, {"a": "1"})
    shop = workshop(output)
    for number, data in enumerate((b"whole", b"")):
        shop.staged(number).parent.mkdir(parents=True, exist_ok=True)
        shop.staged(number).write_bytes(data)
    digest = stage_module.blake2b(b"whole", digest_size=16).digest()
    moves = (Move(0, "a", digest), Move(1, "b", digest))
    write_journal(shop, Journal(obstacles=(), moves=moves, removals=()))
    assert recover(output) == "lost"
    assert tree(output) == {"a": "1"}
    assert recover(output) == "nothing"


def test_damaged_journal_is_no_journal(tmp_path: Path) -> None:
    output = tmp_path / "build"
    publish(output, {"a": "1"})
    shop = workshop(output)
    write_journal(shop, Journal(obstacles=(), moves=(), removals=("a",)))
    whole = shop.journal.read_bytes()
    for length in range(len(whole)):
        shop.journal.write_bytes(whole[:length])
        assert recover(output) == "nothing"
        assert tree(output) == {"a": "1"}
    shop.journal.write_bytes(whole)
    assert recover(output) == "finished"
    assert tree(output) == {}


@pytest.mark.parametrize("path", ["../outside", "/etc/hostname", "a/../../outside"])
def test_journal_cannot_lead_out(tmp_path: Path, path: str) -> None:
    (tmp_path / "outside").write_text("x", encoding="utf-8")
    (tmp_path / "build").mkdir()
    shop = workshop(tmp_path / "build")
    shop.folder.mkdir()
    write_journal(shop, Journal(obstacles=(), moves=(), removals=(path,)))
    recover(tmp_path / "build")
    assert (tmp_path / "outside").exists()


def test_readers_never_miss_a_page(tmp_path: Path) -> None:
    """Somebody reads all the while: every read gives one whole version of the page."""
    output = tmp_path / "build"
    pages = [f"{number}/index.html" for number in range(50)]
    publish(output, dict.fromkeys(pages, "0" * 5000))
    done = threading.Event()
    seen: list[str] = []

    def read() -> None:
        while not done.is_set():
            seen.extend((output / page).read_text(encoding="utf-8") for page in pages)

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for version in range(1, 9):
            publish(output, dict.fromkeys(pages, str(version) * 5000))
    finally:
        done.set()
        reader.join()
    assert len(seen) > len(pages)
    assert all(len(text) == 5000 and len(set(text)) == 1 for text in seen)


def publish(output: Path, files: Files) -> None:
    with Stage(output) as stage:
        for path, text in files.items():
            stage.write(path, text.encode())
        stage.publish(stage.owned - stage.paths)


def tree(output: Path) -> Files:
    return {
        path.relative_to(output).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(output.rglob("*"))
        if path.is_file()
    }
