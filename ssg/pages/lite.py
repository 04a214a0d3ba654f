"""The lite edition: every story once more below /lite/, without pictures and with ten lines of style, and a front page.

For slow lines, dear data and old devices. It is switched on with `lite = true` in site.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ssg.listing import page_path
from ssg.model import Card, Page, Term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ssg.config import Config
    from ssg.model import Site

URL = "/lite/"
_IN_SECTION = 8


class LiteGroup(msgspec.Struct, frozen=True):
    """The newest stories of a section."""

    term: Term
    cards: tuple[Card, ...]


class LiteHomeView(msgspec.Struct, frozen=True):
    """What the template `lite_home` shows. The template `lite` shows what `article` does."""

    groups: tuple[LiteGroup, ...]


def plan(site: Site, config: Config) -> Iterator[Page]:
    """The front page of the lite edition."""
    if not config.lite:
        return
    groups = tuple(
        LiteGroup(term, tuple(article.card for article in site.sections[term.slug][:_IN_SECTION]))
        for term in site.section_terms
    )
    yield Page(
        kind="lite_home",
        url=URL,
        path=page_path(URL),
        title="",
        lang=config.language,
        data=LiteHomeView(groups),
        inputs=tuple(card.digest for group in groups for card in group.cards),
        indexed=False,
    )


def editions(pages: Iterable[Page]) -> Iterator[Page]:
    """The lite edition of each story among the pages."""
    for page in pages:
        if page.kind == "article":
            url = URL + page.url.lstrip("/")
            yield msgspec.structs.replace(page, kind="lite", url=url, path=page_path(url), indexed=False)
