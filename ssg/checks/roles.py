"""The role that assistive technology gets: the `role` attribute where it counts, else the element's own role.

https://www.w3.org/TR/wai-aria-1.2/#host_general_role and, for when a presentational role does not count,
https://www.w3.org/TR/wai-aria-1.2/#conflict_resolution_presentation_none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.aria import GLOBAL
from ssg.checks.aria_roles import VALID_ROLES
from ssg.checks.dom import tokens
from ssg.checks.html_roles import implicit_role

if TYPE_CHECKING:
    from ssg.checks.dom import Element
    from ssg.checks.view import PageView

__all__ = ("computed_role", "explicit_role", "is_presentational", "keeps_its_role", "own_role")

_SYNONYMS: Final = {"presentation": "none", "image": "img"}
_NO_ROLE: Final = frozenset({"aria-hidden", "aria-roledescription", "aria-braillelabel", "aria-brailleroledescription"})
"""Global attributes that cannot bring a role back: they say nothing without one."""


def explicit_role(element: Element) -> str:
    """The first role of the `role` attribute that exists; empty without one."""
    written = element.attr("role")
    if not written:
        return ""
    for token in tokens(element, "role"):
        role = token.lower()
        if role in VALID_ROLES:
            return _SYNONYMS.get(role, role)
    return ""


def computed_role(element: Element, page: PageView) -> str:
    """The role in the accessibility tree; `none` when the element itself is not in it."""
    explicit = explicit_role(element)
    if explicit and not (explicit == "none" and keeps_its_role(element, page)):
        return explicit
    return own_role(element, page)


def own_role(element: Element, page: PageView) -> str:
    """The role in the accessibility tree of an element that is given none."""
    implicit = implicit_role(element, page)
    if implicit == "presentation":
        return "img" if keeps_its_role(element, page) else "none"
    return implicit


def keeps_its_role(element: Element, page: PageView) -> bool:
    """Whether being called presentational does not count, because the element takes focus or carries global ARIA."""
    if element.tag == "img" and element not in page.enriched:
        return False  # As most of those that are asked.
    if page.focusable(element):
        return True
    return any(name in GLOBAL and name not in _NO_ROLE and element.attr(name) is not None for name in page.aria_names)


def is_presentational(element: Element) -> bool:
    """Whether the author calls the element decoration: `role=none` or `presentation`, or an empty `alt`."""
    if explicit_role(element) == "none":
        return True
    return element.tag == "img" and not explicit_role(element) and element.attr("alt") == ""
