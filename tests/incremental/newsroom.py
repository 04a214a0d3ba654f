"""A small newsroom in which everything that a page can depend on occurs, and the oracle.

The oracle is a build that remembers nothing: after every edit the remembering build must have published the same bytes
and said the same.
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec
from PIL import Image

from ssg.build import build
from ssg.cache.state import state_folder
from ssg.outcome import BuildRequest, BuildResult

if TYPE_CHECKING:
    import random
    from pathlib import Path

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
BOX = "::: related\nstory: /harbour/ice.md\n:::"
STORIES = {
    "harbour/ferry": ("Ferry", 1, "boats, ice", "Ana Sol", "![A ferry at the pier.](/pictures/ferry.png)", ""),
    "harbour/crane": ("Crane", 2, "boats", "Ana Sol, Bo Tal", "See [it](ferry.md) and [bread](/town/bread/).", ""),
    "harbour/ice": ("Ice", 3, "ice", "Bo Tal", "", "image: {src: /pictures/ice.png, alt: Ice on a rope.}\n"),
    "harbour/pilot": ("Pilot", 4, "boats", "", "Read [the list](list.csv).", "aliases: [/old/pilot/]\n"),
    "harbour/tide": ("Tide", 5, "", "Cy Ro", "::: bar-chart tides.csv\ntitle: Tides\n:::", "lead: 1\n"),
    "town/market": ("Market", 6, "ice, bread", "Ana Sol", f"> A quotation.\n\n{BOX}", ""),
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
        self.long_way = 0.3
        """How likely it is that a build has no short cut."""
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
        self.write("content/harbour/tides.csv", "Day,Meters\nMonday,2.5\n")
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
        """Build as people do, then with no memory into another folder: bytes and findings must be the same.

        Now and then the short cuts are forgotten, so that a small edit meets the rest of the memory, too.
        """
        if self.chance.random() < self.long_way:
            with suppress(OSError):  # the disk of some tests refuses
                (state_folder(self.root, self.root / "build") / "last").unlink()
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


def replaced(path: Path, old: str, new: str) -> None:
    path.write_bytes(path.read_bytes().replace(old.encode(), new.encode(), 1))


def set_key(path: Path, key: str, value: str | None) -> None:
    """Write a line of front matter, or take it out."""
    lines = path.read_text("utf-8").split("\n")
    end = lines.index("---", 1)
    head = [line for line in lines[1:end] if not line.startswith(f"{key}:")]
    added = [f"{key}: {value}"] if value is not None else []
    path.write_text("\n".join(["---", *head, *added, *lines[end:]]), "utf-8")
