"""A page needs one main heading, and only one.

The main heading (`<h1>`) tells where one has arrived. Screen reader users look for it first.

Bad:
    <main><h2>Ferries</h2><p>One timetable from May.</p></main>

Bad:
    <main><h1>Ferries</h1><h1>Harbours</h1></main>

Good:
    <main><h1>Ferries</h1><h2>Harbours</h2></main>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """A page with text that has no first-level heading, or several."""
    first = [heading for heading, level in page.headings if level == 1 and page.exposed(heading)]
    if not first and page.is_html and page.tagged("p", "main", "article") and not page.is_redirect:
        yield Problem(page.root, "This page has no main heading.", "Mark the headline with <h1>.")
    for extra in first[1:]:
        yield Problem(extra, "This page has more than one main heading.", "Use <h2> for everything below the headline.")


RULE = Rule(id="one-h1", severity="warning", check=check)
