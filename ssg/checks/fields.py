"""Fields of forms: which of them are typed into or chosen from, and which words label them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.dom import ancestors
from ssg.checks.focus import is_disabled
from ssg.checks.visible_text import visible_text

if TYPE_CHECKING:
    from ssg.checks.dom import Element
    from ssg.checks.view import PageView

__all__ = ("form_of", "is_labelled_visibly", "typed_fields")

_NOT_TYPED: Final = frozenset({"hidden", "button", "submit", "reset", "image", "checkbox", "radio", "file"})


def typed_fields(page: PageView) -> list[Element]:
    """The fields that readers type into or choose from, in document order; not what is hidden or switched off."""
    found = [e for e in page.tagged("input") if (e.attr("type") or "").lower() not in _NOT_TYPED]
    found += page.tagged("select", "textarea")
    found = [e for e in found if e not in page.unrendered and not is_disabled(e)]
    return sorted(found, key=page.order.__getitem__) if len(found) > 1 else found


def form_of(field: Element) -> Element | None:
    """The form around a field."""
    return next((around for around in ancestors(field) if around.tag == "form"), None)


def is_labelled_visibly(field: Element, page: PageView) -> bool:
    """Whether a label that can be seen belongs to the field."""
    name = field.attr("id")
    labels = [label for label in page.tagged("label") if name and label.attr("for") == name]
    labels += [around for around in ancestors(field) if around.tag == "label"]
    labels += page.referenced(field, "aria-labelledby")
    # A picture may say it, too.
    return any(visible_text(label, page) or label.select("img, svg") for label in labels)
