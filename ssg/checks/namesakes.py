"""Links that are called the same and lead to different places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.accname import INLINE, normalized
from ssg.checks.aria_roles import LINKS
from ssg.checks.dom import Element, ancestors
from ssg.checks.linked import address_of

if TYPE_CHECKING:
    from ssg.checks.view import PageView

__all__ = ("context", "namesakes")


_MOST: Final = 10
"""More links of one name than this tell nothing new."""


def namesakes(page: PageView) -> list[tuple[str, list[Element]]]:
    """Each name that several exposed links with different addresses have, and the first link to each, in order."""
    groups: dict[str, list[Element]] = {}
    others = [e for e in (*page.tagged("area", "svg:a"), *page.having("role")) if page.role(e) in LINKS]
    for link, name in [*page.link_texts, *((other, page.name(other)) for other in others)]:
        if name:
            groups.setdefault(name.strip().casefold(), []).append(link)
    found = []
    for name, links in groups.items():
        if len(links) > 1 and name and len({link.attr("href") or link for link in links}) > 1:
            shown = [link for link in dict.fromkeys(links) if _counts(link, page)]
            distinct = {address_of(link): link for link in reversed(shown)}
            if len(distinct) > 1:
                first = sorted(distinct.values(), key=page.order.__getitem__)[:_MOST]
                found.append((page.name(shown[0]), first))
    return found


def _counts(link: Element, page: PageView) -> bool:
    return bool(address_of(link)) and page.role(link) in LINKS and page.exposed(link)


def context(link: Element) -> tuple[Element, str]:
    """The block of text around a link, and its words."""
    block = next((e for e in ancestors(link) if e.tag not in INLINE and e.namespace.value == "html"), link)
    return block, normalized(block.text)
