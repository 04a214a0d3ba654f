"""Files that are either whole or treated as absent: a magic line, a digest, and what they hold.

They keep the state of past builds. Whatever happened to such a file (cut short, altered, written by another program or
by another version), reading it gives None instead of an error, and the caller begins anew.
"""

from __future__ import annotations

import os
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ("DIGEST_SIZE", "read_sealed", "unfinished", "write_all", "write_sealed")

DIGEST_SIZE = 16
"""Bytes between the magic line and what the file holds."""


def read_sealed(path: Path, magic: bytes) -> bytes | None:
    """What the file holds, or None when it is missing, unreadable, damaged or not one of ours.

    `magic` is the first line, newline included: it names the kind of file and the version of its form.
    """
    try:
        data = path.read_bytes()
    except OSError:
        return None
    start = len(magic) + DIGEST_SIZE
    if len(data) < start or not data.startswith(magic):
        return None
    payload = data[start:]
    return payload if data[len(magic) : start] == _digest(payload) else None


def write_sealed(path: Path, magic: bytes, payload: bytes, *, durable: bool = True) -> None:
    """Put the file in place in one step: after a crash it is the old one or the new one. Raises OSError.

    `durable=False` saves the waiting for the disk, for what may be lost: a power cut may then leave a torn file, which
    is read as none.
    """
    fresh = unfinished(path)
    handle = os.open(fresh, os.O_CREAT | os.O_TRUNC | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o666)
    try:
        write_all(handle, magic + _digest(payload) + payload)
        if durable:
            os.fsync(handle)
    finally:
        os.close(handle)
    fresh.replace(path)
    if durable:
        sync_folder(path.parent)


def unfinished(path: Path) -> Path:
    """The file that is written before it takes the place of `path`; a killed build may leave one."""
    return path.with_name(path.name + ".new")


def write_all(handle: int, data: bytes) -> None:
    """Write every byte; a single os.write may stop short, for instance on the last free block of a disk."""
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]


def sync_folder(folder: Path) -> None:
    """Make a rename inside the folder survive a power cut, where the system can (Windows cannot open folders)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _digest(payload: bytes) -> bytes:
    return blake2b(payload, digest_size=DIGEST_SIZE).digest()
