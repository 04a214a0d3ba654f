"""Slugs, dates and suggestions."""

from __future__ import annotations

import datetime as dt
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssg.content.dates import parse_day, parse_moment
from ssg.text import SLUG_BYTES, SLUG_LENGTH, did_you_mean, slugify

SLUGS = {
    "Harbour towns agree": "harbour-towns-agree",
    "오르셀 염전, 9년 만에": "오르셀-염전-9년-만에",
    unicodedata.normalize("NFD", "오르셀 염전"): "오르셀-염전",
    "パンダが来た": "パンダが来た",
    "हिन्दी में समाचार": "हिन्दी-में-समाचार",
    "Ärger in Åre": "ärger-in-åre",
    "STRASSE Straße": "strasse-straße",
    "İstanbul": "istanbul",
    "ΌΣΟΣ": "όσοσ",
    "ὅσος": "ὅσοσ",
    "don't, don\N{RIGHT SINGLE QUOTATION MARK}t": "dont-dont",
    "a_b/c\\d..e": "a-b-c-d-e",
    "../../etc/passwd": "etc-passwd",
    "C++ & C#": "c-c",
    "  --  ": "",
    "!!!": "",
    "": "",
    "a\0b\u202ec": "a-b-c",
}


@pytest.mark.parametrize(("text", "slug"), SLUGS.items())
def test_slugs(text: str, slug: str) -> None:
    assert slugify(text) == slug


@given(st.text())
def test_a_slug_is_its_own_slug_and_safe(text: str) -> None:
    slug = slugify(text)
    assert slugify(slug) == slug
    assert slugify(unicodedata.normalize("NFD", slug)) == slug
    assert unicodedata.is_normalized("NFC", slug)
    assert len(slug) <= SLUG_LENGTH
    assert len(slug.encode("utf-8")) <= SLUG_BYTES
    assert not set(slug) & set("/\\.:?#% \0")
    assert not slug.startswith("-")
    assert not slug.endswith("-")


@given(st.text(st.characters(categories=["Lu", "Ll", "Lo", "Nd"]), min_size=1))
def test_letters_always_give_a_slug(text: str) -> None:
    assert slugify(text)


def test_a_long_slug_is_cut_between_words() -> None:
    slug = slugify("word " * 40)
    assert slug == "-".join(["word"] * 16)
    assert len(slugify("가" * 500).encode()) <= SLUG_BYTES


@pytest.mark.parametrize(
    ("word", "option"), [("sumary", "summary"), ("TITLE", "title"), ("tag", "tags"), ("xyzzy", ""), ("", "")]
)
def test_suggestions(word: str, option: str) -> None:
    assert did_you_mean(word, ["title", "summary", "tags", "draft"]) == option


MOMENTS = {
    ("2026-03-02T09:30+09:00", "UTC"): "2026-03-02T09:30:00+09:00",
    ("2026-03-02T09:30Z", "Asia/Seoul"): "2026-03-02T09:30:00+00:00",
    ("2026-03-02t09:30z", "Asia/Seoul"): "2026-03-02T09:30:00+00:00",
    ("2026-03-02T09:30:15.250-0330", "UTC"): "2026-03-02T09:30:15-03:30",
    ("2026-03-02 09:30 +09:00", "UTC"): "2026-03-02T09:30:00+09:00",
    ("2026-03-02 09:30", "Asia/Seoul"): "2026-03-02T09:30:00+09:00",
    ("2026-03-02T09:30", "UTC"): "2026-03-02T09:30:00+00:00",
    ("2026-03-02", "Asia/Seoul"): "2026-03-02T00:00:00+09:00",
    ("2026-03-02", "America/New_York"): "2026-03-02T00:00:00-05:00",
    ("2026-07-02", "America/New_York"): "2026-07-02T00:00:00-04:00",
    # Clocks go from 02:00 to 03:00 on 2026-03-08: 02:30 does not exist.
    ("2026-03-08T02:30", "America/New_York"): "2026-03-08T03:30:00-04:00",
    # They go from 02:00 back to 01:00 on 2026-11-01: 01:30 comes twice.
    ("2026-11-01T01:30", "America/New_York"): "2026-11-01T01:30:00-04:00",
    # Midnight itself is skipped in Cairo on 2026-04-24.
    ("2026-04-24", "Africa/Cairo"): "2026-04-24T01:00:00+03:00",
    # A change by half an hour.
    ("2026-10-04T02:15", "Australia/Lord_Howe"): "2026-10-04T02:45:00+11:00",
    # A day that was left out: Samoa crossed the date line.
    ("2011-12-30", "Pacific/Apia"): "2011-12-31T00:00:00+14:00",
    ("2026-03-02", "Pacific/Kiritimati"): "2026-03-02T00:00:00+14:00",
    # Local mean time has seconds in its offset, which no web format can say.
    ("1890-01-01", "Asia/Seoul"): "1890-01-01T00:00:08+08:28",
}


@pytest.mark.parametrize(("written", "moment"), MOMENTS.items())
def test_moments(written: tuple[str, str], moment: str) -> None:
    assert parse_moment(*written).isoformat() == moment


FIRST, LAST = dt.datetime(1000, 1, 2), dt.datetime(2999, 12, 30)  # noqa: DTZ001 - hypothesis takes naive bounds
STANDARD_TIME = dt.datetime(1970, 1, 2)  # noqa: DTZ001 - as above
OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: dt.timezone(dt.timedelta(minutes=minutes)))


@given(st.datetimes(FIRST, LAST, timezones=OFFSETS))
def test_moments_survive_being_written(moment: dt.datetime) -> None:
    moment = moment.replace(microsecond=0)
    again = parse_moment(moment.isoformat(), "Asia/Seoul")
    assert (again, again.utcoffset()) == (moment, moment.utcoffset())


@given(
    st.datetimes(STANDARD_TIME, LAST),
    st.sampled_from(["UTC", "Asia/Seoul", "America/St_Johns", "Pacific/Apia", "Europe/London", "Africa/Cairo"]),
)
def test_local_moments_have_one_meaning(local: dt.datetime, zone: str) -> None:
    moment = parse_moment(local.isoformat(" ", "seconds"), zone)
    assert isinstance(moment.tzinfo, dt.timezone)
    assert parse_moment(moment.isoformat(), zone) == moment
    assert abs(moment.replace(tzinfo=None) - local) <= dt.timedelta(days=1, seconds=1)


@given(st.text())
def test_any_text_is_a_date_or_a_sentence(text: str) -> None:
    for parse in (lambda: parse_moment(text, "Asia/Seoul"), lambda: parse_day(text)):
        try:
            parse()
        except ValueError as error:
            assert str(error).endswith(".")  # noqa: PT017 - either outcome is right
