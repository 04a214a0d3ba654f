"""A button, a picture or a tab must not hold another thing that takes focus.

Screen readers treat such an element as one whole and do not tell what is inside, but Tab goes there.

Bad:
    <button>Share <a href="/share/">by e-mail</a></button>

Good:
    <button>Share</button> <a href="/share/">Share by e-mail</a>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.aria_roles import PRESENTATIONAL_CHILDREN
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Elements that Tab reaches inside an element whose role makes its children presentational."""
    for element in (*page.tagged("button", "meter", "option", "progress"), *page.having("role")):
        if page.role(element) not in PRESENTATIONAL_CHILDREN:
            continue
        inside = next((inner for inner in element.iter_elements() if page.tabbable(inner)), None)
        if inside is not None and page.exposed(element):
            yield Problem(
                inside,
                "This takes focus inside something that screen readers treat as one whole.",
                "Put it beside, not inside.",
            )


RULE = Rule(
    id="presentational-children-focus",
    severity="error",
    wcag=("4.1.2",),
    act=("307n5z",),
    check=check,
    elements=("button", "meter", "option", "progress"),
    attributes=("role",),
)
