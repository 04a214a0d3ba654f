"""Resolves the addresses that a body mentions, before it is rendered.

`../economy/ferry.md` and `/economy/ferry.md` mean the story in that file; any other path means a file below content/,
which is then published; what remains is taken as an address of the site itself and judged by the link check.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

import msgspec

from ssg.content.pictures import is_picture, resolve_file, resolve_picture
from ssg.markdown.references import references
from ssg.media_file import AUDIO, VIDEO, read_media
from ssg.model import Body, Finding, Linked, Target
from ssg.sheet_file import ENDINGS as SHEETS
from ssg.sheet_file import MOST_BYTES, read_sheet
from ssg.text import did_you_mean, nfc
from ssg.webvtt import read_captions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from ssg.model import Card


class Resolver:
    """Knows the site's files and pages."""

    def __init__(
        self, root: Path, pages: Mapping[str, str], waiting: Mapping[str, str], card: Callable[[str], Card | None]
    ) -> None:
        self._root = root
        self._pages = pages
        """Site path by source file."""
        self._waiting = waiting
        """Why a story is not published, by source file."""
        self._card = card
        """The card of the published story in a file."""

    def body(self, source: str, line: int, text: str) -> Body:
        """The body with everything that it refers to."""
        targets = {path: target for path in references(text) if (target := self._target(path, source))}
        if ":::" in text:
            targets = {path: self._shown(path, source, target) for path, target in targets.items()}
        return Body(source, line, text, targets)

    def _target(self, path: str, source: str) -> Target | None:
        if path.endswith(".md"):
            return self._story(path, source)
        if is_picture(path):
            found = resolve_picture(path, source, self._root, 0, 0)
            if isinstance(found, Finding):
                return Target(problem=found.message, hint=found.hint)
            return Target(url=found.src, file=found.file, width=found.width, height=found.height, motion=found.motion)
        if path.endswith("/") or "." not in posixpath.basename(path):
            return self._page(path)
        return self._file(path, source)

    def _shown(self, path: str, source: str, target: Target) -> Target:
        """The target with what a box of stories shows of it."""
        card = self._card(_joined(path, source)) if path.endswith(".md") and target.url else None
        if card is None:
            return target
        story = Linked(source=card.source, title=card.title, date=card.date, lang=card.lang, image=card.image)
        return msgspec.structs.replace(target, story=story)

    def _story(self, path: str, source: str) -> Target:
        name = _joined(path, source)
        if name in self._pages:
            return Target(url=self._pages[name])
        if name in self._waiting:
            return Target(problem=f"The story “{path}” {self._waiting[name]}.", hint="Remove the link until it is out.")
        if (self._root / name).is_file():
            return Target(problem=f"The story “{path}” cannot be published.", hint="Mend that story first.")
        near = did_you_mean(name, self._pages).removeprefix("content")
        hint = f"Did you mean {near}?" if near else "Name a .md file below content/."
        return Target(problem=f"There is no story “{path}”.", hint=hint)

    def _page(self, path: str) -> Target | None:
        """A page's address inside the site; the link check says whether it exists."""
        if not path.startswith("/"):
            return None
        # `/about` means the folder; named as such it needs no redirect, and works from a disk.
        return Target(url=path if path.endswith("/") or "." in posixpath.basename(path) else f"{path}/")

    def _file(self, path: str, source: str) -> Target | None:
        found = resolve_file(path, source, self._root)
        if isinstance(found, Finding):
            return self._page(path) or Target(problem=found.message, hint=found.hint)
        ending = posixpath.splitext(found.file)[1].lower()
        try:
            if ending in SHEETS:
                with (self._root / found.file).open("rb") as file:
                    return Target(url=found.src, file=found.file, sheet=read_sheet(file.read(MOST_BYTES + 1)))
            if ending == ".vtt":
                text = (self._root / found.file).read_text(encoding="utf-8", errors="replace")
                return Target(url=found.src, file=found.file, captions=read_captions(text))
            if ending in AUDIO or ending in VIDEO:
                return Target(url=found.src, file=found.file, media=read_media(f"{self._root}/{found.file}"))
        except OSError as error:
            return Target(problem=f"The file “{path}” cannot be read ({error.strerror or error}).")
        return Target(url=found.src, file=found.file)


def _joined(path: str, source: str) -> str:
    base = "content" if path.startswith("/") else posixpath.dirname(source)
    return nfc(posixpath.normpath(posixpath.join(base, path.lstrip("/"))))
