"""What every importer gives: an article that is not yet a file, and what a person has to look at."""

from __future__ import annotations

from typing import Any

import msgspec

from ssg.errors import UsageError

__all__ = ("Imported", "Picture", "UnreadableError", "picture_token")


class UnreadableError(UsageError):
    """A file that this importer cannot make an article of; the message is the end of a sentence about the file."""


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """A picture that has to stand beside the article."""

    token: str
    """What body and front matter call it until the article has its file name: `picture-1`."""
    reference: str = ""
    """The original's own address of it; empty when the text names no file."""
    caption: str = ""
    """How a person recognises it."""
    data: bytes = b""
    """The file, when it came along."""


class Imported(msgspec.Struct, frozen=True, kw_only=True):
    """An article as read from another system."""

    front: dict[str, Any]
    """In any order: text, numbers, dates, lists and mappings of them. Times without offset are naive."""
    body: str
    """Markdown."""
    pictures: tuple[Picture, ...] = ()
    uncertain: tuple[str, ...] = ()
    """What a person must confirm: plain sentences."""
    debt: tuple[str, ...] = ()
    """Accessibility debt that came along: plain sentences."""


def picture_token(number: int) -> str:
    """The name of the picture with that number, from 1, until the article is written."""
    return f"picture-{number}"
