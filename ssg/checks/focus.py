"""What takes focus (https://html.spec.whatwg.org/multipage/interaction.html#focusable-area)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ssg.checks.dom import ancestors, child_elements

if TYPE_CHECKING:
    from ssg.checks.dom import Element
    from ssg.checks.view import PageView

__all__ = ("FOCUSABLE_TAGS", "is_disabled", "is_focusable", "tab_index")

_INTEGER = re.compile(r"[ \t\n\f\r]*([+-]?\d+)")
_DISABLABLE: Final = frozenset({"button", "fieldset", "input", "optgroup", "option", "select", "textarea"})
_CONTROLS: Final = frozenset({"button", "input", "select", "textarea"})
_FOCUSED_WITH: Final = {"a": "href", "area": "href", "audio": "controls", "video": "controls"}
_ALWAYS: Final = frozenset({"iframe", "embed"})
_USUAL: Final = {"0": 0, "-1": -1}
FOCUSABLE_TAGS: Final = _CONTROLS | _FOCUSED_WITH.keys() | _ALWAYS | {"summary"}
"""Elements that take focus without a tabindex."""


def is_focusable(element: Element, page: PageView) -> bool:
    """Whether an element can have focus at all, by keyboard, pointer or script."""
    if element in page.unrendered:
        return False
    tag = element.tag
    if tag in _CONTROLS:
        return not is_disabled(element)
    if tab_index(element) is not None:
        return True
    if tag in _FOCUSED_WITH:
        return element.attr(_FOCUSED_WITH[tag]) is not None
    if tag == "summary":
        return _is_summary_of_details(element)
    return tag in _ALWAYS or (element.attr("contenteditable") or "false").lower() != "false"


def tab_index(element: Element) -> int | None:
    """The number of the `tabindex` attribute; None when there is none or it cannot be read."""
    written = element.attr("tabindex")
    if written is None or written in _USUAL:
        return None if written is None else _USUAL[written]
    found = _INTEGER.match(written)
    return int(found.group(1)) if found else None


def is_disabled(element: Element) -> bool:
    """Whether a control is switched off, by itself or by the fieldset around it."""
    if element.tag not in _DISABLABLE:
        return False
    if element.attr("disabled") is not None:
        return True
    for around in ancestors(element):
        if around.tag == "fieldset" and around.attr("disabled") is not None:
            legend = next((child for child in child_elements(around) if child.tag == "legend"), None)
            return legend is None or legend not in ancestors(element)
    return False


def _is_summary_of_details(element: Element) -> bool:
    parent = element.parent
    if parent is None or getattr(parent, "tag", "") != "details":
        return False
    return next((child for child in parent.children if getattr(child, "tag", "") == "summary"), None) is element
