"""A chart in words: what it shows, where each series begins and ends, its highest and lowest figures and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from decimal import Decimal

    from ssg.charts.series import Series
    from ssg.charts.view import View

__all__ = ("in_words",)

_MOST_COURSES: Final = 3
"""Series whose first and last figures are said."""
_MOST_LABELS: Final = 3
"""Rows that share a figure, or have none, and are all named; of more only the first is."""


def in_words(view: View, kind: str, *, course: bool) -> tuple[str, ...]:
    """The alternative text of a chart: what it shows, then what is to be said of each series.

    Args:
        view: the chart.
        kind: key of the sentence that says what kind of chart it is.
        course: whether the first and last figures matter, as they do along time. With many series they are left
            out: nobody keeps in mind so many figures that are read aloud.

    """
    labels = view.data.labels
    course = course and len(view.data.series) <= _MOST_COURSES
    parts = [_filled(view, kind, title=view.title.rstrip(".\u3002"), first=labels[0], last=labels[-1])]
    parts += (" ".join(_of_series(view, series, course=course)) for series in view.data.series)
    return tuple(part for part in parts if part)


def _of_series(view: View, series: Series, *, course: bool) -> list[str]:
    known = [(value, label) for value, label in zip(series.values, view.data.labels, strict=True) if value is not None]
    gaps = [label for value, label in zip(series.values, view.data.labels, strict=True) if value is None]
    parts = [_extremes(view, series, known, course=course)] if known else []
    if gaps:
        parts.append(_filled(view, "chart_gaps", name=series.name, labels=_joined(view, gaps)))
    return parts


def _extremes(view: View, series: Series, known: list[tuple[Decimal, str]], *, course: bool) -> str:
    values = [value for value, _ in known]
    name, decimals = series.name, series.decimals
    high, low = max(values), min(values)
    first, last = known[0], known[-1]
    if len(known) == 1:
        return _filled(view, "chart_single", name=name, value=view.figures.said(high, decimals), at=first[1])
    if high == low:
        return _filled(view, "chart_steady", name=name, value=view.figures.said(high, decimals))
    said = {
        "name": name,
        "high": view.figures.said(high, decimals),
        "high_at": _joined(view, [label for value, label in known if value == high]),
        "low": view.figures.said(low, decimals),
        "low_at": _joined(view, [label for value, label in known if value == low]),
    }
    if not course:
        return _filled(view, "chart_highest", **said)
    ends = {"first": view.figures.said(first[0], decimals), "last": view.figures.said(last[0], decimals)}
    return _filled(view, "chart_course", first_at=first[1], last_at=last[1], **ends, **said)


def _joined(view: View, labels: list[str]) -> str:
    if len(labels) > _MOST_LABELS:
        labels = [labels[0], "\u2026"]
    return view.words["chart_comma"].join(labels)


def _filled(view: View, key: str, **values: str) -> str:
    return view.words[key].format(**values)
