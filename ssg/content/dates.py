"""Dates as an author writes them, as moments with an offset.

A time without an offset is in the site's time zone; a date without a time is the midnight with which that day begins
there. A time that a clock change skips is taken with the offset before the change, one that comes twice is the first.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ssg.located.problems import shown

if TYPE_CHECKING:
    from ssg.located.node import Node
    from ssg.located.schema import Reading

__all__ = ("day", "moment", "parse_day", "parse_moment")

_MOMENT = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)"
    r"(?:(?:[Tt]| +)(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?: *([Zz]|([+-])(\d\d):?(\d\d)))?)?",
    re.ASCII,
)
_HINT = "Write it as 2026-03-02T09:30+09:00, 2026-03-02 09:30 or 2026-03-02."
_DAY_HINT = "Write it as 2026-03-02."
_YEARS = range(1000, 3000)
_MINUTE = dt.timedelta(minutes=1)
_FARTHEST = 14 * 60
"""Minutes: no place is farther from UTC."""


def moment(node: Node, path: str, reading: Reading) -> dt.datetime | None:
    """The kind of keys such as `date`."""
    if not isinstance(node.value, str):
        reading.error(node, f"The key {path} has to be a date, not {node.kind}.", _HINT)
        return None
    try:
        return parse_moment(node.value, reading.timezone)
    except ValueError as error:
        reading.error(node, str(error), _HINT)
        return None


def day(node: Node, path: str, reading: Reading) -> dt.date | None:
    """The kind of `dateline.date`: a day without a time."""
    if not isinstance(node.value, str):
        reading.error(node, f"The key {path} has to be a date, not {node.kind}.", _DAY_HINT)
        return None
    try:
        return parse_day(node.value)
    except ValueError as error:
        reading.error(node, str(error), _DAY_HINT)
        return None


def parse_moment(text: str, timezone: str) -> dt.datetime:
    """The moment that the text names, with a fixed offset in whole minutes.

    Raises:
        ValueError: one sentence that says why it names none.

    """
    match = _MOMENT.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"{shown(text)} is not a date.")
    hour, minute, second = int(match[4] or 0), int(match[5] or 0), int(match[6] or 0)
    if hour > 23 or minute > 59 or second > 59:  # noqa: PLR2004 - a clock's own limits
        raise ValueError(f"There is no time {match[4]}:{match[5]}{f':{match[6]}' if match[6] else ''}.")
    date = _day(match)
    zone = _offset(match)
    if zone is not None:
        return dt.datetime(date.year, date.month, date.day, hour, minute, second, tzinfo=zone)
    return _local(dt.datetime(date.year, date.month, date.day, hour, minute, second, tzinfo=ZoneInfo(timezone)))


def parse_day(text: str) -> dt.date:
    """The day that the text names.

    Raises:
        ValueError: one sentence that says why it names none.

    """
    match = _MOMENT.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"{shown(text)} is not a date.")
    if match[4] is not None:
        raise ValueError(f"{shown(text)} has a time, and only a day can stand here.")
    return _day(match)


def _day(match: re.Match[str]) -> dt.date:
    year, month, number = int(match[1]), int(match[2]), int(match[3])
    if year not in _YEARS:
        raise ValueError(f"The year {match[1]} is not between {_YEARS.start} and {_YEARS.stop - 1}.")
    try:
        return dt.date(year, month, number)
    except ValueError:
        raise ValueError(f"There is no day {match[1]}-{match[2]}-{match[3]} in the calendar.") from None


def _offset(match: re.Match[str]) -> dt.timezone | None:
    if match[7] is None:
        return None
    if match[8] is None:
        return dt.UTC
    minutes = int(match[9]) * 60 + int(match[10])
    if minutes > _FARTHEST or int(match[10]) > 59:  # noqa: PLR2004 - minutes of an hour
        raise ValueError(f"No place on Earth has the offset {match[7]}.")
    return dt.timezone(dt.timedelta(minutes=-minutes if match[8] == "-" else minutes))


def _local(local: dt.datetime) -> dt.datetime:
    """The same moment with a fixed offset. Before standard time, offsets had seconds, which no web format can say."""
    real = local.astimezone(dt.UTC).astimezone(local.tzinfo)
    offset = real.utcoffset() or dt.timedelta()
    return real.astimezone(dt.timezone(round(offset / _MINUTE) * _MINUTE))
