"""What a fix is: the rules that it works for, and how it mends one finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal

import msgspec

from ssg.fix.draft import Draft, Edit

__all__ = ("Fix", "Words")

Words = Literal["same", "more", "fewer"]
"""What becomes of the words that readers see: they stay, some come in (a credit), some go (the numbers of a list)."""


class Fix(msgspec.Struct, frozen=True, kw_only=True):
    """A fix for findings of some rules. Its file's docstring shows Markdown before and after."""

    id: str
    """The name of the fix's file with hyphens."""
    rules: tuple[str, ...]
    """Ids of the rules whose findings it mends."""
    mend: Callable[[Draft, int, int], Iterable[Edit]]
    """Takes the source and the finding's line and column; nothing when the case needs a person."""
    words: Words = "same"
