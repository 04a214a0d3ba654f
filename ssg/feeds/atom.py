"""Atom 1.0 (RFC 4287) with full text: `/atom.xml` and one a section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg import media_rss
from ssg.syndication import FeedView, feed_pages, item_html, labels, latest, modified, owner
from ssg.xml_writer import Element, add, document, element

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ssg.config import Config
    from ssg.model import Card, Page, Site
    from ssg.syndication import FeedContext

__all__ = ("plan", "render")

_NAMESPACES = {"xmlns": "http://www.w3.org/2005/Atom", "xmlns:media": media_rss.NAMESPACE}

_NEVER = "1970-01-01T00:00:00Z"
"""Atom demands a date even of a feed without entries, and the time of the build would change with every build."""


def plan(site: Site, config: Config, pages: Sequence[Page]) -> Iterator[Page]:
    """One Atom feed of the site and one of each section."""
    return feed_pages(site, config, "feed-atom", "atom.xml")


def render(page: Page, context: FeedContext) -> bytes:
    """The feed's XML."""
    view: FeedView = page.data
    root = element("feed", {**_NAMESPACES, "xml:lang": view.lang})
    address = context.absolute(page.url)
    add(root, "id", address)
    add(root, "title", view.title)
    add(root, "subtitle", view.description)
    newest = latest(view.cards)
    add(root, "updated", newest.isoformat(timespec="seconds") if newest else _NEVER)
    add(root, "link", attributes={"rel": "self", "type": "application/atom+xml", "href": address})
    add(root, "link", attributes={"rel": "alternate", "type": "text/html", "href": context.absolute(view.url)})
    _add_person(root, owner(context.config), context.absolute("/"))
    for card in view.cards:
        _add_entry(root, card, view, context)
    return document(root)


def _add_entry(root: Element, card: Card, view: FeedView, context: FeedContext) -> None:
    entry = add(root, "entry", attributes={"xml:lang": card.lang} if card.lang != view.lang else None)
    address = context.absolute(card.url)
    add(entry, "id", address)
    add(entry, "title", card.title)
    add(entry, "link", attributes={"rel": "alternate", "type": "text/html", "href": address})
    add(entry, "published", card.date.isoformat(timespec="seconds"))
    add(entry, "updated", modified(card).isoformat(timespec="seconds"))
    for author in card.authors:
        _add_person(entry, author.name, context.absolute(author.url))
    for label in labels(card, context):
        add(entry, "category", attributes={"term": label.slug, "label": label.name})
    if card.summary:
        add(entry, "summary", card.summary)
    add(entry, "content", item_html(card, context), {"type": "html"})
    if card.image:
        media_rss.add_picture(entry, card.image, context)


def _add_person(parent: Element, name: str, address: str) -> None:
    author = add(parent, "author")
    add(author, "name", name)
    add(author, "uri", address)
