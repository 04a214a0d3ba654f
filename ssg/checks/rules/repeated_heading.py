"""What is new on a page should begin with a heading.

Screen reader users jump from heading to heading to get past what every page of a site repeats.

Whether something repeats can only be told by comparing with another page of the site, as the check of a folder does.

Bad:
    <aside>About the book</aside><div>Chapter one <a href="2.html">Next</a></div>

Good:
    <aside>About the book</aside><div><h1>Chapter one</h1><a href="2.html">Next</a></div>

Beside 2.html:
    <aside>About the book</aside><p>Chapter two</p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """New content after repeated content without a heading of its own."""
    found = page.repetition
    if found is not None and found.comes_first and not found.has_heading():
        yield Problem(
            found.fresh[0],
            "What is new on this page has no heading, so one cannot jump to it.",
            "Begin it with <h1>.",
        )


RULE = Rule(id="repeated-heading", severity="warning", act=("047fe0",), check=check)
