"""Which elements readers get: not rendered, and not exposed to assistive technology.

Decided from attributes, inline styles and `<style>` blocks. What an external stylesheet or a script hides is not known
here, so an element counts as visible unless the page itself says otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ssg.checks.dom import Element
    from ssg.checks.view import PageView

__all__ = ("unexposed", "unrendered")

_NEVER_RENDERED = ("head", "script", "style", "template", "noscript", "datalist", "svg:defs", "svg:symbol")


def unrendered(page: PageView) -> frozenset[Element]:
    """The elements that no reader gets: `display: none`, `visibility: hidden` and what is never shown."""
    present = page.by_tag
    roots = [element for tag in _NEVER_RENDERED if tag in present for element in present[tag]]
    roots += (element for element in page.having("hidden") if element.attr("hidden") != "until-found")
    roots += (element for element in page.tagged("dialog") if element.attr("open") is None)
    roots += (element for element in page.tagged("input") if (element.attr("type") or "").lower() == "hidden")
    styled = page.styles
    if not styled:
        return frozenset(_with_descendants(roots))
    shown = {element for element, style in styled.items() if style.get("display", "none") != "none"}
    roots = [element for element in roots if element not in shown]
    roots += (element for element, style in styled.items() if style.get("display") == "none")
    found = _with_descendants(roots)
    for element in page.elements if any("visibility" in style for style in styled.values()) else ():
        own = styled.get(element, {}).get("visibility")
        if own in ("hidden", "collapse") or (own in (None, "inherit") and element.parent in found):
            found.add(element)
    return frozenset(found)


def unexposed(page: PageView, hidden: frozenset[Element]) -> frozenset[Element]:
    """The elements that assistive technology does not get: `hidden`, and what is `aria-hidden` or `inert`."""
    roots = [element for element in page.having("aria-hidden") if element.attr("aria-hidden") == "true"]
    roots += page.having("inert")
    return hidden | _with_descendants(roots) if roots else hidden


def _with_descendants(roots: Iterable[Element]) -> set[Element]:
    found: set[Element] = set()
    for root in roots:
        if root not in found:
            found.update(root.iter_elements(include_self=True))
    return found
