"""A line chart: the lines are stretched to the page as SVG, and all text beside them is text of the page.

A drawing that is scaled as a whole has letters of 5 pixels on a phone. Here only the lines are scaled, and their
strokes keep their width; heights are in em, so a reader who enlarges the text enlarges the chart.
"""

from __future__ import annotations

from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING, Final

from ssg.charts.axis import axis_labels, columns_of
from ssg.charts.scale import percent, ticks
from ssg.charts.sentences import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ssg.charts.series import Series
    from ssg.charts.view import View

__all__ = ("MOST_POINTS", "line_in_words", "lines_html")

MOST_POINTS: Final = 400
_HEIGHT: Final = Decimal(16)
"""Of the plot, in em; the style sheet has the same."""
_LINE: Final = Decimal("1.3")
"""Height of a line of text in em; the style sheet has the same."""
_MOST_MARKED: Final = 24
"""Points of a line that are marked each; where there are more, only the last is."""
_NARROW: Final = 14
"""Columns of text that a name at the end of a line may have; longer ones stand in a key above."""
_MARKERS: Final = (
    "M-4 0A4 4 0 1 0 4 0A4 4 0 1 0-4 0",
    "M-4-4H4V4H-4z",
    "M0-5L5 4H-5z",
    "M0-5L5 0L0 5L-5 0z",
    "M0 5L5-4H-5z",
    "M-5-5L5 5M-5 5L5-5",
)
"""Circle, square, triangle, diamond, triangle on its tip, cross."""

_Point = tuple[Decimal, Decimal]
"""Percent of the width from the left, and of the height from the top."""


def line_in_words(view: View) -> tuple[str, ...]:
    """The alternative text, in paragraphs."""
    return in_words(view, "chart_line_dated" if view.data.moments else "chart_line", course=True)


def lines_html(view: View) -> str:
    """The drawing."""
    marks = ticks(view.data.values)
    drawn = [list(_points(view, series, marks)) for series in view.data.series]
    several = len(drawn) > 1
    narrow = all(columns_of(series.name) <= _NARROW for series in view.data.series)
    beside = max(columns_of(series.name) for series in view.data.series) + 1 if several and narrow else 0
    parts = [
        _key(view) if several and not narrow else "",
        _numbers(view, marks),
        _plot(view, marks, drawn),
        _ends(view, drawn) if several and narrow else "",
        axis_labels(view, [x for x, _ in _places(view)], beside),
    ]
    # Time runs from left to right in this chart, whatever the direction of writing; see docs/decisions.
    return f'<div class="lines" dir="ltr" aria-hidden="true">\n{"".join(parts)}</div>\n'


def _places(view: View) -> list[tuple[Decimal, int]]:
    """Where each row lies on the width, and its number."""
    places = [Decimal(moment.place) for moment in view.data.moments] or list(map(Decimal, range(len(view.data.labels))))
    if len(places) == 1:
        return [(Decimal(50), 0)]
    return [(percent(place, places[0], places[-1]), number) for number, place in enumerate(places)]


def _points(view: View, series: Series, marks: Sequence[Decimal]) -> Iterator[_Point | None]:
    for (x, _), value in zip(_places(view), series.values, strict=True):
        yield None if value is None else (x, 100 - percent(value, marks[0], marks[-1]))


def _numbers(view: View, marks: Sequence[Decimal]) -> str:
    words = (f"<span>{escape(view.figures.short(mark, marks))}</span>" for mark in reversed(marks))
    return f'<div class="numbers">{"".join(words)}</div>\n'


def _plot(view: View, marks: Sequence[Decimal], drawn: Sequence[list[_Point | None]]) -> str:
    grid = "".join(f"M0 {_short(100 - percent(mark, marks[0], marks[-1]))}H100" for mark in marks)
    zero = _short(100 - percent(Decimal(0), marks[0], marks[-1])) if marks[0] <= 0 <= marks[-1] else "100"
    numbered = list(enumerate(drawn, 1 if len(drawn) > 1 else 0))
    paths = "".join(f'<path class="s{number}" d="{_path(points)}"/>' for number, points in numbered)
    shapes = "".join(f'<path id="{view.id}-m{number}" d="{_MARKERS[max(0, number - 1)]}"/>' for number, _ in numbered)
    uses = "".join(_uses(view, points, number) for number, points in numbered)
    stretched = f'<path d="{grid}"/><path class="zero" d="M0 {zero}H100"/>{paths}'
    return (
        f'<svg class="plot" width="100%" height="256"><defs>{shapes}</defs>'
        f'<svg viewBox="0 0 100 100" preserveAspectRatio="none" fill="none" stroke="currentColor">{stretched}</svg>'
        f"{uses}</svg>\n"
    )


def _path(points: Sequence[_Point | None]) -> str:
    """The line, broken where there is no figure."""
    parts, pen = [], "M"
    for point in points:
        parts.append("" if point is None else f"{pen}{_short(point[0])} {_short(point[1])}")
        pen = "M" if point is None else "L"
    return "".join(parts)


def _uses(view: View, points: Sequence[_Point | None], number: int) -> str:
    """Marks at the points, or at the last one and those that no line reaches."""
    padded = [None, *points, None]
    last = max(index for index, point in enumerate(points) if point is not None) if any(points) else -1
    every = len(points) <= _MOST_MARKED
    return "".join(
        f'<use class="s{number}" href="#{view.id}-m{number}" x="{_short(point[0])}%" y="{_short(point[1])}%"/>'
        for index, point in enumerate(points)
        if point is not None and (every or index == last or padded[index] is padded[index + 2] is None)
    )


def _ends(view: View, drawn: Sequence[list[_Point | None]]) -> str:
    """The names of the lines beside their ends, moved apart where they would cover each other."""
    named = []
    for number, (series, points) in enumerate(zip(view.data.series, drawn, strict=True), 1):
        known = [point for point in points if point is not None]
        if known:
            named.append((known[-1][1] * _HEIGHT / 100, number, series.name))
    parts, below = [], Decimal(0)
    for (_, number, name), top in zip(sorted(named), _apart([place for place, _, _ in sorted(named)]), strict=True):
        parts.append(f'<svg height="{_short(top - below)}em"></svg><span class="s{number}">{escape(name)}</span>')
        below = top + _LINE
    return f'<div class="ends">{"".join(parts)}</div>\n'


def _apart(places: Sequence[Decimal]) -> list[Decimal]:
    """Places of lines of text, near those asked for and not above each other, the last within the plot."""
    found = list[Decimal]()
    for place in places:
        found.append(max(place, found[-1] + _LINE) if found else place)
    limit = _HEIGHT
    for index in range(len(found) - 1, -1, -1):
        found[index] = min(found[index], limit)
        limit = found[index] - _LINE
    return found


def _key(view: View) -> str:
    names = (
        f'<span><svg width="40" height="16"><path class="s{number}" d="M2 8H38"/>'
        f'<use class="s{number}" href="#{view.id}-m{number}" x="20" y="8"/></svg> {escape(series.name)}</span>'
        for number, series in enumerate(view.data.series, 1)
    )
    return f'<div class="key">{" ".join(names)}</div>\n'


def _short(number: Decimal) -> str:
    """Without zeros that say nothing."""
    return f"{number:f}".rstrip("0").rstrip(".") if "." in f"{number:f}" else f"{number:f}"
