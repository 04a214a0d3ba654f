"""A single key must not start something unless readers can switch it off.

Whoever dictates "and" would press three keys. Access keys take keys away that a screen reader uses.

Bad:
    <body onkeydown="if (event.key === 's') search()"><p>News</p></body>

Bad:
    <a href="/contact/" accesskey="c">Contact</a>

Good:
    <a href="/contact/">Contact</a>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ssg.checks.handlers import handlers
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_KEY = re.compile(
    r"\.key(?:Code)?\s*={2,3}\s*(?:['\"][^'\"]['\"]|(?:4[89]|[5-8]\d|90)\b)|\bcase\s+['\"][^'\"]['\"]\s*:"
)
_ATTRIBUTES: Final = ("accesskey", "onkeydown", "onkeypress", "onkeyup")


def check(page: PageView) -> Iterator[Problem]:
    """Access keys, and handlers for the whole page that ask for a single character."""
    if not page.script_text and page.attribute_names.isdisjoint(_ATTRIBUTES):
        return
    for element in page.having("accesskey"):
        yield Problem(element, "This takes a key away from the reader.", "Remove the accesskey.")
    for element, code in handlers(page, "onkeydown", "onkeypress", "onkeyup"):
        if element.tag in ("body", "html") and _KEY.search(code):
            yield Problem(element, "A single key starts something here.", "Let readers switch it off or change it.")
    if ("keydown" in page.script_text or "keypress" in page.script_text) and _KEY.search(page.script_text):
        yield Problem(
            page.tagged("script")[0],
            "A script of this page asks for a single key.",
            "Let readers switch it off or change it, unless it only counts while a field has the focus.",
        )


RULE = Rule(
    id="key-shortcut",
    severity="review",
    wcag=("2.1.4",),
    check=check,
    elements=("script",),
    attributes=_ATTRIBUTES,
)
