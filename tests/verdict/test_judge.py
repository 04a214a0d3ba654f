"""What `[check]` makes of findings: `judged.txt` has, for each case, the lines of site.toml, `=>`, and what is left."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from ssg.model import Finding, HtmlSpot, Position
from ssg.verdict.judge import blocks, judged
from ssg.verdict.pattern import fits
from ssg.verdict.ratchet import Ratchet
from ssg.verdict.settings import load_settings

CASE = re.compile(r"^=== (.+)\n((?:.*\n)*?)=>(?: (\d+) ignored)?\n((?:.+\n)*)", re.MULTILINE)
CASES = CASE.findall((Path(__file__).parent / "judged.txt").read_text(encoding="utf-8"))
HEAD = 'title = "T"\nbase_url = "https://a.example/"\ntimezone = "Asia/Seoul"\n'
NOW = dt.datetime(2026, 3, 1, 16, 0, tzinfo=dt.UTC)
"""In Seoul it is March 2."""
FOUND = (
    Finding(
        rule="image-name",
        severity="error",
        message="No name.",
        page="a/index.html",
        html=HtmlSpot(9, 1, "img", '<img src="a.jpg">'),
    ),
    Finding(
        rule="alt-length",
        severity="warning",
        message="Long.",
        page="a/index.html",
        source=Position("content/a.md", 5, 1),
    ),
    Finding(
        rule="long-paragraph",
        severity="review",
        message="Long.",
        page="b/index.html",
        html=HtmlSpot(9, 1, "p", "<p>"),
    ),
)


def line(finding: Finding) -> str:
    """A finding as the cases write it."""
    source = f" {finding.source.file}:{finding.source.line}" if finding.source else ""
    return f"{finding.severity} {finding.rule} {finding.page or '-'}{source}"


@pytest.mark.parametrize(("name", "settings", "ignored", "expected"), CASES, ids=[case[0] for case in CASES])
def test_judged(name: str, settings: str, ignored: str, expected: str, tmp_path: Path) -> None:
    assert name
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.toml").write_text(HEAD + settings, encoding="utf-8")
    config, problems = load_settings(tmp_path)
    assert (config is not None, problems) == (True, ())
    found = judged(FOUND, config, NOW, ratchet=Ratchet(), whole=True)

    assert [line(finding) for finding in found.findings] == expected.splitlines()
    assert found.ignored == int(ignored or 0)


def test_an_entry_is_not_called_idle_by_who_sees_no_sources(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    idle = '[[check.ignore]]\nrule = "empty-story"\nreason = "R."\nowner = "O"\nuntil = 2027-01-01\n'
    (tmp_path / "content/site.toml").write_text(HEAD + idle, encoding="utf-8")
    config, _ = load_settings(tmp_path)

    assert len(judged((), config, NOW, ratchet=Ratchet(), whole=False).findings) == 0
    assert len(judged((), config, NOW, ratchet=Ratchet(), whole=True).findings) == 1


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("archive/2019/**", "archive/2019/05/index.html", True),
        ("archive/*/index.html", "archive/2019/index.html", True),
        ("archive/*/index.html", "archive/2019/05/index.html", False),
        ("**/ferry.md", "content/economy/ferry.md", True),
        ("**/ferry.md", "ferry.md", True),
        ("/economy/ferry/", "economy/ferry/index.html", True),
        ("/", "index.html", True),
        ("economy/ferry", "economy/ferry/index.html", False),
        ("a?.md", "ab.md", True),
        ("a?.md", "a/.md", False),
        ("a[b].md", "a[b].md", True),
        ("나루*.md", "나루터.md", True),
    ],
)
def test_patterns(pattern: str, path: str, expected: bool) -> None:
    assert fits(pattern, path) is expected


@pytest.mark.parametrize(
    ("severity", "old", "strict", "expected"),
    [
        ("error", False, False, True),
        ("error", True, True, False),
        ("warning", False, False, False),
        ("warning", False, True, True),
        ("review", False, True, False),
    ],
)
def test_what_blocks(severity: str, old: bool, strict: bool, expected: bool) -> None:
    finding = Finding(rule="r", severity=severity, message="M.", old=old)  # type: ignore[arg-type]  # the table's own words
    assert blocks(finding, strict=strict) is expected
