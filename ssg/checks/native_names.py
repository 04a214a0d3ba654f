"""The name that HTML itself gives to an element, step 2E of the accessible name computation.

https://www.w3.org/TR/html-aam-1.0/#accessible-name-computations-by-html-element
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.dom import Element, ancestors, child_elements

if TYPE_CHECKING:
    from collections.abc import Callable

    from ssg.checks.accname import Naming

__all__ = ("labels", "native_name")

_DEFAULT_TEXT: Final = {"submit": "Submit", "reset": "Reset"}
_LABELABLE: Final = frozenset({"button", "input", "meter", "output", "progress", "select", "textarea"})


def native_name(element: Element, naming: Naming) -> str:
    """The name from `alt`, `<label>`, `<legend>`, `<caption>`, `<title>` and the like; empty without one."""
    give = _GIVERS.get(element.tag)
    return give(element, naming) if give else ""


def labels(element: Element, naming: Naming) -> list[Element]:
    """The `<label>` elements of a field: those around it, and those that name its id."""
    page = naming.page
    all_labels = page.tagged("label")
    if not all_labels:
        return []
    own_id = element.attr("id")
    around = [label for label in ancestors(element) if label.tag == "label"][:1]
    first = bool(own_id) and page.by_id.get(own_id or "") is element
    named = [label for label in all_labels if first and label.attr("for") == own_id]
    implicit = [label for label in around if label.attr("for") is None and _first_field(label) is element]
    return sorted({*named, *implicit}, key=page.order.__getitem__)


def _first_field(label: Element) -> Element | None:
    fields = (inner for inner in label.iter_elements() if inner.tag in _LABELABLE)
    return next((f for f in fields if (f.attr("type") or "").lower() != "hidden"), None)


def _label_text(element: Element, naming: Naming) -> str:
    return " ".join(naming.name(label, referenced=True) for label in labels(element, naming)).strip()


def _input(element: Element, naming: Naming) -> str:
    kind = (element.attr("type") or "text").lower()
    if kind in ("button", "submit", "reset"):
        written = element.attr("value")
        return _label_text(element, naming) or (_DEFAULT_TEXT.get(kind, "") if written is None else written)
    if kind == "image":
        # Browsers say "Submit" where there is no text, which describes no picture.
        return _label_text(element, naming) or (element.attr("alt") or "").strip() or element.attr("title") or ""
    return _field(element, naming)


def _field(element: Element, naming: Naming) -> str:
    found = _label_text(element, naming) or (element.attr("title") or "").strip()
    return found or element.attr("placeholder") or element.attr("aria-placeholder") or ""


def _labelled(element: Element, naming: Naming) -> str:
    return _label_text(element, naming)


def _alt(element: Element, _naming: Naming) -> str:
    return element.attr("alt") or ""


def _child(tag: str) -> Callable[[Element, Naming], str]:
    def give(element: Element, naming: Naming) -> str:
        found = next((child for child in child_elements(element) if child.tag == tag), None)
        return naming.name(found, referenced=True) if found is not None else ""

    return give


def _title_child(element: Element, _naming: Naming) -> str:
    found = next((child for child in child_elements(element) if child.tag == "title"), None)
    return found.text if found is not None else element.attr("xlink:title") or ""


def _optgroup(element: Element, _naming: Naming) -> str:
    return element.attr("label") or ""


_GIVERS: Final[dict[str, Callable[[Element, Naming], str]]] = {
    "area": _alt,
    "button": _labelled,
    "fieldset": _child("legend"),
    "figure": _child("figcaption"),
    "img": _alt,
    "input": _input,
    "meter": _labelled,
    "optgroup": _optgroup,
    "option": _optgroup,
    "output": _labelled,
    "progress": _labelled,
    "select": _labelled,
    "svg": _title_child,
    "table": _child("caption"),
    "textarea": _field,
    # Shapes and groups inside SVG are named like the drawing (https://www.w3.org/TR/svg-aam-1.0/#mapping_additional_nd).
    **dict.fromkeys(("g", "path", "circle", "rect", "ellipse", "line", "polygon", "polyline", "use"), _title_child),
}
