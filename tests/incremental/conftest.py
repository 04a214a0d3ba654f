"""A small newsroom in which everything that a page can depend on occurs, the edits that people make, and the oracle.

The oracle is a build that remembers nothing: after every edit the remembering build must have published the same bytes
and said the same.
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest
from PIL import Image

from ssg.build import build
from ssg.cache.state import state_folder
from ssg.outcome import BuildRequest, BuildResult

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

SITE_TOML = """\
title = "Test Wire"
base_url = "https://test.example/"
timezone = "UTC"
theme = "local"
page_size = 3
home_size = 4
feed_size = 3

[sections.harbour]
title = "Harbour"

[sections.town]
title = "Town"
"""
STORY = """\
---
title: {title}
date: {date}
summary: What happened on the quay.
tags: [{tags}]
authors: [{authors}]
{more}---

The boats came in **early**, and the market opened before the bells.

{body}
"""
STORIES = {
    "harbour/ferry": ("Ferry", 1, "boats, ice", "Ana Sol", "![A ferry at the pier.](/pictures/ferry.png)", ""),
    "harbour/crane": ("Crane", 2, "boats", "Ana Sol, Bo Tal", "See [it](ferry.md) and [bread](/town/bread/).", ""),
    "harbour/ice": ("Ice", 3, "ice", "Bo Tal", "", "image: {src: /pictures/ice.png, alt: Ice on a rope.}\n"),
    "harbour/pilot": ("Pilot", 4, "boats", "", "Read [the list](list.csv).", "aliases: [/old/pilot/]\n"),
    "harbour/tide": ("Tide", 5, "", "Cy Ro", "", "lead: 1\n"),
    "town/market": ("Market", 6, "ice, bread", "Ana Sol", "> A quotation.", ""),
    "town/bread": ("Bread", 7, "bread", "", "- one\n- two\n", "corrections: [{date: 2026-01-09, text: It was rye.}]\n"),
    "town/brot": ("Brot", 8, "", "", "Ein Satz.", "lang: de\ntranslation_of: /town/bread.md\n"),
    "town/later": ("Later", 200, "ice", "Ana Sol", "", ""),
    "town/quiet": ("Quiet", 9, "", "", "", "draft: true\n"),
}  # fmt: skip
NOW = dt.datetime(2026, 6, 1, tzinfo=dt.UTC)


class Newsroom:
    """A site on disk, and what was last published of it."""

    def __init__(self, root: Path, chance: random.Random) -> None:
        self.root = root
        self.content = root / "content"
        self.chance = chance
        self.now = NOW
        self.drafts = False
        self.anyway = True  # most sequences break something sooner or later, and would end there
        self.number = 0
        self.published: dict[str, bytes] = {}
        self.mended: list[tuple[Path, bytes]] = []
        self._write_all()

    def _write_all(self) -> None:
        self.write("content/site.toml", SITE_TOML)
        for name, (title, day, tags, authors, body, more) in STORIES.items():
            date = (dt.date(2026, 1, 1) + dt.timedelta(days=day)).isoformat()
            self.write(
                f"content/{name}.md",
                STORY.format(title=title, date=date, tags=tags, authors=authors, body=body, more=more),
            )
        self.write("content/harbour/list.csv", "a,b\n1,2\n")
        self.write(
            "content/authors/ana-sol.md",
            "---\nname: Ana Sol\nportrait: {src: /pictures/ana.png, alt: Ana.}\n---\n\nShe writes.\n",
        )
        self.write("content/pages/about.md", "---\ntitle: About\n---\n\nWe are [here](/town/market/).\n")
        for name in ("ferry", "ice", "ana"):
            self.picture(name, 40, 30)
        self.write("themes/local/theme.toml", 'name = "local"\nextends = "default"\n')
        self.write("themes/local/static/local.css", "p { margin: 1em }\n")
        self.write("themes/local/strings/en.toml", 'archive_title = "Old stories"\n')

    def write(self, path: str, text: str | bytes) -> Path:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())
        return target

    def picture(self, name: str, width: int, height: int) -> None:
        target = self.content / f"pictures/{name}.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (width, height), (self.chance.randrange(256), 90, 120)).save(target)

    def path(self, story: str) -> Path:
        return self.content / f"{story}.md"

    def key(self, story: str, name: str, value: str) -> None:
        """Write a line of front matter."""
        set_key(self.path(story), name, value)

    def append(self, story: str, text: str) -> None:
        """Add to a text."""
        with self.path(story).open("a", encoding="utf-8") as file:
            file.write(f"\n{text}\n")

    def replace(self, path: str, old: str, new: str) -> None:
        """Replace what stands in a file of the site."""
        assert old in (self.root / path).read_text("utf-8")
        replaced(self.root / path, old, new)

    def remove(self, path: str) -> None:
        (self.root / path).unlink()

    def rename(self, old: str, new: str) -> None:
        (self.root / old).rename(self.root / new)

    def touch(self, path: str) -> None:
        os.utime(self.root / path)

    @property
    def stories(self) -> list[Path]:
        found = [*(self.content / "harbour").glob("*.md"), *(self.content / "town").glob("*.md")]
        return sorted(found)

    def story(self) -> Path:
        return self.chance.choice(self.stories)

    def build(self, output: str = "build") -> BuildResult:
        request = BuildRequest(
            root=self.root,
            output=self.root / output,
            now=self.now,
            drafts=self.drafts,
            executor="serial",
            publish_anyway=self.anyway,
        )
        return build(request)

    def build_and_compare(self) -> BuildResult:
        """Build as people do, then with no memory into another folder: bytes and findings must be the same."""
        result = self.build()
        clean = self.build("clean")
        try:
            assert said(result) == said(clean), "other findings than a clean build"
            if result.published:
                self.published = tree(self.root / "clean")
            assert difference(tree(self.root / "build"), self.published) == []
        finally:
            for folder in (
                self.root / "clean",
                self.root / ".clean.stage",
                state_folder(self.root, self.root / "clean"),
            ):
                shutil.rmtree(folder, ignore_errors=True)
        return result


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def difference(found: dict[str, bytes], wanted: dict[str, bytes]) -> list[str]:
    """Paths of the files that are not the same."""
    return sorted(path for path in found.keys() | wanted.keys() if found.get(path) != wanted.get(path))


def said(result: BuildResult) -> object:
    left_out = {"seconds", "written", "removed", "redone"}
    return [value for name, value in msgspec.structs.asdict(result).items() if name not in left_out]


EDITS: dict[str, Callable[[Newsroom], None]] = {}


def edit(function: Callable[[Newsroom], None]) -> Callable[[Newsroom], None]:
    EDITS[function.__name__] = function
    return function


def replaced(path: Path, old: str, new: str) -> None:
    path.write_bytes(path.read_bytes().replace(old.encode(), new.encode(), 1))


def set_key(path: Path, key: str, value: str | None) -> None:
    """Write a line of front matter, or take it out."""
    lines = path.read_text("utf-8").split("\n")
    end = lines.index("---", 1)
    head = [line for line in lines[1:end] if not line.startswith(f"{key}:")]
    added = [f"{key}: {value}"] if value is not None else []
    path.write_text("\n".join(["---", *head, *added, *lines[end:]]), "utf-8")


@edit
def body(room: Newsroom) -> None:
    room.number += 1
    with room.story().open("a", encoding="utf-8") as file:
        file.write(f"\nSentence {room.number} was added.\n")


@edit
def body_link(room: Newsroom) -> None:
    target = room.story()
    with room.story().open("a", encoding="utf-8") as file:
        file.write(f"\nSee [another story](/{target.relative_to(room.content).as_posix()}).\n")


@edit
def body_picture(room: Newsroom) -> None:
    with room.story().open("a", encoding="utf-8") as file:
        file.write(f"\n![A rope on a pier.](/pictures/{room.chance.choice(['ferry', 'ice', 'new'])}.png)\n")


@edit
def body_heading_with_anchor(room: Newsroom) -> None:
    with room.story().open("a", encoding="utf-8") as file:
        file.write("\n## What comes next\n\nNobody knows.\n")
    with room.story().open("a", encoding="utf-8") as file:
        file.write("\nGo to [what comes next](/harbour/ferry/#what-comes-next).\n")


@edit
def title(room: Newsroom) -> None:
    room.number += 1
    set_key(room.story(), "title", f"Headline {room.number}")


@edit
def summary(room: Newsroom) -> None:
    room.number += 1
    set_key(room.story(), "summary", f"Summary {room.number}.")


@edit
def slug(room: Newsroom) -> None:
    room.number += 1
    set_key(room.story(), "slug", f"address-{room.number}")


@edit
def date_forth(room: Newsroom) -> None:
    set_key(room.story(), "date", "2026-02-20T08:00:00+09:00")


@edit
def date_back(room: Newsroom) -> None:
    set_key(room.story(), "date", "2025-12-24T08:00:00Z")


@edit
def updated(room: Newsroom) -> None:
    set_key(room.story(), "updated", "2026-05-02T10:00:00Z")


@edit
def move_to_other_section(room: Newsroom) -> None:
    path = room.story()
    other = "town" if path.parent.name == "harbour" else "harbour"
    path.rename(room.content / other / path.name)


@edit
def tags(room: Newsroom) -> None:
    set_key(room.story(), "tags", room.chance.choice(["[ice]", "[boats, Ice]", "[new tag]", "[]"]))


@edit
def authors(room: Newsroom) -> None:
    set_key(room.story(), "authors", room.chance.choice(["[Ana Sol]", "[Bo Tal, Cy Ro]", "[]"]))


@edit
def author_spelling(room: Newsroom) -> None:
    """The oldest story decides how somebody without a file is written, on the pages of others too."""
    set_key(room.story(), "authors", room.chance.choice(["[BO TAL]", "[Bo Tal]", "[bo tal, Cy Ro]"]))


@edit
def draft(room: Newsroom) -> None:
    path = room.story()
    set_key(path, "draft", None if "draft: true" in path.read_text("utf-8") else "true")


@edit
def delete(room: Newsroom) -> None:
    if len(room.stories) > 4:
        room.story().unlink()


@edit
def add(room: Newsroom) -> None:
    room.number += 1
    text = STORY.format(
        title=f"New {room.number}", date="2026-03-03T03:00:00Z", tags="ice", authors="Ana Sol", body="Text.", more=""
    )
    room.write(f"content/town/new-{room.number}.md", text)


@edit
def rename(room: Newsroom) -> None:
    room.number += 1
    path = room.story()
    path.rename(path.with_name(f"renamed-{room.number}.md"))


@edit
def rename_case(room: Newsroom) -> None:
    path = room.story()
    path.rename(path.with_name(path.name.swapcase().replace(".MD", ".md")))


@edit
def rename_decomposed(room: Newsroom) -> None:
    room.number += 1
    path = room.story()
    path.rename(path.with_name(unicodedata.normalize("NFD", f"élan-{room.number}.md")))


@edit
def alias(room: Newsroom) -> None:
    room.number += 1
    set_key(room.story(), "aliases", f"[/gone/{room.number}/]")


@edit
def translation(room: Newsroom) -> None:
    set_key(room.story(), "translation_of", f"/{room.story().relative_to(room.content).as_posix()}")


@edit
def picture_replaced(room: Newsroom) -> None:
    room.picture(room.chance.choice(["ferry", "ice"]), room.chance.randrange(10, 60), 20)


@edit
def picture_same_size(room: Newsroom) -> None:
    room.picture("ferry", 40, 30)


@edit
def picture_removed(room: Newsroom) -> None:
    (room.content / "pictures/ice.png").unlink(missing_ok=True)


@edit
def picture_added(room: Newsroom) -> None:
    room.picture("new", 12, 12)
    room.picture("ice", 44, 33)


@edit
def portrait(room: Newsroom) -> None:
    room.picture("ana", room.chance.randrange(10, 60), 30)


@edit
def linked_file(room: Newsroom) -> None:
    room.number += 1
    if not (room.content / "harbour/list.csv").is_dir():
        room.write("content/harbour/list.csv", f"a,b\n1,{room.number}\n")


@edit
def linked_file_removed(room: Newsroom) -> None:
    if not (room.content / "harbour/list.csv").is_dir():
        (room.content / "harbour/list.csv").unlink(missing_ok=True)


@edit
def linked_folder(room: Newsroom) -> None:
    path = room.content / "harbour/list.csv"
    if path.is_dir():
        path.rmdir()
        return
    path.unlink(missing_ok=True)
    path.mkdir()


@edit
def author_file(room: Newsroom) -> None:
    room.number += 1
    with (room.content / "authors/ana-sol.md").open("a", encoding="utf-8") as file:
        file.write(f"\nPrize {room.number}.\n")


@edit
def author_name(room: Newsroom) -> None:
    replaced(room.content / "authors/ana-sol.md", "name: Ana", "name: Anna")


@edit
def author_new_file(room: Newsroom) -> None:
    room.write("content/authors/bo-tal.md", "---\nname: Bo Tal\nrole: Editor\n---\n\nHe edits.\n")


@edit
def standing(room: Newsroom) -> None:
    room.number += 1
    with (room.content / "pages/about.md").open("a", encoding="utf-8") as file:
        file.write(f"\nLine {room.number}.\n")


@edit
def standing_new(room: Newsroom) -> None:
    room.write("content/pages/rules.md", "---\ntitle: Rules\n---\n\nBe fair.\n")


@edit
def template(room: Newsroom) -> None:
    room.number += 1
    text = '{% extends "default/tag.html" %}\n{% block list_kicker %}Tag ' + str(room.number) + "{% endblock %}\n"
    room.write("themes/local/templates/tag.html", text)


@edit
def partial(room: Newsroom) -> None:
    partials = Path(__file__).parents[2] / "themes/default/templates/partials"
    source = min(partials.glob("*.html"))
    room.number += 1
    room.write(
        f"themes/local/templates/partials/{source.name}", source.read_text("utf-8") + f"<!-- {room.number} -->\n"
    )


@edit
def string(room: Newsroom) -> None:
    room.number += 1
    room.write("themes/local/strings/en.toml", f'archive_title = "Old stories {room.number}"\n')


@edit
def stylesheet(room: Newsroom) -> None:
    room.number += 1
    room.write("themes/local/static/local.css", f"p {{ margin: {room.number}em }}\n")


@edit
def theme(room: Newsroom) -> None:
    path = room.content / "site.toml"
    text = path.read_text("utf-8")
    old, new = ("local", "default") if '"local"' in text else ("default", "local")
    replaced(path, f'theme = "{old}"', f'theme = "{new}"')


@edit
def setting_title(room: Newsroom) -> None:
    room.number += 1
    path = room.content / "site.toml"
    lines = path.read_text("utf-8").split("\n")
    path.write_text("\n".join([f'title = "Wire {room.number}"', *lines[1:]]), "utf-8")


@edit
def setting_page_size(room: Newsroom) -> None:
    path = room.content / "site.toml"
    text = path.read_text("utf-8")
    old, new = ("3", "2") if "page_size = 3" in text else ("2", "3")
    replaced(path, f"page_size = {old}", f"page_size = {new}")


@edit
def setting_base_path(room: Newsroom) -> None:
    path = room.content / "site.toml"
    text = path.read_text("utf-8")
    old, new = ("example/", "example/news/") if "news/" not in text else ("example/news/", "example/")
    replaced(path, old, new)


@edit
def broken_then_mended(room: Newsroom) -> None:
    if room.mended:
        path, data = room.mended.pop()
        if path.exists():
            path.write_bytes(data)
        return
    path = room.story()
    room.mended.append((path, path.read_bytes()))
    set_key(path, "date", "the day before")


@edit
def broken_settings(room: Newsroom) -> None:
    path = room.content / "site.toml"
    whole = path.read_bytes()
    path.write_bytes(whole + b"\npage_size = [\n")
    assert not room.build().published
    path.write_bytes(whole)


@edit
def touched_only(room: Newsroom) -> None:
    os.utime(room.story())


@edit
def same_size_same_time(room: Newsroom) -> None:
    path = room.story()
    seen = path.stat()
    replaced(path, "early", room.chance.choice(["lates", "first", "early"]))
    os.utime(path, ns=(seen.st_atime_ns, seen.st_mtime_ns))


@edit
def output_deleted(room: Newsroom) -> None:
    pages = sorted((room.root / "build").rglob("*.html"))
    if pages:
        room.chance.choice(pages).unlink()


@edit
def output_altered(room: Newsroom) -> None:
    files = sorted(path for path in (room.root / "build").rglob("*") if path.is_file())
    if files:
        path = room.chance.choice(files)
        path.write_bytes(path.read_bytes() + b"altered")


@edit
def output_gone(room: Newsroom) -> None:
    shutil.rmtree(room.root / "build", ignore_errors=True)


@edit
def memory_deleted(room: Newsroom) -> None:
    shutil.rmtree(room.root / ".ssg", ignore_errors=True)


@edit
def memory_part_deleted(room: Newsroom) -> None:
    files = [path for path in memory(room) if path.is_file()]
    if files:
        room.chance.choice(files).unlink()


@edit
def memory_truncated(room: Newsroom) -> None:
    for path in memory(room):
        path.write_bytes(path.read_bytes()[: room.chance.randrange(0, 200)])


@edit
def memory_of_before(room: Newsroom) -> None:
    """One part of the memory is older than the others, as after a crash between two writes."""
    files = memory(room)
    if not files:
        return
    path = room.chance.choice(files)
    kept = path.read_bytes()
    title(room)
    room.build()
    if path.parent.exists():
        path.write_bytes(kept)


def memory(room: Newsroom) -> list[Path]:
    folder = state_folder(room.root, room.root / "build")
    return sorted(path for path in folder.rglob("*") if path.is_file())


@edit
def time_passes(room: Newsroom) -> None:
    room.now += dt.timedelta(days=40)


@edit
def drafts_shown(room: Newsroom) -> None:
    room.drafts = not room.drafts


@edit
def errors_block(room: Newsroom) -> None:
    room.anyway = not room.anyway


@pytest.fixture
def make_newsroom(tmp_path: Path) -> Callable[[random.Random], Newsroom]:
    """A new newsroom; chance decides which story an edit is about."""

    def make(chance: random.Random) -> Newsroom:
        return Newsroom(tmp_path / "site", chance)

    return make


@pytest.fixture
def edits() -> dict[str, Callable[[Newsroom], None]]:
    """What people do, by name."""
    return EDITS


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are trusted at once (an edit comes a moment after the last build), and nobody waits for the disk."""
    monkeypatch.setattr("ssg.cache.survey._TICK_NS", 0)
    monkeypatch.setattr(os, "fsync", lambda _: None)
    monkeypatch.setattr(os, "sync", lambda: None)


@pytest.fixture
def newsroom_class() -> type[Newsroom]:
    """For tests that make many newsrooms."""
    return Newsroom
