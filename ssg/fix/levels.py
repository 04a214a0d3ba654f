"""Moves headings of a body to other levels, together with the headings below them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

    from ssg.fix.draft import Draft, Edit

__all__ = ("heading_lines", "level_of", "shift")

_ATX = re.compile(r"(?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*(#{1,6})(?![^ \t])")
_UNDERLINE = re.compile(r"(?P<before>(?:[ \t]|>)*)(?P<line>=+|-+)[ \t]*")
_LOWEST: Final = 6
_UNDERLINED: Final = 2
"""Only the first two levels can be written with a line below the text."""


def heading_lines(draft: Draft) -> list[tuple[int, Token, range]]:
    """The headings of the body in their order: place among the tokens, token, lines of the file."""
    return list(draft.blocks("heading_open"))


def level_of(token: Token) -> int:
    """The level of a heading."""
    return int(token.tag[1])


def shift(draft: Draft, first: int, by: int, above: int) -> Iterator[Edit]:
    """Edits that move a heading and those after it by some levels, down to one of level `above` or higher.

    Args:
        draft: the source.
        first: number of the heading among the headings of the body, from 0.
        by: how many levels; below 0 towards the headline.
        above: the level at which the part is over.

    """
    for number, (_, token, lines) in enumerate(heading_lines(draft)):
        if number < first or (number > first and level_of(token) <= above):
            if number > first:
                return
            continue
        level = min(level_of(token) + by, _LOWEST)
        if level != level_of(token):
            yield from _rewritten(draft, token, lines, level)


def _rewritten(draft: Draft, token: Token, lines: range, level: int) -> Iterator[Edit]:
    if token.markup.startswith("#"):
        match = _ATX.match(draft.line(lines[0]))
        if match:
            yield draft.replace(lines[0], *match.span(1), "#" * level)
        return
    under = _UNDERLINE.fullmatch(draft.line(lines[-1]))
    if not under:
        return
    if level <= _UNDERLINED:
        sign = "=" if level == 1 else "-"
        yield draft.replace(lines[-1], *under.span("line"), sign * len(under["line"]))
    elif len(lines) == 2:  # noqa: PLR2004 - a heading of several lines has no other form
        text = draft.line(lines[0])
        start = len(text) - len(text.lstrip(" \t>"))
        yield draft.replace(lines[0], start, start, "#" * level + " ")
        yield draft.without_line(lines[-1])
