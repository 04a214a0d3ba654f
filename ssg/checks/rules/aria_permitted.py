"""An `aria-` attribute has to suit what the element is.

A state on something that cannot be in it is dropped, or read out where it makes no sense.

Bad:
    <h2 aria-checked="true">Results</h2>

Good:
    <button aria-pressed="true">Follow</button>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.aria import ATTRIBUTES, GLOBAL
from ssg.checks.aria_roles import ROLES, Role
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.dom import Element
    from ssg.checks.view import PageView


_ANY_FIELD: Final = ROLES["textbox"].supported


def check(page: PageView) -> Iterator[Problem]:
    """Exposed elements with a state or property that their role does not support."""
    for name in page.aria_names:
        if name in GLOBAL or name not in ATTRIBUTES:
            continue
        for element in page.having(name):
            if page.exposed(element) and name[5:] not in _supported(element, page):
                yield Problem(
                    element,
                    f"{name} does not suit this element, so it does nothing.",
                    "Remove it, or use the element or the role that it was meant for.",
                )


def _supported(element: Element, page: PageView) -> tuple[str, ...]:
    role = page.role(element)
    if not role and element.tag == "input":
        return _ANY_FIELD
    return ROLES.get(role, Role()).supported


RULE = Rule(
    id="aria-permitted",
    severity="warning",
    act=("5c01ea",),
    check=check,
    attributes=tuple(name for name in ATTRIBUTES if name not in GLOBAL),
)
