"""A `role` has to be one that exists.

Bad:
    <div role="searchfield"><input aria-label="Search"></div>

Good:
    <div role="search"><input aria-label="Search"></div>
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from ssg.checks.aria_roles import VALID_ROLES
from ssg.checks.dom import tokens
from ssg.checks.roles import explicit_role
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Exposed elements whose role attribute names no role of WAI-ARIA."""
    for element in page.having("role"):
        written = " ".join(tokens(element, "role"))
        if written and not explicit_role(element) and page.exposed(element):
            meant = get_close_matches(written.lower(), sorted(VALID_ROLES), n=1)
            yield Problem(
                element,
                f"There is no role “{written}”, so it does nothing.",
                f"Did you mean {meant[0]}?" if meant else "Remove it.",
            )


RULE = Rule(id="role-known", severity="warning", act=("674b10",), check=check, attributes=("role",))
