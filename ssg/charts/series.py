"""What a chart shows: the rows and columns of a table as numbers, with everything that cannot be drawn."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from ssg.charts.figures import MISSING, decimals_of, read_figure
from ssg.charts.moments import read_moments
from ssg.sheet import Sheet, SheetFault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.charts.moments import Moment  # noqa: TC004  msgspec looks at no type before it decodes

__all__ = ("MOST_SERIES", "Data", "Series", "read_data")

MOST_SERIES = 6
"""Lines that can be told apart; also the number of colors of a palette."""


class Series(msgspec.Struct, frozen=True):
    """One column of figures."""

    name: str
    values: tuple[Decimal | None, ...]
    """None where there is no figure."""

    @property
    def decimals(self) -> int:
        """The most that a figure has: all of them are written with as many."""
        return max((decimals_of(value) for value in self.values if value is not None), default=0)


class Data(msgspec.Struct, frozen=True, kw_only=True):
    """A table of figures."""

    labels: tuple[str, ...]
    """What each row is about, as readers see it."""
    series: tuple[Series, ...]
    moments: tuple[Moment, ...] = ()
    """The labels as dates, where they are."""

    @property
    def values(self) -> tuple[Decimal, ...]:
        """All figures."""
        return tuple(value for series in self.series for value in series.values if value is not None)


def read_data(sheet: Sheet, lang: str, *, ordered: bool) -> tuple[Data | None, tuple[SheetFault, ...]]:
    """The figures of a table whose first column says what each row is about; None where nothing can be drawn.

    With `ordered`, dates in the first column have to go forth.
    """
    moments, dated = read_moments([row[0] for row in sheet.rows], ordered=ordered)
    faults = [*sheet.faults, *dated, *_unnamed(sheet)]
    columns = []
    for number, head in enumerate(sheet.head[1 : MOST_SERIES + 1], 1):
        values = list[Decimal | None]()
        for row in sheet.rows:
            figure = read_figure(row[number], decimal_comma=sheet.decimal_comma)
            if isinstance(figure, SheetFault):
                faults.append(figure)
                figure = None
            values.append(figure)
        columns.append(Series(head.text, tuple(values)))
    faults += _columns_at_fault(sheet, columns)
    labels = tuple(m.shown(lang) for m in moments) or tuple(row[0].text for row in sheet.rows)
    data = Data(labels=labels, series=tuple(columns), moments=moments)
    return (data if data.values else None), tuple(faults)


def _unnamed(sheet: Sheet) -> Iterator[SheetFault]:
    for row in sheet.rows:
        if not row[0].text:
            message = "This row does not say what it is about."
            yield SheetFault(row[0].line, row[0].column, message, hint="Write a name or a date into its first cell.")


def _columns_at_fault(sheet: Sheet, columns: list[Series]) -> Iterator[SheetFault]:
    if sheet.rows and len(sheet.head) == 1:
        message = "There is only one column, and a chart needs names and figures."
        yield SheetFault(sheet.head[0].line, 1, message, hint="Part the cells of a row with commas.")
    if len(sheet.head) > MOST_SERIES + 1:
        cell = sheet.head[MOST_SERIES + 1]
        message = f"There are {len(sheet.head) - 1} columns of figures, and a chart shows {MOST_SERIES} at most."
        yield SheetFault(cell.line, cell.column, message, hint="Take columns out, or make two charts.")
    for number, cell in enumerate(sheet.head[1 : len(columns) + 1], 1):
        if sheet.rows and all(row[number].text.lower() in MISSING for row in sheet.rows):
            message = f"There is no figure in the column “{cell.text[:40]}”."
            yield SheetFault(cell.line, cell.column, message, hint="Take the column out.")
