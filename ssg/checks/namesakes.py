"""Links that are called the same and lead to different places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.accname import INLINE, normalized
from ssg.checks.aria_roles import LINKS
from ssg.checks.dom import Element, ancestors
from ssg.checks.linked import address_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView

__all__ = ("context", "namesakes")


def namesakes(page: PageView) -> Iterator[tuple[str, list[Element]]]:
    """Each name that several exposed links with different addresses have, and these links."""
    groups: dict[str, list[Element]] = {}
    drawn = [element for element in page.having("role") if element.tag != "a"]
    for link in (*page.tagged("a", "area", "svg:a"), *drawn):
        groups.setdefault(link.text.strip().casefold() if link.tag == "a" else "", []).append(link)
    for links in _by_name(page, groups).values():
        if len({address_of(link) for link in links}) > 1:
            yield page.name(links[0]), links


def _by_name(page: PageView, groups: dict[str, list[Element]]) -> dict[str, list[Element]]:
    # Names are only computed where the text alone leaves a doubt: most links are called by words of their own.
    doubtful = [link for text, links in groups.items() if not text or len(links) > 1 for link in links]
    if page.naming_attributes or not any(groups.get("", ())):
        doubtful = [link for links in groups.values() for link in links] if page.naming_attributes else doubtful
    found: dict[str, list[Element]] = {}
    for link in sorted(doubtful, key=page.order.__getitem__):
        if address_of(link) and page.role(link) in LINKS and page.exposed(link) and page.name(link):
            found.setdefault(page.name(link).casefold(), []).append(link)
    return {name: links for name, links in found.items() if len(links) > 1}


def context(link: Element) -> tuple[Element, str]:
    """The block of text around a link, and its words."""
    block = next((e for e in ancestors(link) if e.tag not in INLINE and e.namespace.value == "html"), link)
    return block, normalized(block.text)
