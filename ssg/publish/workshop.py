"""The folder beside the output in which a publication is made ready.

`.build.stage/` holds

    new/0/00, …       finished files that wait to be moved; numbered, so that no name troubles the file system
    journal           which of them goes where, and what is removed; while it exists, a publication is under way
    published         the paths of all files that we put into the output: everything else there is somebody else's
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

import msgspec

from ssg.publish.sealed_file import read_sealed, write_sealed

__all__ = ("Workshop", "published_paths", "record", "workshop")

PUBLISHED_MAGIC = b"ssg published 1\n"


class Workshop(NamedTuple):
    """Where files wait before they are published."""

    output: Path
    """Absolute, without symbolic links."""
    folder: Path

    @property
    def new(self) -> Path:
        """Folder of the staged files."""
        return self.folder / "new"

    def staged(self, number: int) -> Path:
        """A staged file. A hundred in each folder: many file systems are slow to add to a folder of thousands."""
        return self.folder / f"new/{number // 100}/{number % 100:02}"

    @property
    def journal(self) -> Path:
        """Exists while a publication is under way."""
        return self.folder / "journal"

    @property
    def published(self) -> Path:
        """List of our files in the output."""
        return self.folder / "published"


def workshop(output: Path) -> Workshop:
    """The workshop of an output folder, on the same file system, since a file can only be moved in one step there."""
    real = Path(os.path.realpath(output))
    beside = real.parent / f".{real.name}.stage"
    return Workshop(real, real / ".ssg-stage" if _must_be_inside(real) else beside)


def published_paths(output: Path) -> frozenset[str]:
    """Paths of the files that we put into the output folder, as recorded; empty when nothing is known about it."""
    return _read_published(workshop(output))


def record(shop: Workshop, added: set[str], gone: set[str]) -> None:
    """Keep which files of the output are ours. Raises OSError."""
    known = _read_published(shop)
    after = (known - gone) | added
    if after != known:
        write_sealed(shop.published, PUBLISHED_MAGIC, msgspec.msgpack.encode(sorted(after)))


def _must_be_inside(output: Path) -> bool:
    """A mount point, or a folder whose parent we may not write to, has its workshop inside."""
    try:
        other_disk = output.stat().st_dev != output.parent.stat().st_dev
    except OSError:
        return False
    return other_disk or not os.access(output.parent, os.W_OK)


def _read_published(shop: Workshop) -> frozenset[str]:
    payload = read_sealed(shop.published, PUBLISHED_MAGIC)
    if payload is None:
        return frozenset()
    try:
        paths = msgspec.msgpack.decode(payload, type=list[str])
    except (msgspec.DecodeError, ValueError):
        return frozenset()
    return frozenset(paths)
