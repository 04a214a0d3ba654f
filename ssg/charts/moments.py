"""Years, months and days along a chart: `2026`, `2026-03` or `2026-03-01` in the first column of its file."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from ssg.locales import locale_of
from ssg.sheet import SheetFault

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ssg.sheet import Cell

__all__ = ("Moment", "read_moments")

_FORMS: Final = (
    (re.compile(r"[12][0-9]{3}"), "{}-07-01", ""),
    (re.compile(r"[12][0-9]{3}-[0-9]{2}"), "{}-15", "yMMM"),
    (re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}"), "{}", "yMMMd"),
)
"""How it is written, the day that it is drawn at, and how it is shown (a CLDR skeleton)."""


class Moment:
    """A place on the axis of time."""

    def __init__(self, day: dt.date, written: str, skeleton: str) -> None:
        self.place = day.toordinal()
        """Grows by one a day."""
        self._day, self._written, self._skeleton = day, written, skeleton

    def shown(self, lang: str) -> str:
        """As readers of the language write it."""
        if not self._skeleton:
            return self._written
        from babel.dates import format_date  # noqa: PLC0415  slow to import, and few stories need it

        locale = locale_of(lang)
        known = locale.datetime_skeletons
        pattern = known[self._skeleton].pattern if self._skeleton in known else "medium"
        return format_date(self._day, str(pattern), locale).replace("\u202f", "\u00a0")


def read_moments(cells: Sequence[Cell], *, ordered: bool = True) -> tuple[tuple[Moment, ...], tuple[SheetFault, ...]]:
    """The moments of a column, none if it holds names; and what is wrong with them.

    With `ordered`, each has to come after the one above it.
    """
    for pattern, day, skeleton in _FORMS:
        if cells and all(pattern.fullmatch(cell.text) for cell in cells):
            return _read(cells, day, skeleton, ordered=ordered)
    return (), ()


def _read(
    cells: Sequence[Cell], day: str, skeleton: str, *, ordered: bool
) -> tuple[tuple[Moment, ...], tuple[SheetFault, ...]]:
    found, faults = list[Moment](), list[SheetFault]()
    for cell in cells:
        try:
            moment = Moment(dt.date.fromisoformat(day.format(cell.text)), cell.text, skeleton)
        except ValueError:
            message = f"There is no such date as “{cell.text}”."
            faults.append(SheetFault(cell.line, cell.column, message, hint="Write year-month-day: 2026-03-01."))
            continue
        if ordered and found and moment.place <= found[-1].place:
            message = f"“{cell.text}” does not come after the date in the row above."
            faults.append(SheetFault(cell.line, cell.column, message, hint="Sort the rows by date, each date once."))
        found.append(moment)
    return (() if faults else tuple(found)), tuple(faults)
