"""The role that an HTML element has by itself (HTML-AAM 1.0, https://www.w3.org/TR/html-aam-1.0/#html-element-role-mappings).

An empty role means that no ARIA role corresponds to the element.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.dom import Element, ancestors

if TYPE_CHECKING:
    from ssg.checks.view import PageView

__all__ = ("HEADINGS", "ROLE_OF", "TAGS_OF", "implicit_role")

HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")

ROLE_OF: Final[dict[str, str]] = {
    "address": "group",
    "article": "article",
    "b": "generic",
    "bdi": "generic",
    "bdo": "generic",
    "blockquote": "blockquote",
    "body": "generic",
    "button": "button",
    "caption": "caption",
    "code": "code",
    "data": "generic",
    "datalist": "listbox",
    "dd": "definition",
    "del": "deletion",
    "details": "group",
    "dfn": "term",
    "dialog": "dialog",
    "div": "generic",
    "dt": "term",
    "em": "emphasis",
    "fieldset": "group",
    "figure": "figure",
    "form": "form",
    **dict.fromkeys(HEADINGS, "heading"),
    "hgroup": "group",
    "hr": "separator",
    "html": "document",
    "i": "generic",
    "ins": "insertion",
    "main": "main",
    "mark": "mark",
    "math": "math",
    "menu": "list",
    "meter": "meter",
    "nav": "navigation",
    "ol": "list",
    "optgroup": "group",
    "option": "option",
    "output": "status",
    "p": "paragraph",
    "pre": "generic",
    "progress": "progressbar",
    "q": "generic",
    "s": "deletion",
    "samp": "generic",
    "search": "search",
    "small": "generic",
    "span": "generic",
    "strong": "strong",
    "sub": "subscript",
    "sup": "superscript",
    "svg": "graphics-document",
    "table": "table",
    "tbody": "rowgroup",
    "textarea": "textbox",
    "tfoot": "rowgroup",
    "thead": "rowgroup",
    "time": "time",
    "tr": "row",
    "u": "generic",
    "ul": "list",
}

_INPUT_ROLE: Final[dict[str, str]] = {
    "button": "button",
    "checkbox": "checkbox",
    "email": "textbox",
    "image": "button",
    "number": "spinbutton",
    "radio": "radio",
    "range": "slider",
    "reset": "button",
    "search": "searchbox",
    "submit": "button",
    "tel": "textbox",
    "text": "textbox",
    "url": "textbox",
    # No ARIA role corresponds to these.
    "color": "",
    "date": "",
    "datetime-local": "",
    "file": "",
    "hidden": "",
    "month": "",
    "password": "",
    "time": "",
    "week": "",
}
_LISTED: Final = frozenset({"email", "search", "tel", "text", "url"})
"""Types that become a combobox with a `list` attribute."""

_SECTIONING_CONTENT: Final = frozenset({"article", "aside", "nav", "section"})
_SECTIONING: Final = _SECTIONING_CONTENT | {"main"}
_SECTIONING_ROLES: Final = frozenset({"article", "complementary", "main", "navigation", "region"})
_LISTS: Final = frozenset({"ul", "ol", "menu"})


def implicit_role(element: Element, page: PageView) -> str:
    """The role without regard to a `role` attribute; empty when none corresponds."""
    tag = element.tag
    role = ROLE_OF.get(tag)
    if role is not None:
        return role
    decide = _DECIDED.get(tag)
    return decide(element, page) if decide else ""


def _link(element: Element, _page: PageView) -> str:
    return "generic" if element.attr("href") is None else "link"


def _image(element: Element, page: PageView) -> str:
    if element.attr("alt") == "" and not page.has_naming_attribute(element) and not element.attr("title"):
        return "presentation"
    return "img"


def _input(element: Element, page: PageView) -> str:
    kind = (element.attr("type") or "text").lower()
    role = _INPUT_ROLE.get(kind, "textbox")
    listed = element.attr("list")
    if listed is not None and (kind in _LISTED or kind not in _INPUT_ROLE) and listed in page.by_id:
        return "combobox"
    return role


def _select(element: Element, _page: PageView) -> str:
    size = element.attr("size") or ""
    return "listbox" if element.attr("multiple") is not None or (size.isdigit() and int(size) > 1) else "combobox"


def _section(element: Element, page: PageView) -> str:
    return "region" if page.has_naming_attribute(element) or element.attr("title") else "generic"


def _header(element: Element, _page: PageView) -> str:
    return "generic" if _in_section(element) else "banner"


def _footer(element: Element, _page: PageView) -> str:
    return "generic" if _in_section(element) else "contentinfo"


def _in_section(element: Element) -> bool:
    around = element.parent
    while isinstance(around, Element):
        if around.tag in _SECTIONING or around.attr("role") in _SECTIONING_ROLES:
            return True
        around = around.parent
    return False


def _aside(element: Element, page: PageView) -> str:
    if any(around.tag in _SECTIONING_CONTENT for around in ancestors(element)):
        return "complementary" if page.has_naming_attribute(element) or element.attr("title") else "generic"
    return "complementary"


def _li(element: Element, _page: PageView) -> str:
    parent = element.parent
    return "listitem" if parent is not None and getattr(parent, "tag", "") in _LISTS else "generic"


def _td(element: Element, page: PageView) -> str:
    return "gridcell" if _in_grid(element, page) else "cell"


def _in_grid(element: Element, page: PageView) -> bool:
    if not page.has_grids:
        return False
    table = next((around for around in ancestors(element) if around.tag == "table"), None)
    return table is not None and page.role(table) in ("grid", "treegrid")


def _th(element: Element, page: PageView) -> str:
    scope = (element.attr("scope") or "").lower()
    if scope in ("row", "rowgroup"):
        return "rowheader"
    if scope in ("col", "colgroup"):
        return "columnheader"
    row = element.parent
    cells = [cell for cell in row.children if getattr(cell, "tag", "") in ("td", "th")] if row is not None else []
    if all(cell.tag == "th" for cell in cells if hasattr(cell, "tag")):
        return "columnheader"
    return "rowheader" if cells and cells[0] is element else _td(element, page)


_DECIDED = {
    "a": _link,
    "area": _link,
    "aside": _aside,
    "footer": _footer,
    "header": _header,
    "img": _image,
    "input": _input,
    "li": _li,
    "section": _section,
    "select": _select,
    "td": _td,
    "th": _th,
}

_POSSIBLE: Final[dict[str, tuple[str, ...]]] = {
    "a": ("link", "generic"),
    "area": ("link", "generic"),
    "aside": ("complementary", "generic"),
    "footer": ("contentinfo", "generic"),
    "header": ("banner", "generic"),
    "img": ("img", "none"),
    "input": (*dict.fromkeys(role for role in _INPUT_ROLE.values() if role), "combobox"),
    "li": ("listitem", "generic"),
    "section": ("region", "generic"),
    "select": ("combobox", "listbox"),
    "td": ("cell", "gridcell"),
    "th": ("columnheader", "rowheader", "cell", "gridcell"),
}


def _tags_of() -> dict[str, tuple[str, ...]]:
    pairs = [(role, tag) for tag, role in ROLE_OF.items()]
    pairs += ((role, tag) for tag, roles in _POSSIBLE.items() for role in roles)
    return {role: tuple(tag for other, tag in pairs if other == role) for role, _ in pairs}


TAGS_OF: Final = _tags_of()
"""The elements that may have a role without being given it."""
