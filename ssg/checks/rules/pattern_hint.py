"""A field that accepts one form only must say which.

Bad:
    <label>Telephone <input pattern="[0-9]{3}-[0-9]{4}"></label>

Good:
    <label>Telephone <input pattern="[0-9]{3}-[0-9]{4}" aria-describedby="h"></label> <p id="h">Like 055-1234.</p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Fields with a pattern, and without a title or a text that describes it."""
    for field in page.having("pattern"):
        described = page.referenced(field, "aria-describedby") or (field.attr("title") or "").strip()
        if field.tag == "input" and field not in page.unrendered and not described:
            yield Problem(
                field,
                "This field accepts one form only, and does not say which.",
                "Describe it with an example beside the field, and name that with aria-describedby.",
            )


RULE = Rule(id="pattern-hint", severity="review", wcag=("3.3.3",), check=check, attributes=("pattern",))
