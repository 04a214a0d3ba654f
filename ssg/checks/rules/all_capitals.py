"""Whole phrases in capitals are hard to read.

Capitals have no shape, and some screen readers spell them.

Bad:
    <p>THE HARBOUR STAYS CLOSED UNTIL FRIDAY</p>

Good:
    <p>The harbour stays closed until <strong>Friday</strong></p>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ssg.checks.dom import Text
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_RUN = re.compile(r"[A-Z]{2,}(?:[ ,'-]+[A-Z]{2,}){3,}")
_SHORTEST: Final = 20
_TAGS: Final = ("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "b", "em", "th", "figcaption")


def check(page: PageView) -> Iterator[Problem]:
    """Elements whose own text is at least four words of capitals and nothing else."""
    for element in page.tagged(*_TAGS) if page.has_capitals else ():
        for child in element.children:
            if isinstance(child, Text) and child.data.isupper() and _is_run(child.data) and page.exposed(element):
                yield Problem(
                    element,
                    f"“{child.data.strip()}” is all in capitals.",
                    "Write it in ordinary letters; CSS can show it in capitals.",
                )
                break


def _is_run(text: str) -> bool:
    found = _RUN.search(text)
    return found is not None and len(found.group()) >= _SHORTEST


RULE = Rule(id="all-capitals", severity="review", check=check)
