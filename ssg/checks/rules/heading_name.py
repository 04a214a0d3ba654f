"""A heading needs text.

Screen readers list the headings of a page, and many readers move from one to the next. An empty heading is a stop at
nothing.

Bad:
    <h2></h2>

Bad:
    <h2><img src="line.png" alt=""></h2>

Good:
    <h2>What comes next</h2>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.html_roles import HEADINGS
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Exposed headings without a name."""
    for heading in page.with_role("heading"):
        if not page.is_named(heading) and page.exposed(heading):
            yield Problem(heading, "This heading is empty.", "Write the heading, or remove the mark that makes one.")


RULE = Rule(
    id="heading-name", severity="warning", act=("ffd0e9",), check=check, elements=HEADINGS, attributes=("role",)
)
