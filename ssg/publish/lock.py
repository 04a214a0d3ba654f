"""One build of a site at a time."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING

from ssg.errors import EnvironmentalError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ("STATE_FOLDER", "lock")

STATE_FOLDER = ".ssg"
"""Below the site's root: state of past builds, safe to delete at any time."""


@contextlib.contextmanager
def lock(site_root: Path) -> Iterator[None]:
    """Hold the site for the duration of a build. Raises EnvironmentalError if another process builds it.

    The system lets go of the lock when the process ends, however it ends, so a lock is never left behind. Where no
    lock can be had (a read-only folder, a network disk without locks), the build goes on without one.
    """
    handle = _open(site_root / STATE_FOLDER)
    if handle is None:
        yield
        return
    try:
        if not _acquire(handle):
            raise EnvironmentalError(
                f"Another build of this site is running{_owner(handle)}.", "Wait until it has ended, then build again."
            )
        _sign(handle)
        yield
    finally:
        os.close(handle)


def _open(folder: Path) -> int | None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return os.open(folder / "lock", os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o666)
    except OSError:
        return None


def _owner(handle: int) -> str:
    with contextlib.suppress(OSError):
        number = os.pread(handle, 32, 0).strip() if hasattr(os, "pread") else b""
        if number.isdigit():
            return f" (process {number.decode()})"
    return ""


def _sign(handle: int) -> None:
    with contextlib.suppress(OSError):
        os.ftruncate(handle, 0)
        os.write(handle, b"%d\n" % os.getpid())


if sys.platform == "win32":
    import msvcrt

    # Far beyond the text of the file, because Windows locks bytes and a locked byte cannot be read.
    _BYTE = 1 << 20

    def _acquire(handle: int) -> bool:
        os.lseek(handle, _BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(handle, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _acquire(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # this file system has no locks
        return True
