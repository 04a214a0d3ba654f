"""`/sitemap.xml`: the index of all sitemaps, the one address that robots.txt names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.syndication import SitemapEntry, SitemapView, combined, plain_page
from ssg.xml_writer import add, document, element

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ssg.config import Config
    from ssg.model import Page, Site
    from ssg.syndication import FeedContext

__all__ = ("plan", "render")

_PARTS = frozenset({"sitemap", "sitemap-news"})


def plan(site: Site, config: Config, pages: Sequence[Page]) -> Iterator[Page]:
    """The index of every sitemap among `pages`."""
    parts = [page for page in pages if page.kind in _PARTS]
    entries = tuple(SitemapEntry(page.url, page.modified) for page in parts)
    digest = combined(_line(entry) for entry in entries)
    yield plain_page("sitemap-index", "/sitemap.xml", SitemapView(entries=entries), digest)


def render(page: Page, context: FeedContext) -> bytes:
    """The index's XML; `lastmod` tells a crawler which months it need not fetch again."""
    view: SitemapView = page.data
    root = element("sitemapindex", {"xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"})
    for entry in view.entries:
        part = add(root, "sitemap")
        add(part, "loc", context.absolute(entry.url))
        if entry.modified:
            add(part, "lastmod", entry.modified.isoformat(timespec="seconds"))
    return document(root)


def _line(entry: SitemapEntry) -> bytes:
    return f"{entry.url} {entry.modified}\n".encode()
