"""RSS 2.0 with full text: `/feed.xml` and one a section.

https://www.rssboard.org/rss-specification, with the advice of https://www.rssboard.org/rss-profile.
"""

from __future__ import annotations

from email.utils import format_datetime
from html import escape
from typing import TYPE_CHECKING

from ssg import media_rss
from ssg.syndication import FeedView, feed_pages, item_html, labels, latest
from ssg.xml_writer import Element, add, document, element

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ssg.config import Config
    from ssg.model import Card, Page, Site
    from ssg.syndication import FeedContext

__all__ = ("plan", "render")

_NAMESPACES = {
    "version": "2.0",
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:media": media_rss.NAMESPACE,
}


def plan(site: Site, config: Config, pages: Sequence[Page]) -> Iterator[Page]:
    """One RSS feed of the site and one of each section."""
    return feed_pages(site, config, "feed-rss", "feed.xml")


def render(page: Page, context: FeedContext) -> bytes:
    """The feed's XML."""
    view: FeedView = page.data
    root = element("rss", _NAMESPACES)
    channel = add(root, "channel")
    add(channel, "title", view.title)
    add(channel, "link", context.absolute(view.url))
    add(channel, "description", escape(view.description, quote=False))
    add(channel, "language", view.lang)
    newest = latest(view.cards)
    if newest:
        add(channel, "lastBuildDate", format_datetime(newest))
    address = context.absolute(page.url)
    add(channel, "atom:link", attributes={"href": address, "rel": "self", "type": "application/rss+xml"})
    for card in view.cards:
        _add_item(channel, card, view, context)
    return document(root)


def _add_item(channel: Element, card: Card, view: FeedView, context: FeedContext) -> None:
    item = add(channel, "item")
    address = context.absolute(card.url)
    add(item, "title", card.title)
    add(item, "link", address)
    # Not a permalink: readers must not take a new version for a new story, whatever becomes of the address.
    add(item, "guid", address, {"isPermaLink": "false"})
    add(item, "pubDate", format_datetime(card.date))
    for author in card.authors:
        add(item, "dc:creator", author.name)
    if card.lang != view.lang:
        add(item, "dc:language", card.lang)
    for label in labels(card, context):
        add(item, "category", label.name)
    if card.summary:
        # RSS calls this field HTML, so plain text is escaped once for HTML and once more by the XML writer.
        add(item, "description", escape(card.summary, quote=False))
    add(item, "content:encoded", item_html(card, context))
    if card.image:
        media_rss.add_picture(item, card.image, context)
