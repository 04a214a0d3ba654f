"""Text spacing that a reader's own style sheet cannot change, because it is declared important in a style attribute.

W3C's ACT rules 24afc2, 9e45ec and 78fd32 read WCAG 1.4.12 so: such a value has to be wide enough.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.css_values import declared, font_size, length
from ssg.checks.dom import Element, Text, ancestors, inline_declarations
from ssg.checks.visible_text import is_clipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView

__all__ = ("fixed_text", "wraps")

_WIDEST_SCREEN: Final = 1280.0
"""CSS pixels; the width of which WCAG 1.4.10 speaks."""
_NARROWEST_LETTER: Final = 0.35
"""Of the font size, on average over a line."""


def fixed_text(page: PageView, name: str) -> Iterator[tuple[Element, Element, str, float]]:
    """Elements that fix a property with !important: the element, one that holds text governed by it, value, font size.

    Font sizes are in CSS pixels.
    """
    if not page.fixed_styles:
        return
    for element in page.having("style"):
        value = next((v for n, v, important in _own(element) if n == name and important), "").lower()
        if not value or value in ("inherit", "unset") or element.namespace.value != "html":
            continue
        for inner in element.iter_elements(include_self=True):
            if _governed(inner, element, name, page) and (size := font_size(inner, page)):
                yield element, inner, value, size


def _own(element: Element) -> Iterator[tuple[str, str, bool]]:
    return inline_declarations(element.attr("style") or "")


def _governed(inner: Element, by: Element, name: str, page: PageView) -> bool:
    if not any(isinstance(child, Text) and child.data.strip() for child in inner.children):
        return False
    if inner in page.unrendered:
        return False
    chain = (inner, *ancestors(inner))
    nearest = next((e for e in chain if (declared(e, name, page) or "inherit") not in ("inherit", "unset")), None)
    return nearest is by and not any(is_clipped(e, page) for e in chain)


def wraps(inner: Element, size: float, page: PageView) -> bool:
    """Whether the text is certainly broken into several lines."""
    width = _WIDEST_SCREEN
    for around in (inner, *ancestors(inner)):
        for name in ("width", "max-width"):
            own = length(declared(around, name, page) or "", size, _WIDEST_SCREEN)
            if own:
                width = min(width, own)
    text = " ".join("".join(child.data for child in inner.children if isinstance(child, Text)).split())
    return " " in text and len(text) * size * _NARROWEST_LETTER > width
