"""Which relative paths may become files of the site. Everything that is written or removed passes through here."""

from __future__ import annotations

import re

__all__ = ("path_problem",)

NAME_LIMIT = 255
"""Bytes of one name on every common file system."""

# Bidirectional overrides make a name read as another one; the rest cannot be typed, or ends a string in C.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def path_problem(path: str) -> str:
    """Why the path may not become a file below the output folder: the end of a sentence; empty if it may.

    The same on every system, so that a build on Linux does not make files that a Mac or Windows cannot hold.
    """
    if not path:
        return "is empty"
    if _UNPRINTABLE.search(path):
        return "has a character that cannot be printed"
    if "\\" in path:
        return "has a backslash"
    if path.startswith("/"):
        return "is an absolute path"
    return next((problem for name in path.split("/") if (problem := _name_problem(name))), "")


def _name_problem(name: str) -> str:
    if name in {"", ".", ".."}:
        return "has an empty, `.` or `..` part"
    if ":" in name:
        return "has a colon"
    if name.endswith((".", " ")):
        return "has a part that ends in a dot or a space"
    if len(name) > NAME_LIMIT // 4 and len(name.encode()) > NAME_LIMIT:
        return f"has a part longer than {NAME_LIMIT} bytes"
    return ""
