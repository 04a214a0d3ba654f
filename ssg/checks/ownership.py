"""Which element holds which in the accessibility tree: through elements without a role, and by aria-owns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.aria import GLOBAL
from ssg.checks.dom import Element

if TYPE_CHECKING:
    from ssg.checks.view import PageView

__all__ = ("owned", "owner")


def owner(element: Element, page: PageView) -> Element | None:
    """The nearest element above that has a role; None at the top."""
    above: Element | None = _above(element, page)
    while above is not None and _transparent(above, page):
        above = _above(above, page)
    return above


def owned(element: Element, page: PageView) -> list[Element]:
    """The nearest exposed elements below that have a role."""
    found: list[Element] = []
    children = [child for child in element.children if isinstance(child, Element)]
    if "aria-owns" in page.aria_names:
        children = [child for child in children if _adopter(child, page) in (None, element)]
        children += [target for target in page.referenced(element, "aria-owns") if target not in children]
    for child in children:
        if not page.exposed(child):
            continue
        if _transparent(child, page):
            found += owned(child, page)
        else:
            found.append(child)
    return found


def _transparent(element: Element, page: PageView) -> bool:
    role = page.role(element)
    if role in ("generic", ""):
        # With a property of its own it stands in the accessibility tree.
        return not any(name in GLOBAL and element.attr(name) is not None for name in page.aria_names)
    return role == "none"


def _above(element: Element, page: PageView) -> Element | None:
    adopter = _adopter(element, page)
    if adopter is not None:
        return adopter
    return element.parent if isinstance(element.parent, Element) else None


def _adopter(element: Element, page: PageView) -> Element | None:
    if "aria-owns" not in page.aria_names or not element.attr("id"):
        return None
    adopters = page.having("aria-owns")
    return next((other for other in adopters if element in page.referenced(other, "aria-owns")), None)
