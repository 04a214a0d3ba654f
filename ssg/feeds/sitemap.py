"""Sitemaps: `/sitemaps/pages.xml` for all that is no article, `/sitemaps/2026-03.xml` for the stories of one month.

https://www.sitemaps.org/protocol.html. A month's file never changes because of a story of another month, and inside
it the oldest story comes first, so that even a month with several files grows only at its end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.syndication import SitemapEntry, SitemapView, combined, latest, modified, plain_page, shards
from ssg.xml_writer import add, document, element

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from ssg.config import Config
    from ssg.model import Article, Page, Site
    from ssg.syndication import FeedContext

__all__ = ("plan", "render")

LIMIT = 50_000
"""Addresses in one file, by the protocol."""

_NEVER_LISTED = frozenset({"404", "redirect", "thanks"})


def plan(site: Site, config: Config, pages: Sequence[Page]) -> Iterator[Page]:
    """The file of pages, then one file a month, the oldest month first."""
    # Without dates: fronts and lists change with every story, and this file must not.
    urls = sorted(page.url for page in pages if page.indexed and page.kind not in {"article", *_NEVER_LISTED})
    for number, part in shards(urls, LIMIT):
        digest = combined(url.encode("utf-8", "surrogatepass") + b"\n" for url in part)
        yield _part("pages", number, tuple(map(SitemapEntry, part)), digest)
    hidden = frozenset(page.url for page in pages if not page.indexed)
    for month in sorted(site.months):
        listed = tuple(article for article in reversed(site.months[month]) if article.card.url not in hidden)
        for number, articles in shards(listed, LIMIT):
            yield _month(month, number, articles)


def render(page: Page, context: FeedContext) -> bytes:
    """The sitemap's XML."""
    view: SitemapView = page.data
    root = element("urlset", {"xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"})
    for entry in view.entries:
        url = add(root, "url")
        add(url, "loc", context.absolute(entry.url))
        if entry.modified:
            add(url, "lastmod", entry.modified.isoformat(timespec="seconds"))
    return document(root)


def _month(month: str, number: int, articles: Sequence[Article]) -> Page:
    cards = tuple(article.card for article in articles)
    entries = tuple(SitemapEntry(card.url, modified(card)) for card in cards)
    return _part(month, number, entries, combined(card.digest for card in cards), latest(cards))


def _part(
    name: str,
    number: int,
    entries: tuple[SitemapEntry, ...],
    digest: bytes,
    changed: dt.datetime | None = None,
) -> Page:
    suffix = f"-{number}" if number > 1 else ""
    view = SitemapView(entries=entries)
    return plain_page("sitemap", f"/sitemaps/{name}{suffix}.xml", view, digest, modified=changed)
