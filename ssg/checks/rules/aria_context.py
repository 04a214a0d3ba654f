"""Some roles only make sense inside another: a list item in a list, a tab in a list of tabs.

Outside of it screen readers do not say "3 of 7", and often say nothing at all.

Bad:
    <div><div role="listitem">Ferries</div></div>

Good:
    <div role="list"><div role="listitem">Ferries</div></div>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.aria_roles import ROLES, Role
from ssg.checks.html_roles import implicit_role
from ssg.checks.ownership import owner
from ssg.checks.roles import explicit_role
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.dom import Element
    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Exposed elements with an explicit role outside of the context that it requires."""
    for element in page.having("role"):
        role = explicit_role(element)
        wanted = ROLES.get(role, Role()).context
        if not wanted or not page.exposed(element) or implicit_role(element, page) == role:
            continue
        if not _in_context(element, wanted, page):
            yield Problem(
                element,
                f"This is called a {role}, but it does not stand in a {_or(wanted)}.",
                f'Put it inside an element with role="{wanted[0]}", or use the HTML elements for it.',
            )


def _in_context(element: Element, wanted: tuple[str, ...], page: PageView) -> bool:
    role = _parent_role(element, page)
    if role == "group" and "group" in wanted:
        group = owner(element, page)
        return group is not None and _parent_role(group, page) in wanted
    return role in wanted


def _parent_role(element: Element, page: PageView) -> str:
    parent = owner(element, page)
    return page.role(parent) if parent is not None else ""


def _or(roles: tuple[str, ...]) -> str:
    return " or ".join(roles)


RULE = Rule(id="aria-context", severity="error", wcag=("1.3.1",), act=("ff89c9",), check=check, attributes=("role",))
