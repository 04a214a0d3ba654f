"""A bar chart: one line of the page for each bar, with its name and its figure as text and the bar as SVG.

Text of the page wraps, grows with the reader's settings and turns with the direction of writing; text in a drawing that
is scaled to a phone does none of this. Names stand at the bars, so nothing depends on telling colors apart.
"""

from __future__ import annotations

from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING, Final

from ssg.charts.axis import columns_of
from ssg.charts.scale import percent
from ssg.charts.sentences import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.charts.view import View

__all__ = ("MOST_BARS", "bars_html", "bars_in_words")

MOST_BARS: Final = 60
_NARROW: Final = 9
"""Columns of text that names may have to stand beside their bars on a phone; longer ones stand above."""
_LEAST = Decimal("0.4")
"""Percent of the width: what a small figure is drawn as, so that it is not taken for none."""


def bars_in_words(view: View) -> tuple[str, ...]:
    """The alternative text, in paragraphs."""
    return in_words(view, "chart_bar", course=False)


def bars_html(view: View) -> str:
    """The drawing."""
    grouped = len(view.data.series) > 1
    beside = grouped or all(columns_of(label) <= _NARROW for label in view.data.labels)
    kind = f"bars{' beside' if beside else ''}{' grouped' if grouped else ''}"
    rows = "\n".join(_groups(view) if grouped else _rows(view))
    return f'<div class="{kind}" aria-hidden="true">\n{rows}\n</div>\n'


def _rows(view: View) -> Iterator[str]:
    for label, value in zip(view.data.labels, view.data.series[0].values, strict=True):
        yield _bar(view, label, value, 0, view.data.series[0].decimals)


def _groups(view: View) -> Iterator[str]:
    for row, label in enumerate(view.data.labels):
        yield f"<b>{escape(label)}</b>"
        for number, series in enumerate(view.data.series, 1):
            yield _bar(view, series.name, series.values[row], number, series.decimals)


def _bar(view: View, name: str, value: Decimal | None, number: int, decimals: int) -> str:
    if value is None:
        return f"<span>{escape(name)}</span><i></i><em>{escape(view.words['chart_no_figure'])}</em>"
    figures = view.data.values
    low, high = min(Decimal(0), *figures), max(Decimal(0), *figures)
    high += low == high
    start, end = percent(min(value, Decimal(0)), low, high), percent(max(value, Decimal(0)), low, high)
    width = max(end - start, _LEAST) if value else Decimal(0)
    start = min(start, 100 - width)
    zero = f'<rect class="zero" x="{percent(Decimal(0), low, high)}%" width="1" height="100%"/>' if low < 0 else ""
    rect = f'<rect x="{start}%" width="{width}%" height="100%"/>{zero}'
    bar = f'<svg class="s{number}" width="100%" height="14">{rect}</svg>'
    return f"<span>{escape(name)}</span>{bar}<em>{escape(view.figures.shown(value, decimals))}</em>"
