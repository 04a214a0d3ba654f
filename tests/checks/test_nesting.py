"""Where tags do not nest, and where they only look as if they did not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssg.checks.dom import Dom
from ssg.checks.nesting import _END_TAG, _same_ends_by_line, misnested

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


LINES = st.lists(st.sampled_from(["</b>", "</i>", "x", "", "</b></i>", "</i></b>", "y</b>"]), max_size=8).map("\n".join)


@given(LINES, LINES)
def test_the_quick_look_never_takes_different_ends_for_the_same(source: str, tree: str) -> None:
    """What is the same line by line is the same as a whole, also where an end tag moved across equal lines."""
    if _same_ends_by_line(source, tree):
        assert _END_TAG.findall(source) == _END_TAG.findall(tree)


@pytest.mark.parametrize(
    ("source", "tree"),
    [("</b>\nsame</i>\nx", "x\nsame</i>\n</b>"), ("x\n</b>\n</i>", "</i>\n</b>"), ("a</b>\nb", "a\nb")],
)
def test_an_end_tag_that_moved_is_seen(source: str, tree: str) -> None:
    """Across a line that is the same in both, beside moved line breaks, and when it is gone."""
    assert not _same_ends_by_line(source, tree)


def test_line_breaks_that_moved_are_no_difference() -> None:
    """As the parser moves those around `<head>` and `<body>`."""
    source = "<!DOCTYPE html>\n<html>\n<head></head>\n<body>\n<p>“x&quot;</p>\n</body>\n</html>"

    assert _same_ends_by_line(source, Dom(source).document.html)
