"""What changed in a source, in the form that `patch` and `git apply` read."""

from __future__ import annotations

import difflib

__all__ = ("unified",)

_UNENDED = "\n\\ No newline at end of file\n"


def unified(path: str, before: str, after: str) -> str:
    """The difference as text; empty when there is none."""
    lines = difflib.unified_diff(_lines(before), _lines(after), f"a/{path}", f"b/{path}")
    return "".join(line if line.endswith("\n") else line + _UNENDED for line in lines)


def _lines(text: str) -> list[str]:
    """Lines end at a line feed and nowhere else, as the tools have it; `splitlines` knows ten other ends."""
    lines = [f"{line}\n" for line in text.split("\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines
