"""Some roles only make sense around others: a list around list items, a menu around its entries.

Bad:
    <div role="list"><span>Ferries</span><span>Harbours</span></div>

Good:
    <div role="list"><span role="listitem">Ferries</span><span role="listitem">Harbours</span></div>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.aria_roles import ROLES, Role
from ssg.checks.dom import child_elements
from ssg.checks.html_roles import implicit_role
from ssg.checks.ownership import owned
from ssg.checks.roles import explicit_role
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.dom import Element
    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Exposed elements with an explicit role that hold nothing, or something else than it requires."""
    for element in page.having("role"):
        role = explicit_role(element)
        wanted = ROLES.get(role, Role()).owned
        if not wanted or not page.exposed(element) or implicit_role(element, page) == role:
            continue
        if (element.attr("aria-busy") or "").lower() == "true" or role == "combobox":
            continue
        if not _holds(element, wanted, page):
            # A script may fill an empty one later.
            filled_later = bool(page.tagged("script")) and not element.text.strip() and not child_elements(element)
            yield Problem(
                element,
                f"This is called a {role}, but it holds something else than a {' or '.join(wanted)}.",
                f'Give each part inside it role="{wanted[-1]}", or use the HTML elements for it.',
                severity="review" if filled_later else None,
            )


def _holds(element: Element, wanted: tuple[str, ...], page: PageView) -> bool:
    inside = owned(element, page)
    groups = [child for child in inside if page.role(child) == "group"]
    fits = bool(inside) and all(page.role(child) in wanted for child in inside)
    return fits and all(_holds(group, wanted, page) for group in groups)


RULE = Rule(id="aria-owned", severity="error", wcag=("1.3.1",), act=("bc4a75",), check=check, attributes=("role",))
