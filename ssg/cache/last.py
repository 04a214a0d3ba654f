"""The quickest build: when nothing has changed since the last one, its result is the result.

Light, because starting the program is most of such a build: it reads no front matter and imports no renderer.
"""

from __future__ import annotations

import datetime as dt
import os
from array import array
from contextlib import suppress
from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec

from ssg.cache.stamp import program_stamp
from ssg.cache.state import keep, state_folder
from ssg.cache.survey import survey
from ssg.outcome import BuildResult
from ssg.publish.sealed_file import read_sealed
from ssg.publish.workshop import workshop

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ssg.outcome import BuildRequest
    from ssg.publish import Staged

__all__ = ("forget_last", "keep_last", "key_of", "recall_last")

MAGIC = b"ssg last 1\n"


class Last(msgspec.Struct, frozen=True, array_like=True):
    """What the last build was made of, and what came of it."""

    key: bytes
    since: dt.datetime
    until: dt.datetime | None
    """When the site changes although nobody touches it: a story is due, or the news of two days ago are no news."""
    result: BuildResult
    paths: str
    """Of all published files, a line each."""
    sizes: bytes
    times: bytes


def forget_last(request: BuildRequest) -> None:
    """Drop what is remembered: the site is about to become another one."""
    with suppress(OSError):
        _file(request).unlink(missing_ok=True)


def recall_last(request: BuildRequest, key: bytes) -> BuildResult | None:
    """The result of the last build if this one would do nothing; else None. `key` is that of `key_of`."""
    if not key or request.clean:
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
    if last.key != key or not _in_place(request, last):
        return None
    return msgspec.structs.replace(last.result, written=0, removed=0, redone=())


def keep_last(
    request: BuildRequest, key: bytes, result: BuildResult, until: dt.datetime | None, files: Mapping[str, Staged]
) -> None:
    """Keep what came of a build whose key was `key` before it began; nothing if that is empty."""
    if not key:
        return
    last = Last(
        key=key,
        since=request.now,
        until=until,
        result=result,
        paths="\n".join(files),
        sizes=array("q", [file.size for file in files.values()]).tobytes(),
        times=array("q", [file.mtime_ns for file in files.values()]).tobytes(),
    )
    keep(_file(request), MAGIC, msgspec.msgpack.encode(last))


def key_of(request: BuildRequest) -> bytes:
    """16 bytes that change with whatever a build is made of.

    Empty when that cannot be said: a file was changed so shortly before that another change might not show, there is a
    link to elsewhere, or a baseline is asked.
    """
    if request.ratchet.path is not None:
        return b""
    said: list[object] = [program_stamp(), request.drafts, request.strict, request.publish_anyway]
    for folder in ("content", "themes"):
        seen = survey(str(request.root), folder)
        if seen.links or len(seen.settled) != len(seen.files):
            return b""
        said.append(sorted(seen.files.items()))
    return blake2b(msgspec.msgpack.encode(said), digest_size=16).digest()


def _in_place(request: BuildRequest, last: Last) -> bool:
    shop = workshop(request.output)
    if shop.journal.exists():  # a publication was cut short
        return False
    output = str(shop.output)
    sizes, times = array("q", last.sizes), array("q", last.times)
    try:
        for path, size, time in zip(last.paths.split("\n"), sizes, times, strict=True):
            seen = os.lstat(f"{output}/{path}")
            if seen.st_size != size or seen.st_mtime_ns != time:
                return False
    except (OSError, ValueError):
        return False
    return True


def _file(request: BuildRequest) -> Path:
    return state_folder(request.root, request.output) / "last"
