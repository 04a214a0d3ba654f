"""Language tags (BCP 47) and the text that an element's own language governs."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ssg.checks.dom import Element, Text, ancestors

if TYPE_CHECKING:
    from ssg.checks.view import PageView

__all__ = ("beginning", "has_own_text", "is_language", "language_of", "own_text")

_SUBTAGS = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_COMMON: Final = frozenset(
    """ar bg cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nl no pl pt ro ru sk sl sv th tr uk ur vi
    zh""".split()  # noqa: SIM905 - a line of codes reads better
)


@lru_cache(maxsize=256)
def is_language(tag: str) -> bool:
    """Whether the primary subtag of a language tag is registered with IANA.

    Only the primary subtag decides what a screen reader does; the rest may be wrong without harm.
    """
    primary = tag.split("-", 1)[0].lower()
    if primary in _COMMON:
        return True
    if not _SUBTAGS.fullmatch(tag):
        return False
    import langcodes  # noqa: PLC0415 - loads its tables, which pages in common languages never need

    # The registry holds the two-letter code where there is one: "en" and not "eng".
    return langcodes.tag_is_valid(primary) and primary not in _long_forms()


@lru_cache(maxsize=1)
def _long_forms() -> frozenset[str]:
    from langcodes.data_dicts import LANGUAGE_ALPHA3  # noqa: PLC0415 - as above

    return frozenset(LANGUAGE_ALPHA3.values())


def language_of(element: Element) -> str:
    """The primary subtag of the language that is said for an element's text; empty when none is."""
    for around in (element, *ancestors(element)):
        tag = around.attr("lang")
        if tag is not None:
            return tag.strip().split("-")[0].lower()
    return ""


def own_text(element: Element, page: PageView, limit: int = 0) -> str:
    """The text inside an element whose language its own `lang` decides: not that of inner elements with another.

    A `limit` in characters ends the reading early; 0 reads all.
    """
    plain = not element.select("[lang], script, style, noscript, [hidden], [style], img")
    if plain and not page.by_tag.get("style") and element not in page.unrendered:
        return beginning(element, limit) if limit else element.text  # As most are; the parser gives it at once.
    parts: list[str] = []
    _collect(element, page, parts, limit or len(page.source) * 2)
    return "".join(parts)


def beginning(element: Element, length: int) -> str:
    """The first characters of the text inside an element."""
    parts: list[str] = []
    for part in element.strings:
        parts.append(part)
        length -= len(part)
        if length <= 0:
            return "".join(parts)[: length or None]
    return "".join(parts)


def has_own_text(element: Element, page: PageView) -> bool:
    """Whether there is text, seen or heard, whose language the element's own `lang` decides."""
    return bool(own_text(element, page).strip())


def _collect(element: Element, page: PageView, parts: list[str], room: int) -> int:
    if element in page.unrendered:
        return room
    if element.tag == "img":
        parts.append(f" {page.name(element)} ")
    for child in element.children:
        if room <= 0:
            break
        if isinstance(child, Text):
            parts.append(child.data)
            room -= len(child.data)
        elif isinstance(child, Element) and child.attr("lang") is None:
            room = _collect(child, page, parts, room)
    return room
