"""Labels along the bottom of a line chart: the first, the last, and as many between as a phone has room for."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ssg.charts.view import View

__all__ = ("axis_labels", "columns_of")

_ROOM: Final = 30
"""Columns of text that fit below the plot on a screen of 360 pixels."""
_LONGEST: Final = 14
"""Columns of a label; longer ones are cut, and stand whole in the table."""
_GAP: Final = 2
_LIKE: Final = 3
"""Steps from label to label of at least so many rows look even, although one may be longer by a row."""


def columns_of(text: str) -> int:
    """How wide a text is, in letters: East Asian ones take two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def axis_labels(view: View, places: Sequence[Decimal], beside: int) -> str:
    """The labels at their places, which are percent of the width. `beside` columns of text stand beside the plot."""
    words = [_cut(label) for label in view.data.labels]
    shown = _chosen(places, [columns_of(word) for word in words], _ROOM - beside)
    parts, before = [], Decimal(0)
    for number in shown:
        # A label has no width, so that the empty SVGs between them are what places them.
        if gap := places[number] - before:
            parts.append(f'<svg width="{gap}%"></svg>')
        parts.append(f"<i><span>{escape(words[number])}</span></i>")
        before = places[number]
    return f'<div class="axis">{"".join(parts)}</div>\n'


def _chosen(places: Sequence[Decimal], widths: Sequence[int], room: int) -> list[int]:
    """Which labels are shown, evenly picked, so that none touches another."""
    last = len(places) - 1
    for steps in range(min(last, _ROOM // _GAP), 1, -1):
        picked = sorted({round(last * step / steps) for step in range(steps + 1)})
        strides = {two - one for one, two in pairwise(picked)}
        if (len(strides) == 1 or min(strides) >= _LIKE) and _fit(picked, places, widths, room):
            return picked
    return sorted({0, last})


def _fit(picked: Sequence[int], places: Sequence[Decimal], widths: Sequence[int], room: int) -> bool:
    spans = []
    for number in picked:
        middle, width = places[number] * room / 100, widths[number]
        left = middle if number == 0 else middle - width if number == len(places) - 1 else middle - Decimal(width) / 2
        spans.append((left, left + width))
    return all(one[1] + _GAP <= two[0] for one, two in pairwise(spans))


def _cut(label: str) -> str:
    if columns_of(label) <= _LONGEST:
        return label
    kept = label
    while columns_of(kept) >= _LONGEST:
        kept = kept[:-1]
    return f"{kept.rstrip()}\u2026"
