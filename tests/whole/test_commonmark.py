"""The 652 examples of CommonMark 0.31.2 through our own parser; https://spec.commonmark.org/0.31.2/.

What differs on purpose is pinned by number, so that an update of the parser cannot change it unnoticed.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest

from ssg.markdown.body import render_body
from ssg.markdown.parser import make_parser
from ssg.markdown.state import BodyContext
from ssg.model import Body

RAW_HTML = frozenset(
    {21, 31, 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 642, 643}
    | set(range(148, 192))
    | set(range(613, 618))
    | {623}
    | set(range(625, 632))
)
"""Raw HTML is shown as text unless site.toml lets it through."""

PICTURES = frozenset({517, 520, 531, *range(572, 590), 591})
"""Pictures become figures, and one whose file does not exist loses its address."""
SCHEMES = frozenset({596, 598, 599, 601})
"""Links begin with http, https, mailto or tel, or they are no links."""


class Example(NamedTuple):
    markdown: str
    html: str


@pytest.fixture(scope="module")
def examples(commonmark_spec: str) -> dict[int, Example]:
    """All examples by their number."""
    text = commonmark_spec.partition("<!-- END TESTS -->")[0].replace("→", "\t")
    found = re.findall(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", text, re.DOTALL | re.MULTILINE)
    return {number: Example(*parts) for number, parts in enumerate(found, 1)}


def same(html: str) -> str:
    """HTML without what the specification's own test runner ignores: how void elements end, space between tags."""
    return re.sub(r">\s+<", "><", html.replace(" />", ">")).strip()


def differing(examples: dict[int, Example], *, raw_html: bool) -> set[int]:
    parser = make_parser(raw_html=raw_html)
    return {number for number, (text, html) in examples.items() if same(parser.render(text, {})) != same(html)}


def test_there_are_652_examples(examples: dict[int, Example]) -> None:
    assert len(examples) == 652


def test_with_raw_html_every_example_is_exact(examples: dict[int, Example]) -> None:
    assert differing(examples, raw_html=True) == set()


def test_without_raw_html_only_raw_html_differs(examples: dict[int, Example]) -> None:
    assert differing(examples, raw_html=False) == RAW_HTML


def test_without_raw_html_no_element_comes_from_the_text(examples: dict[int, Example]) -> None:
    parser = make_parser()
    known = r"</?(p|h[1-6]|em|strong|a|img|br|hr|ul|ol|li|blockquote|pre|code|table|thead|tbody|tr|th|td|s|span)\b"
    for number in RAW_HTML:
        html = parser.render(examples[number].markdown, {})
        assert not [tag for tag in re.findall(r"<[^>]*>?", html) if not re.match(known, tag)], number


def test_our_constructs_change_pictures_links_and_ids_only(examples: dict[int, Example]) -> None:
    parser = make_parser()
    changed = set()
    for number, (text, _) in examples.items():
        body = render_body(BodyContext(Body("content/a.md", 1, text), href=lambda path: path))
        plain = re.sub(r"(<(?:p|h[1-6])) id=\"[^\"]*\"", r"\1", body.html)
        if same(plain) != same(parser.render(text, {})):
            changed.add(number)
    assert changed == PICTURES | SCHEMES
