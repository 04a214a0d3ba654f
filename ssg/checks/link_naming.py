"""What the links of a repeated part are called on most pages, where they lead on most, and what differs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import msgspec

from ssg.checks.repeated_parts import Link, Variant

if TYPE_CHECKING:
    from ssg.checks.repeated_parts import RepeatedPart

__all__ = ("Usage", "likeness", "usages")

_WORD = re.compile(r"[^\W\d_]+")


class Usage(msgspec.Struct, frozen=True):
    """What most pages with a part say of one target, or of one name, and what the others say."""

    usual: Link
    agreeing: int
    """Pages that say the same."""
    first: str
    """The first of them."""
    others: list[tuple[Link, Variant]]
    """What else is said, each with the first variant of the part that says it."""
    pages: int
    """Pages that say something else."""


def usages(part: RepeatedPart, by: Literal["target", "name"]) -> list[Usage]:
    """What is said of each target (`by="target"`: its name) or of each name (its target) that has a majority.

    Left out is what occurs twice in the part anywhere, and what fewer than half of the pages have: a list that is
    another one on every page repeats nothing.
    """
    said: dict[str, dict[str, list[tuple[Link, Variant]]]] = {}
    twice = set[str]()
    for variant in part.variants:
        on_page = set[str]()
        for link in variant.links:
            about, what = (link.target, link.name) if by == "target" else (link.name, link.target)
            if about in on_page:
                twice.add(about)
            on_page.add(about)
            said.setdefault(about, {}).setdefault(what, []).append((link, variant))
    half = part.pages / 2
    found = (_usage(sayings) for about, sayings in said.items() if len(sayings) > 1 and about and about not in twice)
    return [usage for usage in found if usage.agreeing + usage.pages >= half and usage.agreeing > usage.pages]


def _usage(sayings: dict[str, list[tuple[Link, Variant]]]) -> Usage:
    by_pages = sorted(sayings.values(), key=lambda uses: -_pages(uses))
    usual, *others = by_pages
    return Usage(
        usual=usual[0][0],
        agreeing=_pages(usual),
        first=usual[0][1].pages[0],
        others=[uses[0] for uses in others],
        pages=sum(_pages(uses) for uses in others),
    )


def _pages(uses: list[tuple[Link, Variant]]) -> int:
    return sum(len(variant.pages) for _, variant in uses)


def likeness(one: str, other: str) -> Literal["same", "related", "other"]:
    """How alike two names are. One that holds the other, or differs in numbers and signs only, is the same."""
    first, second = (" ".join(_WORD.findall(name.casefold())) for name in (one, other))
    if first in second or second in first:
        return "same"
    return "related" if set(first.split()) & set(second.split()) else "other"
