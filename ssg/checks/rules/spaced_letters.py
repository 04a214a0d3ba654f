"""Words must not be spread out with spaces.

A screen reader spells "N E W S" letter by letter, and a search does not find the word.

Bad:
    <h2>N E W S</h2>

Bad:
    <h2>공 지 사 항</h2>

Good:
    <h2 style="letter-spacing: 0.3em">NEWS</h2>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ssg.checks.dom import Text
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_TAGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6", "button", "th", "caption", "legend")
_SPREAD = re.compile(r"(?:[A-Z\uac00-\ud7af] ){3,}[A-Z\uac00-\ud7af]")


def check(page: PageView) -> Iterator[Problem]:
    """Headings, buttons and headers of tables whose whole text is single letters with spaces between them."""
    for element in page.tagged(*_TAGS):
        children = element.children
        if len(children) == 1 and isinstance(children[0], Text) and _is_spread(children[0].data):
            yield Problem(
                element,
                "This word is spread out with spaces, so it is spelled letter by letter.",
                "Write it together, and spread it with letter-spacing.",
            )


def _is_spread(text: str) -> bool:
    text = text.strip()
    return text[1:2] == " " and _SPREAD.fullmatch(text) is not None


RULE = Rule(id="spaced-letters", severity="warning", wcag=("1.3.2",), check=check, elements=_TAGS)
