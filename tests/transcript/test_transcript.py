"""Transcripts of small pages, kept as text. `UPDATE=1` writes them anew; look at the difference."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from ssg.cli import cli
from ssg.transcript import transcript

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_page_is_said_so(page: Path) -> None:
    said = "\n".join(transcript(page.read_text(encoding="utf-8"))) + "\n"
    golden = page.with_suffix(".txt")
    if os.environ.get("UPDATE"):
        golden.write_text(said, encoding="utf-8")
    assert said == golden.read_text(encoding="utf-8")


def test_white_space_in_the_source_is_not_said() -> None:
    one = "<p>Boats leave at <a href=/>noon</a>.<p>All of them."
    other = "\n<p>  Boats\n leave  at\t<a href=/> noon </a>.\n\n<p>All of them.\n"
    assert transcript(one) == [line.replace("[link: noon] .", "[link: noon].") for line in transcript(other)]


@given(st.text("<>/apdivul li ol h1 img src alt='x\" &;tablrowe", max_size=200))
def test_nothing_stops_it(text: str) -> None:
    lines = transcript(text)
    assert lines[0].startswith("page")
    assert all(line == line.rstrip() and "\n" not in line for line in lines)


def test_deep_pages_are_said_as_far_as_anybody_can_hear() -> None:
    assert len(transcript("<div>" * 5000 + "x")) <= 3


def test_command_says_the_lines(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<html lang=en><title>A page</title><h1>Boats</h1>", encoding="utf-8")
    for target in (tmp_path, tmp_path / "index.html"):
        done = CliRunner().invoke(cli, ["transcript", str(target)])
        assert (done.exit_code, done.output) == (0, "page: A page\nlanguage: en\nheading 1: Boats\n")


@pytest.mark.parametrize("target", ["no/such/file.html", "http://127.0.0.1:1/"])
def test_what_cannot_be_read_is_one_sentence(target: str) -> None:
    done: Any = CliRunner().invoke(cli, ["transcript", target], standalone_mode=False)
    assert any(words in str(done.exception) for words in ("does not exist", "does not answer"))
