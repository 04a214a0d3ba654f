"""The kinds of charts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from ssg.charts.bars import MOST_BARS, bars_html, bars_in_words
from ssg.charts.lines import MOST_POINTS, line_in_words, lines_html

if TYPE_CHECKING:
    from ssg.charts.view import View  # noqa: TC004  msgspec looks at no type before it decodes

__all__ = ("CHARTS", "ChartKind")


class ChartKind(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of chart."""

    words: tuple[str, ...]
    """What authors call it, in small letters: English first, then Korean."""
    html: Callable[[View], str]
    """The drawing, hidden from assistive technology: the alternative text stands in for it."""
    in_words: Callable[[View], tuple[str, ...]]
    """The alternative text in paragraphs, where the author has written none."""
    ordered: bool
    """Whether dates have to go forth from row to row."""
    most_rows: int
    """With one column of figures."""
    shared: bool
    """Whether several columns of figures have to share those rows."""
    instead: str
    """What to do when there are more."""


CHARTS: tuple[ChartKind, ...] = (
    ChartKind(
        words=("bar-chart", "막대그래프"),
        html=bars_html,
        in_words=bars_in_words,
        ordered=False,
        most_rows=MOST_BARS,
        shared=True,
        instead="Show fewer rows, or a line-chart if they are dates.",
    ),
    ChartKind(
        words=("line-chart", "선그래프"),
        html=lines_html,
        in_words=line_in_words,
        ordered=True,
        most_rows=MOST_POINTS,
        shared=False,
        instead="Show every second row, or months in place of days.",
    ),
)
