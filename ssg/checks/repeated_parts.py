"""Header, footer and menus as they are on all pages of a site: which links they have, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from ssg.checks.link_parts import read_part

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ssg.checks.link_parts import LinkPart
    from ssg.checks.site_map import SiteMap

__all__ = ("Key", "Layout", "Link", "RepeatedPart", "Variant", "called", "layouts", "repeated_parts")

Key = tuple[str, str, str]
"""Role, surrounding part and name: what a part is known by."""
_ROLE_WORDS: Final = {"navigation": "The menu", "banner": "The header", "contentinfo": "The footer"}
_WITHIN_WORDS: Final = {"banner": " in the header", "contentinfo": " in the footer", "": ""}


class Link(msgspec.Struct, frozen=True):
    """A link of a part."""

    target: str
    """The output path with its fragment, or the address when it leads to another site or to nothing."""
    name: str
    address: str
    """As written."""


class Layout(msgspec.Struct, frozen=True):
    """Pages of one language with the same parts."""

    lang: str
    """The primary subtag."""
    pages: list[str]
    parts: list[tuple[Key, tuple[Link, ...]]]
    """In document order; the page's own content is among them, without links."""


class Variant(msgspec.Struct, frozen=True):
    """A part as some pages have it."""

    links: tuple[Link, ...]
    pages: list[str]


class RepeatedPart(msgspec.Struct, frozen=True):
    """A part that several pages of one language have."""

    lang: str
    key: Key
    variants: list[Variant]
    """The one on most pages comes first."""

    @property
    def pages(self) -> int:
        """On how many pages it is."""
        return sum(len(variant.pages) for variant in self.variants)


def called(key: Key) -> str:
    """What a message calls a part."""
    role, within, name = key
    return f"“{name}”" if name else _ROLE_WORDS[role] + _WITHIN_WORDS[within]


def layouts(site: SiteMap) -> list[Layout]:
    """All pages that have parts, by language and parts."""
    same: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for path, facts in sorted(site.facts.items()):
        if facts.parts:
            same.setdefault((facts.lang.partition("-")[0].lower(), facts.parts), []).append(path)
    found = []
    read: dict[str, LinkPart] = {}
    for (lang, texts), pages in same.items():
        parts = [read.get(text) or read.setdefault(text, read_part(text)) for text in texts]
        for alike in _alike(site, parts, pages):
            resolved = [(part.key, _links(site, alike[0], part)) for part in parts]
            found.append(Layout(lang, alike, resolved))
    return found


def _alike(site: SiteMap, parts: Iterable[LinkPart], pages: list[str]) -> Iterable[list[str]]:
    """The pages on which the addresses mean the same: all, unless one is relative to the page."""
    if all(site.is_absolute(address) for part in parts for address, _ in part.links):
        return [pages]
    by_folder: dict[str, list[str]] = {}
    for page in pages:
        by_folder.setdefault(page.rpartition("/")[0], []).append(page)
    return by_folder.values()


def _links(site: SiteMap, page: str, part: LinkPart) -> tuple[Link, ...]:
    return tuple(Link(_target(site, page, address), name, address) for address, name in part.links)


def _target(site: SiteMap, page: str, address: str) -> str:
    target = site.target(page, address)
    if not target:
        return address.partition("?")[0] if address[:7].lower() == "mailto:" else address
    target = site.redirects.get(target) or target
    plain, hash_sign, fragment = address.partition("#")
    query = plain.partition("?")[2]
    return f"{target}{'?' + query if query else ''}{hash_sign}{fragment}"


def repeated_parts(layouts: Sequence[Layout]) -> list[RepeatedPart]:
    """The parts that can be told from page to page: those that no page has twice."""
    found: dict[tuple[str, Key], dict[tuple[tuple[str, str], ...], Variant]] = {}
    twice = set[tuple[str, Key]]()
    for layout in layouts:
        on_page = set[Key]()
        for key, links in layout.parts:
            if key in on_page:
                twice.add((layout.lang, key))
            on_page.add(key)
            if links:
                variants = found.setdefault((layout.lang, key), {})
                same = tuple((link.target, link.name) for link in links)
                variants.setdefault(same, Variant(links, [])).pages.extend(layout.pages)
    return [
        RepeatedPart(lang, key, sorted(variants.values(), key=lambda variant: -len(variant.pages)))
        for (lang, key), variants in found.items()
        if (lang, key) not in twice
    ]
