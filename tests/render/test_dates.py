"""Dates in words follow the page's language and the site's zone, and nothing of the machine."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssg.render.dates import iso, when

MORNING = dt.datetime.fromisoformat("2026-03-02T09:30+09:00")
NIGHT = dt.datetime.fromisoformat("2023-04-24T12:26-04:00")
"""The seed's moment: 24 April in Washington, 25 April in Seoul."""
DAY = dt.date(2026, 3, 2)


@pytest.mark.parametrize(
    ("moment", "style", "lang", "zone", "expected"),
    [
        (MORNING, "long", "en", "Asia/Seoul", "March 2, 2026, 9:30\u00a0AM KST"),
        (MORNING, "long", "en-GB", "Asia/Seoul", "2 March 2026, 09:30 KST"),
        (MORNING, "long", "ko", "Asia/Seoul", "2026년 3월 2일 오전 9:30 KST"),
        (NIGHT, "long", "en", "Asia/Seoul", "April 25, 2023, 1:26\u00a0AM KST"),
        (NIGHT, "long", "ko", "Asia/Seoul", "2023년 4월 25일 오전 1:26 KST"),
        (NIGHT, "long", "en", "America/New_York", "April 24, 2023, 12:26\u00a0PM EDT"),
        (NIGHT, "long", "en", "UTC", "April 24, 2023, 4:26\u00a0PM UTC"),
        (NIGHT, "long", "en", "Asia/Dubai", "April 24, 2023, 8:26\u00a0PM GMT+04:00"),
        (NIGHT, "date", "en", "Asia/Seoul", "April 25, 2023"),
        (MORNING, "date", "ko", "Asia/Seoul", "2026년 3월 2일"),
        (MORNING, "short", "en", "Asia/Seoul", "Mar 2, 2026"),
        (MORNING, "short", "ko", "Asia/Seoul", "2026. 3. 2."),
        (MORNING, "month", "en", "Asia/Seoul", "March 2026"),
        (MORNING, "month", "ko", "Asia/Seoul", "2026년 3월"),
        ("2026-03", "month", "ko", "Asia/Seoul", "2026년 3월"),
        ("2026-03-02", "date", "en", "America/Lima", "March 2, 2026"),
        (DAY, "long", "en", "America/Lima", "March 2, 2026"),
        (DAY, "dateline", "en", "America/Lima", "March 2"),
        (DAY, "dateline", "ko", "America/Lima", "3월 2일"),
        (DAY, "year", "en", "UTC", "2026"),
        (DAY, "year", "ko", "UTC", "2026년"),
        (MORNING, "time", "ko", "Asia/Seoul", "오전 9:30"),
        (MORNING, "time", "en", "UTC", "12:30\u00a0AM"),
        (MORNING, "daytime", "en", "Asia/Seoul", "March 2, 9:30\u00a0AM"),
        (MORNING, "daytime", "de", "Asia/Seoul", "2. März, 09:30"),
        (DAY, "date", "ko-KR", "UTC", "2026년 3월 2일"),
        (DAY, "date", "en-x-pirate", "UTC", "March 2, 2026"),
        (DAY, "date", "tlh", "UTC", "March 2, 2026"),
        (MORNING, "long", "fr-CA", "Asia/Seoul", "2 mars 2026, 09 h 30 KST"),
    ],
)
def test_when(moment: dt.date | str, style: str, lang: str, zone: str, expected: str) -> None:
    """A table of what readers see."""
    assert when(moment, style, lang, zone) == expected


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (MORNING, "2026-03-02T09:30:00+09:00"),
        (dt.datetime(2026, 3, 2, 9, 30, 1, 999, dt.UTC), "2026-03-02T09:30:01+00:00"),
        (DAY, "2026-03-02"),
    ],
)
def test_iso(moment: dt.date, expected: str) -> None:
    """What machines read."""
    assert iso(moment) == expected


def test_a_style_that_does_not_exist_is_named() -> None:
    with pytest.raises(ValueError, match="“tiny”"):
        when(DAY, "tiny", "en", "UTC")


@given(
    st.datetimes(dt.datetime(1900, 1, 2), dt.datetime(2200, 1, 1), timezones=st.just(dt.UTC)),  # noqa: DTZ001  given one
    st.sampled_from(["long", "date", "short", "year", "month", "dateline", "time", "daytime"]),
    st.sampled_from(["en", "ko", "ar", "de", "ja", "th", "zh-Hant-TW", "x-none"]),
    st.sampled_from(["Asia/Seoul", "America/St_Johns", "Europe/Dublin", "Africa/Monrovia", "UTC"]),
)
def test_every_moment_can_be_said(moment: dt.datetime, style: str, lang: str, zone: str) -> None:
    """Never empty, on one line, and the same whichever offset the moment is written with."""
    words = when(moment, style, lang, zone)
    assert words.strip() == words != ""
    assert when(moment.astimezone(dt.timezone(dt.timedelta(hours=9))), style, lang, zone) == words


@pytest.mark.parametrize("lc", ["ko_KR.UTF-8", "de_DE", "C", "not a locale"])
def test_the_machines_locale_and_zone_do_not_matter(lc: str) -> None:
    code = (
        "import datetime as dt; from ssg.render.dates import when;"
        "m = dt.datetime.fromisoformat('2026-03-02T09:30+09:00');"
        "print(ascii([when(m, s, 'en', 'Asia/Seoul') for s in ('long', 'date', 'short', 'month')]))"
    )
    names = dict.fromkeys(("LC_ALL", "LC_TIME", "LANG", "LANGUAGE"), lc)
    env = {**os.environ, **names, "TZ": "America/Lima"}
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], env=env, cwd=root, capture_output=True, text=True, check=True)
    expected = ["March 2, 2026, 9:30\u00a0AM KST", "March 2, 2026", "Mar 2, 2026", "March 2026"]
    assert done.stdout.strip() == ascii(expected)
