"""Dates and numbers in words, by the rules of a language (Unicode CLDR), and dates as machines read them.

Nothing here depends on the machine's own locale or time zone.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ssg.locales import locale_of

if TYPE_CHECKING:
    from babel import Locale

_SKELETONS = {"year": "y", "month": "yMMMM", "dateline": "MMMMd"}
"""Styles that CLDR knows by what they hold, not by a name."""
_LENGTHS = {"date": "long", "short": "medium"}
_PERIOD = re.compile(r"\ba+\b")
_ISO_MONTH = len("2026-03")


def when(moment: dt.date | str, style: str, lang: str, zone: str) -> str:
    """A date in words: `March 2, 2026, 9:30 AM KST` or `2026년 3월 2일 오전 9:30 KST`.

    Args:
        moment: a moment with an offset, shown in `zone`; or a day; or an ISO day or month (`2026-03`), as it stands.
        style: `long` (day, time and zone; a day alone when `moment` has no time), `date`, `short`, `year`, `month`,
            `dateline` (month and day) or, for a moment, `time` and `daytime` (month, day and time).
        lang: BCP 47 tag; a language that CLDR does not know falls back to English.
        zone: IANA name.

    Raises:
        ValueError: there is no such style.

    """
    if isinstance(moment, str):
        moment = dt.date.fromisoformat(f"{moment}-01" if len(moment) == _ISO_MONTH else moment)
    return _in_words(moment, style, lang, zone)


def iso(moment: dt.date) -> str:
    """The value of a `datetime` attribute (HTML, dates and times): seconds and offset for a moment, else the day."""
    return moment.isoformat(timespec="seconds") if isinstance(moment, dt.datetime) else moment.isoformat()


def plural_form(number: int, lang: str) -> str:
    """`one`, `two`, `few`, `many`, `zero` or `other`: which form of a noun goes with the number (CLDR)."""
    return str(locale_of(lang).plural_form(number))


@lru_cache(maxsize=16384)
def _in_words(moment: dt.date, style: str, lang: str, zone: str) -> str:
    from babel.dates import format_date  # noqa: PLC0415  slow to import, and not every command needs it

    locale = locale_of(lang)
    timed = moment.astimezone(_zone(zone)) if isinstance(moment, dt.datetime) else None
    day = timed.date() if timed else moment
    if style == "long":
        words = format_date(day, "long", locale)
        words = _joined(locale, words, _time(timed, locale)) if timed else words
    elif style == "time" and timed:
        words = _clock(timed, locale)
    elif style == "daytime" and timed:
        words = _joined(locale, format_date(day, _pattern(locale, "MMMMd"), locale), _clock(timed, locale))
    elif style in _SKELETONS:
        words = format_date(day, _pattern(locale, _SKELETONS[style]), locale)
    elif style in _LENGTHS:
        words = format_date(day, _LENGTHS[style], locale)
    else:
        raise ValueError(f"“{style}” is no style of dates.")
    return words.replace("\u202f", "\u00a0")  # CLDR's narrow space is missing from common fonts


def _joined(locale: Locale, day: str, time: str) -> str:
    pattern: str = locale.datetime_formats["medium"]
    return pattern.replace("'", "").replace("{1}", day).replace("{0}", time)


def _time(moment: dt.datetime, locale: Locale) -> str:
    return f"{_clock(moment, locale)} {_zone_name(moment, locale)}"


def _clock(moment: dt.datetime, locale: Locale) -> str:
    from babel.dates import format_time  # noqa: PLC0415  as above

    # The wide day period: Korean readers say 오전, and the abbreviation that CLDR gives them is AM.
    pattern = _PERIOD.sub("aaaa", str(locale.time_formats["short"].pattern))
    return str(format_time(moment, pattern, locale=locale))


def _zone_name(moment: dt.datetime, locale: Locale) -> str:
    """The zone's usual letters (KST, CET) where it has some: CLDR spells most of them as GMT+09:00."""
    from babel.dates import get_timezone_gmt  # noqa: PLC0415  as above

    letters = moment.tzname() or ""
    return letters if letters.isalpha() else str(get_timezone_gmt(moment, "long", locale=locale))


def _pattern(locale: Locale, skeleton: str) -> str:
    known = locale.datetime_skeletons
    return str(known[skeleton].pattern if skeleton in known else known["yMMMd" if "y" in skeleton else "MMMd"].pattern)


@lru_cache(maxsize=8)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)
