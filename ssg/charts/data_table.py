"""A table of figures as HTML: a caption, a head for every column and row, a box that scrolls."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Final

from ssg.charts.figures import MISSING, Figures, decimals_of, read_figure
from ssg.charts.moments import read_moments
from ssg.sheet import SheetFault

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

    from ssg.charts.series import Series
    from ssg.charts.view import View
    from ssg.sheet import Cell, Sheet

__all__ = ("MOST_ROWS", "chart_table", "sheet_table")

MOST_ROWS: Final = 300
_YEAR = re.compile(r"(?:1[5-9]|20)[0-9]{2}")
_NUMBERED = re.compile(r"0[0-9]+")
"""A number that is a name: of a house, a telephone, a code."""


def chart_table(view: View, head: str) -> str:
    """The figures that a chart is drawn from. `head` is the name of the first column."""
    columns = [_column(view, series) for series in view.data.series]
    rows = zip(view.data.labels, *columns, strict=True)
    names = (head, *(series.name for series in view.data.series))
    caption = f"{view.title} ({view.figures.unit})" if view.figures.unit else view.title
    return _html(caption, names, rows, f"{view.id}-table", range(1, len(names)))


def _column(view: View, series: Series) -> list[str]:
    no_figure, decimals = view.words["chart_no_figure"], series.decimals
    return [no_figure if value is None else view.figures.shown(value, decimals) for value in series.values]


def sheet_table(sheet: Sheet, caption: str, lang: str, no_figure: str, element: str) -> str:
    """A file as a table, with figures and dates as readers of the language write them.

    Args:
        sheet: what the file holds.
        caption: what the table is called.
        lang: of the page.
        no_figure: what is said in a column of figures where there is none.
        element: id of the caption.

    """
    columns, numeric, shows = [], [], Figures(lang)
    for number in range(len(sheet.head)):
        cells = [row[number] for row in sheet.rows]
        figures = _figures(cells, decimal_comma=sheet.decimal_comma)
        if figures is None:
            columns.append(_words(cells, lang))
            continue
        decimals = max(decimals_of(figure) for figure in figures if figure is not None)
        columns.append([no_figure if figure is None else shows.shown(figure, decimals) for figure in figures])
        numeric.append(number)
    return _html(caption, [cell.text for cell in sheet.head], zip(*columns, strict=True), element, numeric)


def _figures(cells: Sequence[Cell], *, decimal_comma: bool) -> list[Decimal | None] | None:
    """The figures of a column; None where it holds words, years or dates."""
    written = [cell.text for cell in cells if cell.text.lower() not in MISSING]
    if not written or all(map(_YEAR.fullmatch, written)) or any(map(_NUMBERED.fullmatch, written)):
        return None
    found = [read_figure(cell, decimal_comma=decimal_comma) for cell in cells]
    figures = [figure for figure in found if not isinstance(figure, SheetFault)]
    return figures if len(figures) == len(found) else None


def _words(cells: Sequence[Cell], lang: str) -> list[str]:
    moments, _ = read_moments(cells, ordered=False)
    return [moment.shown(lang) for moment in moments] or [cell.text for cell in cells]


def _html(
    caption: str, head: Sequence[str], rows: Iterable[Sequence[str]], element: str, numeric: Iterable[int]
) -> str:
    """A table whose first column names the rows; columns in `numeric` are set to the end of the line."""
    ends = set(numeric)
    marks = [' class="end"' if number in ends else "" for number in range(len(head))]
    top = "".join(f'<th scope="col"{mark}>{escape(name)}</th>' for name, mark in zip(head, marks, strict=True))
    body = "\n".join(_row(row, marks) for row in rows)
    # A box that scrolls must be reachable by keyboard (2.1.1), and what is focusable needs a role and a name.
    return (
        f'<div class="table-scroll" role="region" tabindex="0" aria-labelledby="{element}">\n<table>\n'
        f'<caption id="{element}">{escape(caption)}</caption>\n<thead>\n<tr>{top}</tr>\n</thead>\n<tbody>\n{body}\n'
        "</tbody>\n</table>\n</div>\n"
    )


def _row(row: Sequence[str], marks: Sequence[str]) -> str:
    first = f'<th scope="row"{marks[0]}>{escape(row[0])}</th>'
    cells = (f"<td{mark}>{escape(cell)}</td>" for cell, mark in zip(row[1:], marks[1:], strict=True))
    return f"<tr>{first}{''.join(cells)}</tr>"
