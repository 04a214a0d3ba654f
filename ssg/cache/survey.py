"""What lies in a folder, by name and by what the system says of each file: enough to see that somebody changed it."""

from __future__ import annotations

import os
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from ssg.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ("Signature", "Survey", "changed_names", "survey")

Signature = tuple[int, int, int, int]
"""When the content changed, and the entry (a time that nobody can set), in ns; size in bytes; inode."""

_TICK_NS = 50_000_000
"""File systems keep time in ticks of up to 10 ms: a file changed again within one looks as before."""
_INODE = 2**63 - 1
"""Some file systems number files with 64 bits; 63 tell them apart as well, and fit where signatures are packed."""
_NEVER = (-1, -1, -1, -1)
_FOLDER = (0, 0, 0, 0)
"""A folder has a name that an address may lead to, and its changes are those of its files."""


class Survey(NamedTuple):
    """The files of a folder."""

    files: dict[str, Signature]
    """By path below the site's root, as the disk spells it."""
    began_ns: int
    """When the look around began, on the system's clock."""
    links: bool = False
    """Whether there is a symbolic link, behind which things may change unseen."""

    @property
    def settled(self) -> dict[str, Signature]:
        """Without the files that were changed so shortly before that a later change might not show."""
        limit = self.began_ns - _TICK_NS
        return {path: seen for path, seen in self.files.items() if seen[0] < limit and seen[1] < limit}

    @property
    def told_apart(self) -> dict[str, Signature]:
        """Every file; those that are not settled have a signature that no file has."""
        settled = self.settled
        return {path: settled.get(path, _NEVER) for path in self.files}


def survey(root: str, folder: str) -> Survey:
    """Every file of `folder` below `root`, hidden ones too; what cannot be looked at is left out."""
    began = time.time_ns()
    files: dict[str, Signature] = {}
    links = False
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            with _entries(f"{root}/{here}") as entries:
                for entry in entries:
                    path = f"{here}/{entry.name}"
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(path)
                        files[path] = _FOLDER
                        continue
                    links = links or entry.is_symlink()
                    seen = entry.stat(follow_symlinks=False)
                    files[path] = (seen.st_mtime_ns, seen.st_ctime_ns, seen.st_size, seen.st_ino & _INODE)
        except OSError:  # whoever reads the folder says so in plain words
            continue
    return Survey(files, began, links)


@contextmanager
def _entries(folder: str) -> Iterator[Iterator[os.DirEntry[str]]]:
    """As `os.scandir`. By its handle where possible: then the system need not walk to the folder for each file."""
    if os.scandir not in os.supports_fd:
        with os.scandir(folder) as entries:
            yield entries
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with os.scandir(handle) as entries:
            yield entries
    finally:
        os.close(handle)


def changed_names(before: dict[str, Signature], after: dict[str, Signature]) -> frozenset[str]:
    """The folded names of all files that came, went or, unless they are Markdown, changed.

    Names without folders: whatever looks a file up, by any spelling of its path, ends with its name.
    """
    different = {path for path, _ in before.items() ^ after.items()}
    return frozenset(
        fold(path.rpartition("/")[2])
        for path in different
        if not path.endswith(".md") or path not in before or path not in after
    )
