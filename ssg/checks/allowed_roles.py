"""Which roles an HTML element may be given (ARIA in HTML, https://www.w3.org/TR/html-aria/#docconformance)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ssg.checks.dom import Element

__all__ = ("may_have_role",)

_NONE: Final = frozenset({"none", "presentation"})
_MENU_ITEMS: Final = frozenset({"menuitem", "menuitemcheckbox", "menuitemradio"})
_CONTROLS: Final = _MENU_ITEMS | {"checkbox", "link", "option", "radio", "slider", "switch", "tab", "treeitem"}
_NOTHING: Final[frozenset[str]] = frozenset()
_LISTS: Final = _NONE | {
    *("directory", "group", "listbox", "menu", "menubar", "radiogroup", "tablist", "toolbar", "tree"),
}
_SECTION: Final = _NONE | {
    *("alert", "alertdialog", "application", "banner", "complementary", "contentinfo", "dialog", "document", "feed"),
    *("group", "log", "main", "marquee", "navigation", "note", "region", "search", "status", "tabpanel"),
}

_ALLOWED: Final[dict[str, frozenset[str]]] = {
    "article": _NONE | {"application", "document", "feed", "main", "region"},
    "aside": _NONE | {"feed", "note", "region", "search"},
    "audio": frozenset({"application"}),
    "button": _CONTROLS | {"combobox", "gridcell", "separator"},
    "dialog": frozenset({"alertdialog"}),
    "dl": _NONE | {"group", "list"},
    "dt": frozenset({"listitem"}),
    "embed": _NONE | {"application", "document", "img", "image"},
    "fieldset": _NONE | {"radiogroup"},
    "figcaption": _NONE | {"group"},
    "footer": _NONE | {"group"},
    "form": _NONE | {"search"},
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _NONE | {"tab"}),
    "header": _NONE | {"group"},
    "hr": _NONE,
    "iframe": _NONE | {"application", "document", "img", "image"},
    "main": _NOTHING,
    "menu": _LISTS,
    "nav": _NONE | {"menu", "menubar", "radiogroup", "tablist"},
    "object": frozenset({"application", "document", "img", "image"}),
    "ol": _LISTS,
    "search": _NONE | {"form", "group", "region"},
    "section": _SECTION,
    "ul": _LISTS,
    "video": frozenset({"application"}),
    **dict.fromkeys(
        (
            *("area", "base", "body", "col", "colgroup", "datalist", "head", "html", "label", "legend", "link", "map"),
            *("meta", "meter", "noscript", "optgroup", "option", "param", "picture", "progress", "script", "slot"),
            *("source", "style", "summary", "template", "textarea", "title", "track"),
        ),
        _NOTHING,
    ),
}
_INPUTS: Final[dict[str, frozenset[str]]] = {
    "button": _CONTROLS | {"combobox", "gridcell", "separator"},
    "checkbox": frozenset({"button", "menuitemcheckbox", "option", "switch"}),
    "image": _CONTROLS | {"gridcell", "separator"},
    "radio": frozenset({"menuitemradio"}),
    "reset": _CONTROLS | {"combobox", "gridcell", "separator"},
    "submit": _CONTROLS | {"combobox", "gridcell", "separator"},
    "text": frozenset({"combobox", "searchbox", "spinbutton"}),
    **dict.fromkeys(("email", "search", "tel", "url"), frozenset({"combobox"})),
}
_TABLE_PARTS: Final = frozenset({"tbody", "td", "tfoot", "th", "thead", "tr"})
_TABLE_ROLES: Final = frozenset({"cell", "columnheader", "gridcell", "row", "rowgroup", "rowheader"})
"""What the parts of a table are while the table is one; in a table with another role they are free."""
_PICTURE: Final = _CONTROLS | {"button", "image", "img", "math", "meter", "progressbar", "scrollbar", "separator"}


def may_have_role(element: Element, role: str, own: str) -> bool:
    """Whether an element whose own role is `own` may be given `role`. What the standard leaves open is allowed."""
    if role == own or role.startswith("doc-"):
        return True
    tag = element.tag
    if tag == "a":
        return element.attr("href") is None or role in _CONTROLS | {"button"}
    if tag == "img":
        return role in (_NONE if element.attr("alt") == "" else _PICTURE)
    if tag == "input":
        return role in _INPUTS.get((element.attr("type") or "text").lower(), _NOTHING)
    if tag == "select":
        return role == "menu" and own == "combobox"
    in_table = tag in _TABLE_PARTS and own in _TABLE_ROLES
    return not in_table and (tag not in _ALLOWED or role in _ALLOWED[tag])
