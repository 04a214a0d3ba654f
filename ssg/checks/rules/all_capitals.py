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


_RUN = re.compile(r"[A-Z]{2,}(?:[ ,'-]+[A-Z]{2,}){3,}\b")
_SHORTEST: Final = 20


def check(page: PageView) -> Iterator[Problem]:
    """Texts with at least four words of capitals in a row."""
    if not _RUN.search(page.text):
        return
    for element in page.elements:
        for child in element.children if element not in page.unrendered else ():
            found = _RUN.search(child.data) if isinstance(child, Text) else None
            if found and len(found.group()) >= _SHORTEST:
                yield Problem(
                    element,
                    f"“{found.group()}” is all in capitals.",
                    "Write it in ordinary letters; CSS can show it in capitals.",
                )
                break


RULE = Rule(id="all-capitals", severity="review", check=check)
