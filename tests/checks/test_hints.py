"""Hints show the mended line where there is no doubt what it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ssg.checks.engine import check_html
from ssg.checks.source import check_images
from ssg.model import Image

CASES = re.findall(
    r"^=== ([\w-]+)(.*)\n(.+)\n=>\n(.+)$", (Path(__file__).parent / "hints.txt").read_text("utf-8"), re.MULTILINE
)
PAGE = '<!DOCTYPE html><html lang="en"><head><title>T</title></head><body><h1>T</h1>{0}</body></html>'


@pytest.mark.parametrize(("rule", "name", "body", "hint"), CASES, ids=[case[0] + case[1] for case in CASES])
def test_hint(rule: str, name: str, body: str, hint: str) -> None:
    assert name
    found = check_html(PAGE.format(body), "index.html").findings
    assert [finding.hint for finding in found if finding.rule == rule] == [hint]


def test_a_credit_in_front_matter() -> None:
    image = Image(src="/a.jpg", alt="A ferry at a pier. Photo: Mina Park", alt_at=(5, 8))
    found = check_images([image], "T", "content/a.md")

    assert [finding.hint for finding in found] == ["Write “A ferry at a pier.” Add credit: Mina Park"]


def test_a_credit_that_is_written_already() -> None:
    image = Image(src="/a.jpg", alt="A ferry. Photo: Mina Park", credit="Mina Park", caption="The last boat.")
    found = check_images([image], "T", "content/a.md")

    assert [finding.hint for finding in found if finding.rule == "alt-credit"] == [
        "Write “A ferry.” The credit is there already."
    ]
