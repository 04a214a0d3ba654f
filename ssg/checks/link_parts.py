"""The links of the parts that pages of a site have in common: header, footer and menus.

A part is one text, because every page carries its own to the site rules: a page costs little when most are the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from ssg.checks.accname import normalized
from ssg.checks.dom import Element

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ssg.checks.view import PageView

__all__ = ("MAIN", "LinkPart", "is_absolute", "link_parts", "read_part")

MAIN: Final = "main\t\t"
"""Stands for the page's own content, which is no menu."""
_ABSOLUTE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|/")
_OWN: Final = frozenset({"main", "article"})
_FRAMES: Final = ("banner", "contentinfo")


class LinkPart(msgspec.Struct, frozen=True):
    """A part of a page, as `read_part` finds it again."""

    role: str
    """`navigation`, `banner` (the header of the page), `contentinfo` (its footer) or `main`."""
    within: str
    """The header or the footer that a menu stands in; else empty."""
    name: str
    """What screen readers call it."""
    links: tuple[tuple[str, str], ...]
    """Address as written and accessible name of each link, in document order; those to the same page are left out."""

    @property
    def key(self) -> tuple[str, str, str]:
        """What the part is known by on other pages."""
        return self.role, self.within, self.name


def link_parts(page: PageView) -> tuple[str, ...]:
    """The parts with links outside the page's own content, in document order, and `MAIN` at its place."""
    frames = {element: role for role in _FRAMES for element in page.with_role(role)}
    menus = (menu for menu in page.with_role("navigation") if _stands_alone(menu, frames))
    found = [(element.position or (0, 0), _known(element, role, page)) for element, role in frames.items()]
    found += ((menu.position or (0, 0), _known(menu, "navigation", page)) for menu in menus)
    if not found:
        return ()
    found += ((main.position or (0, 0), (MAIN,)) for main in page.with_role("main")[:1])
    found.sort()
    return tuple(part for _, parts in found for part in parts)


def _stands_alone(menu: Element, frames: dict[Element, str]) -> bool:
    """Whether a menu belongs neither to the page's own content nor to its header or footer."""
    parent = menu.parent
    while isinstance(parent, Element) and (tag := parent.tag) != "body":
        if tag in _OWN or parent in frames or parent.attr("role") in _OWN:
            return False
        parent = parent.parent
    return True


_read: dict[tuple[str, str], tuple[str, ...]] = {}
"""Parts met before, by role and markup. Pages repeat a few: to look markup up is quicker than to read the tree, and the
same object is sent to another process once for many pages."""
_MOST: Final = 1000


def _known(element: Element, role: str, page: PageView) -> tuple[str, ...]:
    if not page.exposed(element):
        return ()
    if page.tagged("style"):
        return _parts(element, role, page)  # What is hidden depends on more than the markup of the part.
    markup = element.html
    parts = _read.get((role, markup))
    if parts is None:
        parts = _parts(element, role, page)
        if "aria-labelledby" not in markup and "aria-owns" not in markup:
            if len(_read) >= _MOST:
                _read.clear()
            _read[role, markup] = parts
    return parts


def _parts(element: Element, role: str, page: PageView) -> tuple[str, ...]:
    """The element as a part, or a header or footer and the menus in it as several; none without links."""
    if role == "navigation":
        links = _links(element.iter_elements("a"), page)
        return (f"navigation\t\t{page.name(element)}{links}",) if links else ()
    inner = set(element.iter_elements())
    menus = [menu for menu in page.with_role("navigation") if menu in inner and page.exposed(menu)]
    in_menus = {link for menu in menus for link in menu.iter_elements("a")}
    found = [(f"{role}\t\t{page.name(element)}", [a for a in element.iter_elements("a") if a not in in_menus])]
    found += ((f"navigation\t{role}\t{page.name(menu)}", list(menu.iter_elements("a"))) for menu in menus)
    return tuple(key + lines for key, links in found if (lines := _links(links, page)))


def _links(links: Iterable[Element], page: PageView) -> str:
    """A line for each link that readers get and that leads elsewhere."""
    hidden = page.unexposed
    lines = [""]
    for link in links:
        address = (link.attr("href") or "").strip()
        if address and address[0] != "#" and link not in hidden:
            lines.append(f"{_line(address)}\t{normalized(page.link_text(link))}")
    return "\n".join(lines)


def _line(address: str) -> str:
    # Browsers drop these from addresses: https://url.spec.whatwg.org/#url-parsing
    return address if address.isprintable() else address.translate(_DROPPED)


_DROPPED: Final = dict.fromkeys(map(ord, "\t\n\r"))


def is_absolute(address: str) -> bool:
    """Whether an address means the same on every page."""
    return _ABSOLUTE.match(address) is not None


def read_part(text: str) -> LinkPart:
    """The part that `link_parts` wrote as one text."""
    key, *lines = text.split("\n")
    role, within, name = key.split("\t")
    pairs = (line.partition("\t") for line in lines)
    return LinkPart(role, within, name, tuple((address, name) for address, _, name in pairs))
