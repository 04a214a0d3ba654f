"""What a rule about the pictures of an article is, and what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec

from ssg.model import Image, Severity

__all__ = ("ImageProblem", "SourceRule")


class ImageProblem(msgspec.Struct, frozen=True):
    """One thing that is wrong with a picture."""

    image: Image
    message: str
    hint: str = ""


class Story(msgspec.Struct, frozen=True):
    """What the pictures stand in."""

    title: str
    """Its headline."""
    names: tuple[str, ...] = ()
    """What the site and its publisher are called."""


class SourceRule(msgspec.Struct, frozen=True, kw_only=True):
    """A rule about the pictures of one article."""

    id: str
    severity: Severity
    check: Callable[[Sequence[Image], Story], Iterable[ImageProblem]]
    """Takes the pictures and what they stand in."""
    wcag: tuple[str, ...] = ()
    act: tuple[str, ...] = ()
