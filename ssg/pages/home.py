"""The front page: the newest stories, then the newest of each section."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ssg.listing import page_path
from ssg.model import Card, Page, Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.config import Config
    from ssg.model import Site

_IN_BLOCK = 4


class Block(msgspec.Struct, frozen=True):
    """The newest stories of one section that the page does not show already."""

    term: Term
    cards: tuple[Card, ...]


class HomeView(msgspec.Struct, frozen=True):
    """What the template `home` shows."""

    lead: Card | None
    cards: tuple[Card, ...]
    """The newest stories after the lead."""
    blocks: tuple[Block, ...]


def plan(site: Site, config: Config) -> Iterator[Page]:
    """The home page."""
    newest = tuple(article.card for article in site.articles[: config.home_size])
    shown = {card.url for card in newest}
    blocks = tuple(block for term in site.section_terms if (block := _block(term, site, shown)).cards)
    view = HomeView(newest[0] if newest else None, newest[1:], blocks)
    cards = (*newest, *(card for block in blocks for card in block.cards))
    yield Page(
        kind="home",
        url="/",
        path=page_path("/"),
        title=config.title,
        lang=config.language,
        description=config.description,
        data=view,
        inputs=tuple(card.digest for card in cards),
    )


def _block(term: Term, site: Site, shown: set[str]) -> Block:
    candidates = site.sections[term.slug][: _IN_BLOCK + len(shown)]
    fresh = [article.card for article in candidates if article.card.url not in shown]
    return Block(term, tuple(fresh[:_IN_BLOCK]))
