"""Where tags do not nest, and where they only look as if they did not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssg.checks.dom import Dom
from ssg.checks.nesting import misnested

FIXTURE = Path(__file__).parent / "fixtures" / "nesting.txt"


def _cases() -> list[tuple[str, str, str]]:
    parts = FIXTURE.read_text(encoding="utf-8").partition("\n")[2].split("\n.\n")
    return [(parts[i], parts[i + 1], parts[i + 2]) for i in range(0, len(parts) - 2, 3)]


@pytest.mark.parametrize(("html", "expected"), [pytest.param(*case[1:], id=case[0]) for case in _cases()])
def test_nesting(html: str, expected: str) -> None:
    """One piece of HTML."""
    found = [f"{line}:{column} {message}" for line, column, message, _ in misnested(Dom(html))]

    assert found == expected.split("\n") if expected else found == []


TAGS = st.sampled_from(["section", "div", "em", "strong", "blockquote"])
TREES = st.recursive(
    st.just("x"), lambda inner: st.builds(lambda tag, body: f"<{tag}>{body}</{tag}>", TAGS, inner), max_leaves=12
)


@given(TREES)
def test_what_is_nested_is_never_reported(html: str) -> None:
    """Properly closed elements are fine however deep they go."""
    assert misnested(Dom(f"<!DOCTYPE html><html><body>{html}</body></html>")) == []
