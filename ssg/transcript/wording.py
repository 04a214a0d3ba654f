"""What is said for roles and states. English and fixed: a transcript is read by people who make pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ssg.checks.dom import Element
    from ssg.checks.view import PageView

__all__ = ("CONTAINERS", "NAMED_ONLY", "PLAIN", "WIDGETS", "heading_level", "states")

CONTAINERS: Final = {
    "alert": "alert",
    "article": "article",
    "banner": "banner",
    "blockquote": "quotation",
    "complementary": "complementary",
    "contentinfo": "content information",
    "dialog": "dialog",
    "figure": "figure",
    "form": "form",
    "group": "group",
    "log": "log",
    "main": "main",
    "menu": "menu",
    "navigation": "navigation",
    "radiogroup": "radio group",
    "region": "region",
    "search": "search",
    "status": "status",
    "tablist": "tab list",
    "tabpanel": "tab panel",
    "toolbar": "toolbar",
}
"""What is announced when a reader enters it."""
NAMED_ONLY: Final = frozenset({"form", "group", "region"})
"""Of these, what is announced only if it has a name."""
WIDGETS: Final = {
    "button": "button",
    "checkbox": "check box",
    "combobox": "combo box",
    "listbox": "list box",
    "menuitem": "menu item",
    "meter": "meter",
    "progressbar": "progress bar",
    "radio": "radio button",
    "searchbox": "search box",
    "slider": "slider",
    "spinbutton": "spin button",
    "switch": "switch",
    "tab": "tab",
    "textbox": "edit",
}
PLAIN: Final = {"input": "field", "audio": "audio", "video": "video", "iframe": "frame", "object": "object"}
"""Elements that no role corresponds to and that are announced all the same."""

_STATES: Final = (
    ("aria-current", "page", "current page"),
    ("aria-current", "true", "current"),
    ("aria-expanded", "true", "expanded"),
    ("aria-expanded", "false", "collapsed"),
    ("aria-pressed", "true", "pressed"),
    ("aria-selected", "true", "selected"),
    ("aria-invalid", "true", "invalid"),
)
_NATIVE: Final = (
    ("disabled", "unavailable"),
    ("required", "required"),
    ("checked", "checked"),
    ("readonly", "read-only"),
)


def states(element: Element, page: PageView) -> str:
    """`, current page, required` and the like; empty without any."""
    said = [words for name, value, words in _STATES if name in page.aria_names and element.attr(name) == value]
    if element.tag in ("button", "input", "select", "textarea", "option"):
        said += [words for name, words in _NATIVE if element.attr(name) is not None]
    if element.tag in ("video", "audio") and element.attr("controls") is None:
        said.append("without controls")
    return "".join(f", {words}" for words in said)


def heading_level(element: Element) -> str:
    """The level that is announced for a heading."""
    written = element.attr("aria-level") or ""
    if written.isdigit():
        return written
    return element.tag[1:] if element.tag[:1] == "h" and element.tag[1:].isdigit() else "2"
