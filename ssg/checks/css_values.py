"""Values of CSS properties as they reach an element: inherited, with units resolved, variables replaced.

None stands for what a page alone cannot tell; no rule may guess.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ssg.checks.dom import ancestors

if TYPE_CHECKING:
    from ssg.checks.dom import Element
    from ssg.checks.view import PageView

__all__ = ("declared", "font_size", "font_weight", "inherited", "length", "resolved")

_ROOT_SIZE: Final = 16.0
"""CSS pixels: the default of every browser."""
_ABSOLUTE: Final = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6}
_LENGTH = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z%]*)")
_VAR = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)")
_SIZES: Final = {
    "xx-small": 9.0,
    "x-small": 10.0,
    "small": 13.0,
    "medium": 16.0,
    "large": 18.0,
    "x-large": 24.0,
    "xx-large": 32.0,
    "xxx-large": 48.0,
}
_TAG_SIZES: Final = {"h1": 2.0, "h2": 1.5, "h3": 1.17, "h5": 0.83, "h6": 0.67, "small": 5 / 6, "big": 1.2}
_TAG_SIZES_PX: Final = dict.fromkeys(("button", "input", "select", "textarea"), 13.333)
_BOLD: Final = frozenset({"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"})
_BOLDEST: Final = 700


def declared(element: Element, name: str, page: PageView) -> str | None:
    """What the page declares for a property of the element itself, with variables replaced; empty without any."""
    value = page.styles.get(element, {}).get(name, "")
    return resolved(value, element, page) if "var(" in value else value


def resolved(value: str, element: Element, page: PageView) -> str | None:
    """A value with its variables replaced; None when one has no value here."""
    for _ in range(8):
        found = _VAR.search(value)
        if found is None:
            return value
        inner = inherited(element, found[1], page)
        replacement = inner or (found[2].strip() if found[2] is not None else "")
        if not replacement:
            return None
        value = value[: found.start()] + replacement + value[found.end() :]
    return None


def inherited(element: Element, name: str, page: PageView) -> str:
    """The raw value that an inherited property has from the element or the nearest one around it; empty without any."""
    for around in (element, *ancestors(element)):
        value = page.styles.get(around, {}).get(name, "")
        if value and value not in ("inherit", "unset"):
            return value
    return ""


def length(value: str, em: float, percent_of: float) -> float | None:
    """A length in CSS pixels; None when it depends on what is not known."""
    found = _LENGTH.fullmatch(value.strip().lower())
    if found is None:
        return None
    number, unit = float(found[1]), found[2]
    if unit in _ABSOLUTE:
        return number * _ABSOLUTE[unit]
    if unit in ("em", "rem", "%", ""):
        return {
            "em": number * em,
            "rem": number * _ROOT_SIZE,
            "%": number / 100 * percent_of,
            "": 0.0 if number == 0 else None,
        }[unit]
    return None


def font_size(element: Element, page: PageView) -> float | None:
    """The font size in CSS pixels."""
    size: float | None = _ROOT_SIZE
    for around in (*reversed(ancestors(element)), element):
        value = declared(around, "font-size", page)
        if not value and value is not None:
            value = _size_in_shorthand(declared(around, "font", page))
        if value is None or size is None:
            return None
        size = _own_size(value, size, around.tag)
    return size


def _own_size(value: str, size: float, tag: str) -> float | None:
    if not value or value in ("inherit", "unset"):
        if value:
            return size
        return _TAG_SIZES_PX.get(tag, size * _TAG_SIZES.get(tag, 1.0))
    if value in _SIZES:
        return _SIZES[value]
    if value in ("smaller", "larger"):
        return size * (1.2 if value == "larger" else 1 / 1.2)
    return _ROOT_SIZE if value == "initial" else length(value, size, size)


def _size_in_shorthand(value: str | None) -> str | None:
    if not value or value in ("inherit", "unset", "initial"):
        return value
    parts = value.split("/")[0].split()
    return next((part for part in parts if part in _SIZES or (_LENGTH.fullmatch(part) and not part.isdigit())), None)


def font_weight(element: Element, page: PageView) -> int:
    """The font weight; 400 when the page says nothing."""
    for around in (element, *ancestors(element)):
        value = declared(around, "font-weight", page) or ""
        if not value and "bold" in (declared(around, "font", page) or ""):
            value = "bold"
        if value in ("bold", "bolder"):
            return _BOLDEST
        if value.isdigit():
            return int(value)
        if value in ("normal", "initial"):
            return 400
        if not value and around.tag in _BOLD:
            return _BOLDEST
    return 400
