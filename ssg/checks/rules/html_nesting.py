"""Elements have to be closed in the order in which they were opened, and stand where HTML allows them.

A browser mends the order by guessing. The page that it makes is another one than was written: a link that was never
closed can take in the rest of the page.

Bad:
    <p>One <b>timetable <i>from</b> May</i>.</p>

Bad:
    <p>Routes:<ul><li>North</li></ul></p>

Bad:
    <div><p>One timetable from May.</p>

Good:
    <p>Routes:</p><ul><li>North</li></ul>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.nesting import misnested
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Tags that do not nest; see `nesting`."""
    for line, column, message, hint in misnested(page):
        yield Problem(page.root, message, hint, position=(line, column))


RULE = Rule(id="html-nesting", severity="warning", check=check)
