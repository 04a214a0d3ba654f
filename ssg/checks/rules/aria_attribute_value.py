"""An `aria-` attribute needs a value that it understands.

Browsers drop a value that they do not know, and readers miss what it was meant to tell.

Bad:
    <button aria-expanded="yes">Menu</button>

Good:
    <button aria-expanded="true">Menu</button>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ssg.checks.aria import ATTRIBUTES, IDREF, INTEGER, LIST, NUMBER, TEXT
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.dom import Element
    from ssg.checks.view import PageView


_INTEGER = re.compile(r"[+-]?\d+")
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)")


def check(page: PageView) -> Iterator[Problem]:
    """Values that the attribute's definition does not allow."""
    for name in page.aria_names:
        kind = ATTRIBUTES.get(name, TEXT)
        if kind == TEXT:
            continue
        for element in page.having(name):
            value = (element.attr(name) or "").strip()
            if value and not _allowed(value, kind, element, name, page):
                yield Problem(element, f"“{value}” is not a value that {name} understands.", _hint(kind))


def _allowed(value: str, kind: str | tuple[str, ...], element: Element, name: str, page: PageView) -> bool:
    if kind == IDREF:
        return _resolves(element, name, page)
    if kind == INTEGER:
        return _INTEGER.fullmatch(value) is not None
    if kind == NUMBER:
        return _NUMBER.fullmatch(value) is not None
    if kind[0] == LIST:
        return all(part.lower() in kind[1:] for part in value.split())
    return value.lower() in kind


def _resolves(element: Element, name: str, page: PageView) -> bool:
    if page.referenced(element, name):
        return True
    # What a closed control opens, and what a valid field would complain with, need not be there yet.
    if name == "aria-controls":
        return element.attr("aria-expanded") == "false" or page.role(element) == "combobox"
    return name == "aria-errormessage" and element.attr("aria-invalid") in (None, "false")


def _hint(kind: str | tuple[str, ...]) -> str:
    if kind == IDREF:
        return "Write the id of an element that is on the page."
    if kind == INTEGER:
        return "Write a whole number."
    if kind == NUMBER:
        return "Write a number."
    return f"Write one of: {', '.join(word for word in kind if word != LIST)}."


RULE = Rule(
    id="aria-attribute-value",
    severity="warning",
    act=("6a7281",),
    check=check,
    attributes=tuple(name for name, kind in ATTRIBUTES.items() if kind != TEXT),
)
