"""Header, footer and menus as they are on all pages of a site: which links they have, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from ssg.checks.link_parts import is_absolute, read_part

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
    written: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for path, facts in sorted(site.facts.items()):
        if facts.parts:
            written.setdefault((facts.lang.partition("-")[0].lower(), facts.parts), []).append(path)
    read: dict[str, LinkPart] = {}
    found: dict[tuple[str, tuple[tuple[Key, tuple[tuple[str, str], ...]], ...]], Layout] = {}
    for (lang, texts), paths in written.items():
        parts = [read.get(text) or read.setdefault(text, read_part(text)) for text in texts]
        for pages in _alike(parts, paths):
            meant = tuple((part.key, _meant(site, pages[0], part)) for part in parts)
            layout = found.get((lang, meant))
            if layout is None:
                both = [(part, pairs) for part, (_, pairs) in zip(parts, meant, strict=True)]
                found[lang, meant] = Layout(lang, pages, [(part.key, _links(part, pairs)) for part, pairs in both])
            else:
                layout.pages.extend(pages)
    return list(found.values())


def _alike(parts: Iterable[LinkPart], pages: list[str]) -> Iterable[list[str]]:
    """The pages on which the addresses mean the same: all, unless one is relative to the page."""
    if all(is_absolute(address) for part in parts for address, _ in part.links):
        return [pages]
    by_folder: dict[str, list[str]] = {}
    for page in pages:
        by_folder.setdefault(page.rpartition("/")[0], []).append(page)
    return by_folder.values()


def _meant(site: SiteMap, page: str, part: LinkPart) -> tuple[tuple[str, str], ...]:
    """What each link leads to, and its name."""
    return tuple((_target(site, page, address), name) for address, name in part.links)


def _links(part: LinkPart, meant: Iterable[tuple[str, str]]) -> tuple[Link, ...]:
    pairs = zip(part.links, meant, strict=True)
    return tuple(Link(target, name, address) for (address, name), (target, _) in pairs)


def _target(site: SiteMap, page: str, address: str) -> str:
    target = site.target(page, address) or (site.destination(page, address) if site.hosts else "")
    if not target:
        return address.partition("?")[0] if address[:7].lower() == "mailto:" else address
    target = site.redirects.get(target) or target
    if "#" not in address and "?" not in address:
        return target
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
