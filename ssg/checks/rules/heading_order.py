"""Headings must not skip a level.

Many readers move by headings and take their levels for a table of contents. After a skip they search for a part that
is not there.

Bad:
    <h1>Ferries</h1><h3>Routes</h3>

Good:
    <h1>Ferries</h1><h2>Routes</h2><h3>North</h3>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.html_roles import HEADINGS
from ssg.checks.mended import heading_at
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Headings that are more than one level below the heading before."""
    before = 0
    for heading, own in page.headings:
        if not page.exposed(heading):
            continue
        if before and own > before + 1:
            yield Problem(
                heading,
                f"This heading is of level {own}, but the one before is of level {before}.",
                heading_at(before + 1, heading.text) or f"Make it level {before + 1}.",
            )
        before = own


RULE = Rule(id="heading-order", severity="warning", check=check, elements=HEADINGS, attributes=("role",))
