"""WebVTT files: what is in them, and where they are wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssg.webvtt import read_captions

GOOD = """\
WEBVTT - The last boat

STYLE
::cue { color: white }

NOTE by the desk

1
00:01.000 --> 00:04.500 align:start position:10%
<v Mara Ellwood>The last boat leaves.

00:00:05.000 --> 01:00:06.250
It is cold
on the pier.
"""
FAULTS = [
    ("", [(1, 1, "The file is empty.")]),
    ("\n\n", [(1, 1, "The file is empty.")]),
    ("Captions\n", [(1, 1, "The first line must be WEBVTT.")]),
    ("WEBVTTX\n", [(1, 1, "The first line must be WEBVTT.")]),
    ("WEBVTT\n\nHello\n", [(3, 1, "There is no time for this text.")]),
    ("WEBVTT\n\n00:01.000 --> 00:00.500\nx\n", [(3, 15, "This caption ends before it begins.")]),
    ("WEBVTT\n\n00:01.000 --> 00:02.000\n", [(3, 1, "This caption has no text.")]),
    (
        "WEBVTT\n\n00:09.000 --> 00:10.000\nx\n\n00:01.000 --> 00:02.000\ny\n",
        [(6, 1, "This caption begins before the one above it.")],
    ),
    (
        "WEBVTT\n\na\n00:01.000 --> 00:02,000\nx\n",
        [(4, 15, "“00:02,000” is no time: write minutes, seconds and thousandths, as 00:04.500.")],
    ),
    (
        "WEBVTT\n\n00:01.000-->00:02.000\nx\n",
        [(3, 1, "Write two times with an arrow between them, as 00:04.500 --> 00:06.000.")],
    ),
    ("WEBVTT\n\n00:01.000 --> 00:02.000 big\nx\n", [(3, 25, "Players do not know “big” behind a time.")]),
]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_good_file(newline: str) -> None:
    """Captions with their times and words, whatever ends the lines, with or without a byte order mark."""
    found = read_captions("\ufeff" + GOOD.replace("\n", newline))

    assert (found.cues, found.start, found.end, found.faults) == (2, 1.0, 3606.25, ())
    assert found.text == "The last boat leaves. It is cold on the pier."


@pytest.mark.parametrize(("text", "faults"), FAULTS)
def test_fault(text: str, faults: list[tuple[int, int, str]]) -> None:
    """Each fault at its line and column."""
    assert [(f.line, f.column, f.message) for f in read_captions(text).faults] == faults


def test_subrip_is_recognised() -> None:
    """The other common form gets a hint of its own."""
    fault = read_captions("1\n00:00:01,000 --> 00:00:02,000\nHello\n").faults[0]

    assert "SubRip" in fault.message


@given(st.text(st.sampled_from("WEBVTT\n\r :.-->0123,ax\ufeff")))
def test_any_text(text: str) -> None:
    """Nothing makes it fail, and every fault stands in the file."""
    found = read_captions(text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")

    assert all(1 <= f.line <= len(lines) and f.column >= 1 for f in found.faults)
