"""Grey words inside a field are no label.

They go away with the first letter, and are often too pale to be read.

Bad:
    <input type="email" placeholder="E-mail">

Good:
    <label>E-mail <input type="email" placeholder="mina@example.org"></label>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.fields import is_labelled_visibly
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Fields with a placeholder and no label that can be seen. Those for searching say it with their button."""
    for field in page.having("placeholder"):
        searched = (field.attr("type") or "").lower() == "search" or field.attr("name") in ("q", "s", "query")
        if field in page.unrendered or searched or is_labelled_visibly(field, page):
            continue
        yield Problem(
            field,
            "The label of this field goes away as soon as somebody types.",
            "Write a <label> that stays, and keep the placeholder for an example.",
        )


RULE = Rule(id="placeholder-label", severity="warning", wcag=("3.3.2",), check=check, attributes=("placeholder",))
