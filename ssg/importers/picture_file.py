"""Picture files that come along with a page: what they are, and where they may come from."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from urllib.parse import unquote, urlsplit

__all__ = ("extension", "is_picture", "local_picture")

LIMIT = 50_000_000
"""Bytes; a larger file is no picture for a page."""
_MAGIC = (
    (0, b"\xff\xd8\xff", ".jpg"),
    (0, b"\x89PNG\r\n\x1a\n", ".png"),
    (0, b"GIF8", ".gif"),
    (8, b"WEBP", ".webp"),
    (4, b"ftypavif", ".avif"),
)
_SUFFIXES = {".jpg": ".jpg", ".jpeg": ".jpg", ".png": ".png", ".gif": ".gif", ".webp": ".webp", ".avif": ".avif"}


def extension(data: bytes, reference: str) -> str:
    """`.jpg`, `.png`, …: by the bytes if there are any, by the name otherwise."""
    found = next((suffix for offset, magic, suffix in _MAGIC if data.startswith(magic, offset)), "")
    return found or _SUFFIXES.get(Path(unquote(urlsplit(reference).path)).suffix.lower(), ".jpg")


def is_picture(data: bytes) -> bool:
    """Whether the bytes are one of the kinds of picture that every browser shows. SVG is none: it can hold scripts."""
    return any(data.startswith(magic, offset) for offset, magic, _ in _MAGIC)


def local_picture(reference: str, folder: Path) -> bytes:
    """The picture saved beside a page; empty unless it is a regular file inside that page's folder, and a picture."""
    try:
        parts = urlsplit(reference)
        if parts.scheme or parts.netloc or not parts.path:
            return b""
        path = (folder / unquote(parts.path)).resolve()
        if not path.is_relative_to(folder.resolve()):
            return b""
        data = _read(path)
    except (OSError, ValueError):
        return b""
    return data if is_picture(data) else b""


def _read(path: Path) -> bytes:
    # Not blocking: a named pipe would never answer.
    with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode) or status.st_size > LIMIT:
            return b""
        return file.read(LIMIT)
