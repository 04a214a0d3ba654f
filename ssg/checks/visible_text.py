"""The text that readers see in an element, as it is laid out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ssg.checks.accname import INLINE, normalized
from ssg.checks.dom import Element, Text

if TYPE_CHECKING:
    from ssg.checks.view import PageView

__all__ = ("is_clipped", "visible_text")

_NOWHERE = re.compile(r"-\d{3,}(?:\.\d+)?(?:px|em|rem)?\b")
_NOTHING = re.compile(r"inset\(\s*(?:50|100)%|rect\(\s*(?:0|1px)[ ,]+(?:0|1px)[ ,]+(?:0|1px)[ ,]+(?:0|1px)\s*\)")
_POINT: Final = frozenset({"0", "0px", "1px"})
_PLACED: Final = frozenset({"absolute", "fixed"})


def visible_text(element: Element, page: PageView) -> str:
    """The text without what is hidden or clipped away; blocks and line breaks separate words."""
    return normalized("".join(_parts(element, page)))


def _parts(element: Element, page: PageView) -> list[str]:
    if element in page.unrendered or is_clipped(element, page) or _is_symbol_font(element, page):
        return []
    parts: list[str] = []
    for child in element.children:
        if isinstance(child, Text):
            parts.append(child.data)
        elif isinstance(child, Element):
            if child.tag == "br":
                parts.append(" ")
                continue
            inline = page.styles.get(child, {}).get("display", "inline" if child.tag in INLINE else "block")
            inner = _parts(child, page)
            parts += inner if inline == "inline" else [" ", *inner, " "]
    return parts


def is_clipped(element: Element, page: PageView) -> bool:
    """Whether styles of the page leave nothing of the element to be seen, although it is read out."""
    style = page.styles.get(element)
    if not style:
        return False
    if style.get("position") in _PLACED:
        if any(_NOTHING.search(style.get(name, "")) for name in ("clip", "clip-path")):
            return True
        if any(_NOWHERE.match(style.get(side, "")) for side in ("left", "right", "top", "bottom")):
            return True
        if style.get("width") in _POINT and style.get("height") in _POINT and style.get("overflow") == "hidden":
            return True
    return bool(_NOWHERE.match(style.get("text-indent", ""))) or style.get("opacity") == "0"


def _is_symbol_font(element: Element, page: PageView) -> bool:
    # The letters of an icon font are names of symbols, not words.
    family = page.styles.get(element, {}).get("font-family", "")
    return "icon" in family.lower() or "symbol" in family.lower() or "icon" in (element.attr("class") or "").lower()
