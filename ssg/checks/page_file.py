"""Reads a page from a file that may be anything."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Final

from ssg.model import Finding

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ("FILE_RULES", "decode_page", "read_page")

_LARGEST: Final = 20_000_000
"""Bytes; no page for people is larger."""
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([a-zA-Z0-9_:.-]+)", re.IGNORECASE)
_PRESCAN: Final = 1024
"""Bytes in which browsers look for the encoding (https://html.spec.whatwg.org/multipage/parsing.html)."""

FILE_RULES: Final = {
    "page-readable": "A page has to be a file that can be read: not too large, not empty, not locked.",
    "page-encoding": "A page has to be in the encoding that it names, best UTF-8.",
}


def read_page(file: Path, page: str) -> tuple[str | None, tuple[Finding, ...]]:
    """The text of a page, or None when it cannot be checked, and why."""
    try:
        size = file.stat().st_size
        data = file.read_bytes() if size <= _LARGEST else b""
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        return None, (_problem("page-readable", f"This page cannot be read: {reason}.", "", page),)
    if size > _LARGEST:
        hint = "Check whether it is a page at all, and split it."
        return None, (_problem("page-readable", f"This page has {size:,} bytes, which is too much.", hint, page),)
    if not data.strip():
        return None, (_problem("page-readable", "This page is empty.", "Build it again, or delete it.", page),)
    return decode_page(data, page)


def decode_page(data: bytes, page: str) -> tuple[str, tuple[Finding, ...]]:
    """The bytes of a page as text, in the encoding that it names."""
    named = _CHARSET.search(data[:_PRESCAN])
    encoding = named.group(1).decode("ascii").lower() if named else "utf-8"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    try:
        return data.decode("utf-8-sig" if encoding in ("utf-8", "utf8") else encoding), ()
    except (UnicodeDecodeError, LookupError):
        message = f"This page is not in the encoding {encoding}, so some of its letters are lost."
        found = _problem("page-encoding", message, "Save it as UTF-8.", page)
        return data.decode("utf-8", errors="replace"), (found,)


def _problem(rule: str, message: str, hint: str, page: str) -> Finding:
    return Finding(rule=rule, severity="error", message=message, hint=hint, page=page)
