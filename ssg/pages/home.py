"""The front pages, one for each language that has its own: the newest stories, then the newest of each section."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from ssg.listing import month_url, page_path
from ssg.model import Card, Page, Term

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ssg.config import Config
    from ssg.model import Article, Site

_IN_BLOCK = 4


class Block(msgspec.Struct, frozen=True):
    """The newest stories of one section that the page does not show already."""

    term: Term
    feature: Card
    """The newest with a picture, else the newest."""
    cards: tuple[Card, ...]
    """The others, newest first."""

    @property
    def shown(self) -> tuple[Card, ...]:
        """All of them."""
        return (self.feature, *self.cards)


class HomeView(msgspec.Struct, frozen=True):
    """What the template `home` shows."""

    lead: Card | None
    cards: tuple[Card, ...]
    """The newest stories after the lead."""
    blocks: tuple[Block, ...]
    older: str = ""
    """Site path of the newest month of the archive, for readers who want to go on; empty without stories."""


def plan(site: Site, config: Config) -> Iterator[Page]:
    """The home page, then those of `[languages]`."""
    for lang, url in config.fronts:
        yield _front(site, config, lang, url)


def _front(site: Site, config: Config, lang: str, url: str) -> Page:
    def cards_of(articles: Sequence[Article]) -> Iterator[Card]:
        return (article.card for article in articles if config.edition(article.card.lang) == lang)

    newest = tuple(islice(cards_of(site.articles), config.home_size))
    shown = {card.url for card in newest}
    blocks = tuple(
        block for term in site.section_terms if (block := _block(term, cards_of(site.sections[term.slug]), shown))
    )
    months = sorted(site.months)
    older = month_url(months[-1]) if months else ""
    view = HomeView(newest[0] if newest else None, newest[1:], blocks, older)
    cards = (*newest, *(card for block in blocks for card in block.shown))
    words = config.words(lang)
    return Page(
        kind="home",
        url=url,
        path=page_path(url),
        title=words.title,
        lang=lang,
        description=words.description,
        data=view,
        inputs=(*(card.digest for card in cards), older.encode()),
    )


def _block(term: Term, cards: Iterator[Card], shown: set[str]) -> Block | None:
    fresh = list(islice((card for card in cards if card.url not in shown), _IN_BLOCK))
    if not fresh:
        return None
    feature = next((card for card in fresh if card.image and card.image.src), fresh[0])
    return Block(term, feature, tuple(card for card in fresh if card is not feature))
