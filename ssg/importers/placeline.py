"""The dateline that opens a story: `TONGYEONG, March 1 (Harbour Wire) --`."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import msgspec

from ssg.importers.byline import split_names
from ssg.importers.moments import MONTH, month_number

__all__ = ("Opening", "dateline_fields", "parse_opening")

_PLACE = r"(?P<place>(?:[A-Z][A-Z.'\u2019-]{1,60}|[^\W\d_a-zA-Z]{1,60})(?![a-z])[^()\n]{0,60}?)"
_DAY = rf"(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})(?:,\s+(?P<year>\d{{4}}))?"
_SOURCE = r"\((?P<source>[^()\n]{1,60})\)"
_DASH = r"\s*(?:--+|\u2014|\u2013|-(?=\s))\s*"
_FORMS = (
    re.compile(rf"^{_PLACE},?\s+{_DAY}\s*(?:{_SOURCE})?{_DASH}"),
    re.compile(rf"^{_PLACE}\s+{_SOURCE}{_DASH}"),
    re.compile(r"^(?P<place>[A-Z][A-Z.'/ -]{2,40}?)\s+(?:--|\u2014)\s+"),
    re.compile(
        r"^\((?P<place>[^()=\n]{1,30})=(?P<source>[^()=\n]{1,30})\)\s*(?:(?P<names>[^=\n]{1,60}?)\s*(?:기자|특파원)\s*)?=\s*"
    ),
)


class Opening(msgspec.Struct, frozen=True):
    """What the first words of a story say of where it was written."""

    place: str
    source: str
    day: tuple[int, int] | None
    """Month and day."""
    year: int
    """0 when not written."""
    names: tuple[str, ...]
    """Reporters, where the dateline names them (Korean agencies)."""
    length: int
    """How many characters of the paragraph it takes."""


def parse_opening(paragraph: str) -> Opening | None:
    """The dateline at the front of the paragraph, if it has one."""
    match = next((found for form in _FORMS if (found := form.match(paragraph))), None)
    if match is None:
        return None
    parts = match.groupdict()
    day = (month_number(parts["month"]), int(parts["day"])) if parts.get("month") else None
    return Opening(
        place=match["place"].strip(" ,"),
        source=(parts.get("source") or "").strip(),
        day=day,
        year=int(parts.get("year") or 0),
        names=tuple(split_names(parts.get("names") or "")),
        length=match.end(),
    )


def dateline_fields(opening: Opening, page: dt.datetime | None) -> tuple[dict[str, Any], list[str]]:
    """The `dateline` of the front matter. The page's date gives the year and nothing else."""
    fields: dict[str, Any] = {"place": opening.place}
    notes = []
    if opening.day:
        date, note = _date(opening, page)
        fields |= {"date": date} if date else {}
        notes += [note] if note else []
    if opening.source:
        fields["source"] = opening.source
    return fields, notes


def _date(opening: Opening, page: dt.datetime | None) -> tuple[dt.date | None, str]:
    month, day = opening.day or (0, 0)
    said = f"{day} of month {month}"
    if opening.year:
        date = _day(opening.year, month, day)
        return date, "" if date else f"There is no such day as in the dateline ({said}); it was left out."
    if page is None:
        return (
            None,
            f"The dateline has a day ({said}) but no year, and the page has no date; `dateline.date` is missing.",
        )
    # A story of 31 December stands on a page of 1 January: the nearest such day is meant.
    years = (page.year - 1, page.year, page.year + 1)
    days = [date for year in years if (date := _day(year, month, day))]
    if not days:
        return None, f"There is no such day as in the dateline ({said}); it was left out."
    nearest = min(days, key=lambda date: abs((date - page.date()).days))
    return nearest, f"The dateline names no year; {nearest.year} was taken, because of the page's date."


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
