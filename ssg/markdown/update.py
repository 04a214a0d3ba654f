"""An entry of a live blog, as machines are told of it."""

from __future__ import annotations

import datetime as dt

import msgspec

__all__ = ("Update",)


class Update(msgspec.Struct, frozen=True, kw_only=True):
    """One entry."""

    id: str
    """Fragment of its address."""
    title: str
    """Empty when its heading is only a time."""
    moment: dt.datetime
    text: str
    """Its words, without markup."""
    over: bool
    """Whether the coverage that it belongs to has ended."""
    line: int
    """Line of the article's file on which its heading stands."""
