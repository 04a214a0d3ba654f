"""A heading has to be one, and not a paragraph in bold.

Readers who move by headings pass over it.

Bad:
    <p><strong>What comes next</strong></p><p>The operators will meet in June.</p>

Good:
    <h2>What comes next</h2><p>The operators will meet in June.</p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.dom import Element
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_LONGEST: Final = 120
_SHORTEST: Final = 4
_ENDINGS: Final = (".", "!", "?", ":", ";", ",", "…", '"', "”")


def check(page: PageView) -> Iterator[Problem]:
    """Short paragraphs that are all bold, end without a full stop and have a paragraph after them."""
    for bold in page.tagged("strong", "b"):
        paragraph = bold.parent
        if not isinstance(paragraph, Element) or paragraph.tag != "p" or not page.exposed(paragraph):
            continue
        text = bold.text.strip()
        alone = text == paragraph.text.strip()
        if alone and _SHORTEST <= len(text) <= _LONGEST and not text.endswith(_ENDINGS) and _before_text(paragraph):
            yield Problem(paragraph, "This looks like a heading, but it is a paragraph.", "Make it a heading (##).")


def _before_text(paragraph: Element) -> bool:
    following = paragraph.next_sibling
    while following is not None and not isinstance(following, Element):
        following = following.next_sibling
    return isinstance(following, Element) and following.tag in ("p", "ul", "ol")


RULE = Rule(id="fake-heading", severity="review", wcag=("1.3.1",), check=check, elements=("p",))
