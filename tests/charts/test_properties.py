"""Whatever a file holds, there is a chart or a list of faults; and what is drawn lies where its figure says."""

from __future__ import annotations

import itertools
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from chart_samples import KINDS, drawn, words_of
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.charts.data_table import sheet_table
from ssg.charts.scale import percent, ticks
from ssg.sheet_file import read_sheet

if TYPE_CHECKING:
    from decimal import Decimal

CELLS = st.one_of(
    st.sampled_from(["", "-", "0", "12", "-7.25", "1,5", "1e5", "2024", "2025-02", "2026-02-30", "007", "99999999999"]),
    st.sampled_from(['"a,b"', '"', "<b>", "{}", "{name}", "%", "길다", "\u2212 4", "a\tb", "x" * 40]),
    st.text(max_size=6),
)
SHEETS = st.builds(
    lambda rows, separator: "\n".join(separator.join(row) for row in rows),
    st.lists(st.lists(CELLS, min_size=1, max_size=9), max_size=14),
    st.sampled_from([",", ";", "\t"]),
)
NUMBERS = st.decimals(-(10**15), 10**15, places=3)
LANGUAGES = st.sampled_from(["en", "ko", "de", "es", "ja", "ar", "hi", "xx"])


class Tags(HTMLParser):
    """Notes tags that are opened and not closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    sheet = read_sheet(data)
    assert sheet.rows or sheet.faults
    assert all(len(row) == len(sheet.head) for row in sheet.rows)


@settings(max_examples=40)
@given(SHEETS, st.sampled_from(sorted(KINDS)), LANGUAGES, st.sampled_from(["", "%", "EUR", "{0}", "t"]))
def test_any_sheet_is_drawn_or_refused(text: str, kind: str, lang: str, unit: str) -> None:
    sheet = read_sheet(text.encode("utf-8", "replace"))
    theme = lang if lang in {"en", "ko", "de", "es", "ja", "ar"} else "en"
    html, faults = drawn(KINDS[kind], sheet, theme, unit)
    assert html or faults
    assert Tags(html).open == ["figure"] * bool(html)
    assert all(fault.line <= text.count("\n") + text.count("\r") + 1 and fault.column >= 1 for fault in faults)
    assert all(0 <= float(number) <= 100 for number in re.findall(r' (?:x|y|width)="([^"%]+)%"', html))
    if sheet.rows:
        table = sheet_table(sheet, "Boats", lang, words_of("en")["chart_no_figure"], "table-1")
        assert Tags(table).open == []


@given(st.lists(NUMBERS, min_size=1, max_size=9))
def test_ticks_lie_around_the_data(values: list[Decimal]) -> None:
    marks = ticks(values)
    steps = {two - one for one, two in itertools.pairwise(marks)}
    assert marks[0] <= min(values)
    assert marks[-1] >= max(values)
    assert 2 <= len(marks) <= 6
    assert len(steps) == 1
    assert all(0 <= percent(value, marks[0], marks[-1]) <= 100 for value in values)


@given(st.lists(NUMBERS.filter(lambda number: number > 0), min_size=1, max_size=9))
def test_small_figures_are_measured_from_zero(values: list[Decimal]) -> None:
    """An axis leaves zero out only where all values lie in the upper half."""
    assert ticks(values)[0] == 0 or min(values) * 2 >= max(values)
