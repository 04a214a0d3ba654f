"""JSON Feed 1.1 with full text: `/feed.json` and one a section. https://www.jsonfeed.org/version/1.1/."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from ssg.syndication import FeedView, feed_pages, image_url, item_html, labels, modified, owner
from ssg.xml_writer import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ssg.config import Config
    from ssg.model import Card, Page, Site
    from ssg.syndication import FeedContext

__all__ = ("plan", "render")


def plan(site: Site, config: Config, pages: Sequence[Page]) -> Iterator[Page]:
    """One JSON Feed of the site and one of each section."""
    return feed_pages(site, config, "feed-json", "feed.json")


def render(page: Page, context: FeedContext) -> bytes:
    """The feed's JSON, one key a line."""
    view: FeedView = page.data
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": clean(view.title),
        "home_page_url": clean(context.absolute(view.url)),
        "feed_url": clean(context.absolute(page.url)),
        "description": clean(view.description),
        "language": clean(view.lang),
        "authors": [{"name": clean(owner(context.config)), "url": clean(context.absolute("/"))}],
        "items": [_item(card, view, context) for card in view.cards],
    }
    return msgspec.json.format(msgspec.json.encode(feed), indent=1) + b"\n"


def _item(card: Card, view: FeedView, context: FeedContext) -> dict[str, Any]:
    address = clean(context.absolute(card.url))
    item: dict[str, Any] = {
        "id": address,
        "url": address,
        "title": clean(card.title),
        "content_html": clean(item_html(card, context)),
        "date_published": card.date.isoformat(timespec="seconds"),
        "date_modified": modified(card).isoformat(timespec="seconds"),
    }
    if card.summary:
        item["summary"] = clean(card.summary)
    if card.image:
        item["image"] = clean(image_url(card.image, context))
    if card.authors:
        item["authors"] = [
            {"name": clean(author.name), "url": clean(context.absolute(author.url))} for author in card.authors
        ]
    item["tags"] = [clean(label.name) for label in labels(card, context)]
    if card.lang != view.lang:
        item["language"] = clean(card.lang)
    return item
