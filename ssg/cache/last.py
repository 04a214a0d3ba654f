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

    from ssg.cache.beside import Outputs
    from ssg.outcome import BuildRequest
    from ssg.publish import Staged

__all__ = (
    "Found",
    "Last",
    "Written",
    "changed_texts",
    "forget_last",
    "keep_last",
    "last_size",
    "load_last",
    "recall_last",
    "stands",
    "written_last",
)

MAGIC = b"ssg last 3\n"


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

    paths: str
    """With a NUL behind each."""
    sizes: bytes
    times: bytes

    @classmethod
    def of(cls, files: Mapping[str, Staged]) -> Written:
        """These files."""
        sizes = array("q", [file.size for file in files.values()])
        times = array("q", [file.mtime_ns for file in files.values()])
        return cls("".join(f"{path}\0" for path in files), sizes.tobytes(), times.tobytes())

    def updated(self, files: Mapping[str, Staged]) -> Written:
        """The same, with some of them written again."""
        sizes, times = array("q", self.sizes), array("q", self.times)
        for path, file in files.items():
            start = f"\0{self.paths}".index(f"\0{path}\0")
            place = self.paths.count("\0", 0, start)
            sizes[place], times[place] = file.size, file.mtime_ns
        return Written(self.paths, sizes.tobytes(), times.tobytes())

    def in_place(self, request: BuildRequest) -> bool:
        """Whether they all are as they were written. One look at each."""
        shop = workshop(request.output)
        if shop.journal.exists():  # a publication was cut short
            return False
        output, lstat, paths = str(shop.output), os.lstat, self.paths.split("\0")[:-1]
        try:
            for path, size, time in zip(paths, array("q", self.sizes), array("q", self.times), strict=True):
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
    last = _read(request)
    if last is None:
        return None
    if request.now < last.since or (last.until is not None and request.now >= last.until):
        return None
    return last if last.frame == look.frame else None


def last_size(request: BuildRequest) -> int:
    """How many bytes are remembered of the last build."""
    try:
        return _file(request).stat().st_size
    except OSError:
        return 0


def written_last(request: BuildRequest) -> Written | None:
    """What the last build published, whatever this one is made of."""
    last = _read(request)
    return last.written if last else None


def recall_last(look: Look, last: Last, outputs: Outputs) -> BuildResult | None:
    """The result of the last build if this one would do nothing; else None."""
    content = look.content
    if len(content.settled) != len(content.files):
        return None
    # Names come as they did as long as nobody touches a folder, and unpacking takes longer than packing.
    if Files.of(content.files) != last.content and last.content.unpacked() != content.files:
        return None
    return stands(last.result) if outputs.in_place(last) else None


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


def _read(request: BuildRequest) -> Last | None:
    payload = read_sealed(_file(request), MAGIC)
    if payload is None:
        return None
    try:
        return msgspec.msgpack.decode(payload, type=Last)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None


def _file(request: BuildRequest) -> Path:
    return state_folder(request.root, request.output) / "last"
