"""Dates and times as news agencies write them."""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_to_datetime

import msgspec

__all__ = ("MONTH", "PageLine", "month_number", "parse_moment", "parse_page_line")

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_CLOCK = r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d)?(?:\s*(?P<half>[ap])\.?m\.?)?"
_ZONE = r"(?:\s*\(?(?P<zone>UTC|GMT|KST|JST)\)?)?"
_DAY = rf"(?P<month>{MONTH})\s+(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}})"
_FORMS = tuple(
    re.compile(rf"^(?:(?P<section>\S.{{0,80}}?)[\s|:·-]+)??{form}{_ZONE}$", re.IGNORECASE)
    for form in (
        rf"{_CLOCK},?\s+{_DAY}",
        rf"{_DAY},?\s+{_CLOCK}",
        rf"(?P<year>\d{{4}})[-./]\s?(?P<month>\d{{1,2}})[-./]\s?(?P<day>\d{{1,2}})\.?\s+{_CLOCK}",
    )
)
_OFFSETS = {"utc": 0, "gmt": 0, "kst": 9, "jst": 9}
_NOON = 12


class PageLine(msgspec.Struct, frozen=True):
    """The line of a page that names its section and time."""

    section: str
    moment: dt.datetime | None
    """Naive when the line names no zone; None when there is no such day or time."""


def parse_page_line(line: str) -> PageLine | None:
    """Section and time of `Sea 09:05 March 2, 2026`; None if the line is none of that kind."""
    match = next((found for form in _FORMS if (found := form.match(line.strip()))), None)
    return PageLine((match["section"] or "").strip(), _moment(match)) if match else None


def _moment(match: re.Match[str]) -> dt.datetime | None:
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % _NOON + (_NOON if match["half"].lower() == "p" else 0)
    try:
        naive = dt.datetime(  # noqa: DTZ001  the offset follows where the line names a zone
            int(match["year"]), month_number(match["month"]), int(match["day"]), hour, int(match["minute"])
        )
    except ValueError:
        return None
    zone = (match["zone"] or "").lower()
    return naive.replace(tzinfo=dt.timezone(dt.timedelta(hours=_OFFSETS[zone]))) if zone else naive


def month_number(name: str) -> int:
    """1 for `January`, `Jan.` and `01`."""
    return int(name) if name.isdecimal() else MONTHS.index(name[:3].lower()) + 1


def parse_moment(value: str) -> dt.datetime | None:
    """A time as machines write it (ISO 8601, or RFC 5322 as in mail); None for anything else."""
    for parse in (dt.datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = parse(value.strip())
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        return moment.replace(second=0, microsecond=0)
    return None
