"""Years, months, days, moments and times as they are written in blocks."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ssg.content.dates import parse_moment

if TYPE_CHECKING:
    from ssg.markdown.state import BodyContext

__all__ = ("read_moment",)

_YEAR = re.compile(r"\d{4}", re.ASCII)
_MONTH = re.compile(r"\d{4}-\d\d", re.ASCII)
_TIME = re.compile(r"(\d\d):(\d\d)", re.ASCII)
_ANY_DAY = "2000-01-01"


def read_moment(written: str, context: BodyContext) -> tuple[str, str]:
    """The value of a `datetime` attribute (HTML, dates and times) and the words that readers see.

    `1998`, `1998-03`, `1998-03-02`, `1998-03-02 09:30` (in the site's time zone, or with an offset) and `09:30`.

    Raises:
        ValueError: one sentence that says why it is none of these.

    """
    if _YEAR.fullmatch(written):
        return written, context.when(parse_moment(f"{written}-01-01", "UTC").date(), "year")
    if _MONTH.fullmatch(written):
        return written, context.when(parse_moment(f"{written}-01", "UTC").date(), "month")
    if _TIME.fullmatch(written):
        return written, context.when(parse_moment(f"{_ANY_DAY} {written}", context.timezone), "time")
    moment = parse_moment(written, context.timezone)
    if ":" not in written:
        day = dt.date.fromisoformat(written.strip())
        return day.isoformat(), context.when(day, "date")
    return moment.isoformat(timespec="seconds"), context.when(moment.astimezone(ZoneInfo(context.timezone)), "long")
