"""The order of Tab should be the order of the page.

A positive `tabindex` puts an element before everything else, and the focus jumps about.

Bad:
    <a href="/" tabindex="3">Home</a>

Good:
    <a href="/">Home</a>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.focus import tab_index
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Elements with a tabindex above zero."""
    for element in page.having("tabindex"):
        if (tab_index(element) or 0) > 0:
            yield Problem(element, "This comes out of turn when Tab is pressed.", 'Remove the tabindex, or write "0".')


RULE = Rule(id="positive-tabindex", severity="warning", wcag=("2.4.3",), check=check, attributes=("tabindex",))
