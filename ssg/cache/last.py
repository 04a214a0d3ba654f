"""The quickest builds: when nothing has changed since the last one, or nothing but texts, most of its result stands.

Light, because starting the program is most of a build with nothing to do: it reads no story and imports no renderer.
"""

from __future__ import annotations

import datetime as dt
import os
from array import array
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from ssg.cache.look import Files, Look
from ssg.cache.state import keep, state_folder
from ssg.model import Finding
from ssg.outcome import BuildResult
from ssg.publish.sealed_file import read_sealed
from ssg.publish.workshop import workshop
from ssg.text import nfc

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ssg.outcome import BuildRequest
    from ssg.publish import Staged

__all__ = (
    "Found",
    "Last",
    "Written",
    "changed_texts",
    "forget_last",
    "keep_last",
    "load_last",
    "recall_last",
    "stands",
)

MAGIC = b"ssg last 2\n"


class Found(msgspec.Struct, frozen=True, array_like=True):
    """Everything that a build found, before `[check]` and a baseline had their say."""

    sources: tuple[Finding, ...] = ()
    """In what was read, and in the theme."""
    files: dict[str, tuple[Finding, ...]] = {}
    """In each published file that anything is wrong with."""
    links: tuple[Finding, ...] = ()
    """In all pages together."""

    def all(self) -> list[Finding]:
        """One after the other."""
        return [*self.sources, *(finding for found in self.files.values() for finding in found), *self.links]


class Written(msgspec.Struct, frozen=True, array_like=True):
    """The published files, packed as `Files` are."""

    paths: tuple[str, ...]
    sizes: bytes
    times: bytes

    @classmethod
    def of(cls, files: Mapping[str, Staged]) -> Written:
        """These files."""
        sizes = array("q", [file.size for file in files.values()])
        return cls(tuple(files), sizes.tobytes(), array("q", [f.mtime_ns for f in files.values()]).tobytes())

    def updated(self, files: Mapping[str, Staged]) -> Written:
        """The same, with some of them written again."""
        sizes, times = array("q", self.sizes), array("q", self.times)
        for path, file in files.items():
            place = self.paths.index(path)
            sizes[place], times[place] = file.size, file.mtime_ns
        return Written(self.paths, sizes.tobytes(), times.tobytes())

    def in_place(self, request: BuildRequest) -> bool:
        """Whether they all are as they were written. One look at each."""
        shop = workshop(request.output)
        if shop.journal.exists():  # a publication was cut short
            return False
        output, lstat = str(shop.output), os.lstat
        try:
            for path, size, time in zip(self.paths, array("q", self.sizes), array("q", self.times), strict=True):
                seen = lstat(f"{output}/{path}")
                if seen.st_size != size or seen.st_mtime_ns != time:
                    return False
        except (OSError, ValueError):
            return False
        return True


class Last(msgspec.Struct, frozen=True, array_like=True):
    """What the last build was made of, and what came of it."""

    frame: bytes
    """`Look.frame`."""
    token: bytes
    """`Outline.token` of the same build."""
    since: dt.datetime
    until: dt.datetime | None
    """When the site changes although nobody touches it: a story is due, or the news of two days ago are no news."""
    content: Files
    """`Survey.told_apart` of content/."""
    result: BuildResult
    written: Written
    found: msgspec.Raw
    """A `Found`, unpacked only when somebody asks."""
    texts: dict[str, bytes] = {}
    """Digests of the stories that have another text than their records say."""

    def everything_found(self) -> Found:
        """Raises msgspec.DecodeError, or ValueError, which the seal of the file makes unlikely."""
        return msgspec.msgpack.decode(self.found, type=Found)


def forget_last(request: BuildRequest) -> None:
    """Drop what is remembered: the site is about to become another one."""
    with suppress(OSError):
        _file(request).unlink(missing_ok=True)


def load_last(request: BuildRequest, look: Look) -> Last | None:
    """The last build, if this one is the same but for what is in content/ and in the output."""
    if not look.frame or request.clean:
        return None
    payload = read_sealed(_file(request), MAGIC)
    if payload is None:
        return None
    try:
        last = msgspec.msgpack.decode(payload, type=Last)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None
    if request.now < last.since or (last.until is not None and request.now >= last.until):
        return None
    return last if last.frame == look.frame else None


def recall_last(request: BuildRequest, look: Look, last: Last) -> BuildResult | None:
    """The result of the last build if this one would do nothing; else None."""
    content = look.content
    if len(content.settled) != len(content.files) or last.content.unpacked() != content.files:
        return None
    return stands(last.result) if last.written.in_place(request) else None


def changed_texts(look: Look, last: Last) -> list[str]:
    """The Markdown files that differ since the last build; none when any other file does, or one came or went."""
    before, after = last.content.unpacked(), look.content.files
    if before.keys() - after.keys():
        return []
    different = [path for path, seen in after.items() if before.get(path) != seen]
    return sorted(different) if all(path.endswith(".md") and nfc(path) == path for path in different) else []


def stands(result: BuildResult) -> BuildResult:
    """The result of a build that did nothing."""
    return msgspec.structs.replace(result, written=0, removed=0, redone=())


def keep_last(request: BuildRequest, last: Last) -> None:
    """Keep what came of a build; nothing when its frame is empty."""
    if last.frame:
        keep(_file(request), MAGIC, msgspec.msgpack.encode(last))


def _file(request: BuildRequest) -> Path:
    return state_folder(request.root, request.output) / "last"
