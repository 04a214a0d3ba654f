"""Feeds, sitemaps and the other files that machines fetch: one file each, all named in `FEEDS`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ssg.feeds import (
    atom,
    json_feed,
    redirects,
    robots,
    rss,
    sitemap,
    sitemap_index,
    sitemap_news,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ssg.config import Config
    from ssg.model import Page, Site
    from ssg.syndication import FeedContext

__all__ = ("FEEDS", "RENDERERS", "STORY_FEEDS", "FeedModule", "plan_feeds")


class FeedModule(Protocol):
    """What a file of this folder offers."""

    def plan(self, site: Site, config: Config, pages: Sequence[Page]) -> Iterator[Page]:
        """The files to write. `pages` is everything planned so far: all HTML pages and the feeds before this one."""

    def render(self, page: Page, context: FeedContext) -> bytes:
        """The bytes of one of them."""


STORY_FEEDS: tuple[FeedModule, ...] = (rss, atom, json_feed)
"""Those that carry the text of stories."""

FEEDS: tuple[FeedModule, ...] = (
    *STORY_FEEDS,
    sitemap,
    sitemap_news,
    sitemap_index,  # lists the files of the two before it
    robots,
    redirects,
)

RENDERERS: dict[str, Callable[[Page, FeedContext], bytes]] = {
    "feed-rss": rss.render,
    "feed-atom": atom.render,
    "feed-json": json_feed.render,
    "sitemap": sitemap.render,
    "sitemap-news": sitemap_news.render,
    "sitemap-index": sitemap_index.render,
    "robots": robots.render,
    "redirects": redirects.render,
}
"""By page kind: `RENDERERS[page.kind](page, context)`."""


def plan_feeds(site: Site, config: Config, pages: Sequence[Page]) -> Iterator[Page]:
    """All files of this folder for the HTML pages `pages`."""
    planned = list(pages)
    for feed in FEEDS:
        fresh = tuple(feed.plan(site, config, planned))
        planned += fresh
        yield from fresh
