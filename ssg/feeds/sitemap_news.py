"""The news sitemap of Google News: the stories of the last two days, at most 1,000 a file.

https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap. The first file is always there, even
without a story in it, because it is registered once and then fetched again and again under its address.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ssg.site_time import NEWS_WINDOW
from ssg.syndication import SitemapView, combined, plain_page, shards
from ssg.xml_writer import Element, add, document, element

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ssg.config import Config
    from ssg.model import Card, Page, Site
from ssg.syndication import FeedContext

__all__ = ("plan", "render")

LIMIT = 1_000
"""Stories in one file."""


_NAMESPACES = {
    "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
}

_TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})


def plan(site: Site, config: Config, pages: Sequence[Page]) -> Iterator[Page]:
    """`/sitemaps/news-1.xml` and as many more as it takes, the oldest story first."""
    hidden = frozenset(page.url for page in pages if not page.indexed)
    cards = tuple(card for card in _fresh(site) if card.url not in hidden)[::-1]
    for number, part in shards(cards, LIMIT):
        digest = combined(card.digest for card in part)
        view = SitemapView(cards=tuple(part))
        yield plain_page(
            "sitemap-news", f"/sitemaps/news-{number}.xml", view, digest, modified=part[-1].date if part else None
        )


def render(page: Page, context: FeedContext) -> bytes:
    """The sitemap's XML."""
    view: SitemapView = page.data
    root = element("urlset", _NAMESPACES)
    publication = _publication_name(context.config.title)
    for card in view.cards:
        url = add(root, "url")
        add(url, "loc", context.absolute(card.url))
        _add_news(url, card, publication)
    return document(root)


def _fresh(site: Site) -> Iterator[Card]:
    for article in site.articles:
        if article.card.date <= site.now - NEWS_WINDOW:
            return  # newest first: all that follow are older
        yield article.card


def _add_news(url: Element, card: Card, publication: str) -> None:
    news = add(url, "news:news")
    owner = add(news, "news:publication")
    add(owner, "news:name", publication)
    add(owner, "news:language", _language(card.lang))
    add(news, "news:publication_date", card.date.isoformat(timespec="seconds"))
    add(news, "news:title", card.title)


def _publication_name(title: str) -> str:
    # The name must be as on Google News, where anything in parentheses is left out.
    return re.sub(r"\s*\([^()]*\)", "", title).strip() or title


def _language(tag: str) -> str:
    # ISO 639 only, but for Chinese, whose two ways of writing have names of their own.
    primary, *rest = tag.lower().split("-")
    if primary != "zh":
        return primary
    return "zh-tw" if _TRADITIONAL.intersection(rest) else "zh-cn"
