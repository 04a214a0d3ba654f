"""Which paths written in content may be read: those that stay inside a folder, on every system, and follow no link."""

from __future__ import annotations

import os
import posixpath
import re
import stat
from functools import lru_cache
from typing import TYPE_CHECKING

from ssg.text import nfc

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ("find_inside", "on_disk", "path_fault")

NAME_LIMIT = 255
"""Bytes of one name on every common file system."""

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Characters that make a name read as another one (Unicode TR36)."""
_MARKS = {":": "colon", "?": "question mark", "#": "hash"}
"""What Windows keeps for itself, or what means something else in an address."""
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)", re.IGNORECASE)
"""Names that Windows gives to devices, with any ending."""


@lru_cache(maxsize=4096)
def path_fault(path: str) -> str:
    """Why a path may not name a file: the end of a sentence that begins with the path; empty if it may."""
    if not path:
        return "is empty"
    if _UNPRINTABLE.search(path):
        return "has a character that cannot be printed"
    if _BIDI.search(path):
        return "has a character that turns the direction of writing"
    if "\\" in path:
        return "has a backslash; folders are parted by a slash"
    if mark := re.search("[:?#]", path):
        return f"has a {_MARKS[mark[0]]}"
    return next((fault for name in path.split("/") if (fault := _name_fault(name))), "")


def find_inside(root: Path, folder: str, path: str) -> tuple[str, str]:
    """The file that `path` names, looked for from `folder`, as `(path below root, "")`; or `("", what is wrong)`.

    Args:
        root: the site's folder.
        folder: where a relative path begins, such as `content/economy`; its first part is the folder not to leave.
        path: as written, with forward slashes; one that begins with a slash begins at the first part of `folder`.

    """
    if fault := path_fault(path):
        return "", fault
    top = folder.partition("/")[0]
    joined = posixpath.normpath(posixpath.join(top if path.startswith("/") else folder, path.lstrip("/")))
    if not joined.startswith(f"{top}/"):
        return "", f"leads out of {top}/"
    return on_disk(root, joined)


def on_disk(root: Path, path: str) -> tuple[str, str]:
    """`path` below `root` in the spelling of the disk, as `(path, "")`, or `("", what is wrong)`.

    A system may hold a name decomposed (NFD) that everything here writes composed (NFC).
    """
    found = ""
    for name in path.split("/"):
        step = f"{found}/{name}" if found else name
        kind = _kind(root, step)
        if kind is None:
            twin = _twin(root, found, name)
            step = f"{found}/{twin}" if found else twin
            kind = _kind(root, step) if twin else None
        if kind is None:
            return "", "does not exist"
        if stat.S_ISLNK(kind):
            return "", "is a link or lies behind one, and links are not followed"
        found = step
    return (found, "") if stat.S_ISREG(kind or 0) else ("", "is not a file")


def _kind(root: Path, path: str) -> int | None:
    try:
        return os.lstat(f"{root}/{path}").st_mode
    except (OSError, ValueError):
        return None


def _twin(root: Path, folder: str, name: str) -> str:
    """An entry of the folder that is the same name in another normal form."""
    if name.isascii():
        return ""
    try:
        entries = sorted(path.name for path in (root / folder).iterdir())
    except OSError:
        return ""
    return next((entry for entry in entries if nfc(entry) == nfc(name)), "")


def _name_fault(name: str) -> str:
    if name in {"", ".", ".."}:
        return ""  # normalised away; whether they lead out is judged by where they end
    if name.startswith("."):
        return "names a hidden file"
    if name.endswith((".", " ")):
        return "has a part that ends in a dot or a space"
    if _DEVICE.match(name):
        return "has a name that Windows keeps for a device"
    if len(name.encode()) > NAME_LIMIT:
        return f"has a part longer than {NAME_LIMIT} bytes"
    return ""
