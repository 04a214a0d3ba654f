"""One story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ssg.listing import page_path
from ssg.model import Article, Card, Page, Person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.config import Config
    from ssg.model import Site

MORE = 4
"""How many older stories of the section a story names."""


class Note(msgspec.Struct, frozen=True):
    """One part of the (ATTN: …) line, with a link to what it points at."""

    verb: str
    text: str
    paragraphs: str
    target: str
    """`#p9`, or empty."""


class ArticleView(msgspec.Struct, frozen=True, kw_only=True):
    """What the template `article` shows."""

    article: Article
    people: tuple[Person, ...]
    more: tuple[Card, ...]
    """Older stories of the section. Only older ones, so that publishing a story never changes those before it."""
    translations: tuple[Card, ...] = ()
    """The same story in other languages."""
    marker: str = ""
    """`LEAD`, `2nd LD`, …: shown beside the headline, never part of it."""
    notes: tuple[Note, ...] = ()
    """Made when the body is rendered, because only then the paragraphs can be counted."""


def plan(site: Site, _config: Config) -> Iterator[Page]:
    """A page for each story."""
    translations = _translations(site)
    for stories in site.sections.values():
        for index, article in enumerate(stories):
            more = tuple(other.card for other in stories[index + 1 : index + 1 + MORE])
            yield _page(article, more, translations.get(article.card.source, ()), site)


def _translations(site: Site) -> dict[str, tuple[Card, ...]]:
    """For each story of a group of translations, the others in the order of their languages."""
    groups: dict[str, list[Card]] = {}
    for article in site.articles:
        if article.translation_of:
            groups.setdefault(article.translation_of, []).append(article.card)
    for article in site.articles:
        if article.card.source in groups:
            groups[article.card.source].append(article.card)
    return {
        card.source: tuple(sorted((other for other in group if other.lang != card.lang), key=lambda c: (c.lang, c.url)))
        for group in groups.values()
        for card in group
    }


def _page(article: Article, more: tuple[Card, ...], translations: tuple[Card, ...], site: Site) -> Page:
    card = article.card
    people = tuple(site.people[term.slug] for term in card.authors)
    return Page(
        kind="article",
        url=card.url,
        path=page_path(card.url),
        title=card.title,
        lang=card.lang,
        description=card.summary,
        data=ArticleView(
            article=article, people=people, more=more, translations=translations, marker=marker(card.lead)
        ),
        body=card.source,
        inputs=(article.digest, card.digest, *(p.digest for p in people), *(c.digest for c in (*more, *translations))),
        modified=card.updated or card.date,
    )


def marker(lead: int) -> str:
    """The wire's word for a replacement: 1 is LEAD, then 2nd LD, 3rd LD and so on."""
    if lead == 0:
        return ""
    if lead == 1:
        return "LEAD"
    teen = lead % 100 in {11, 12, 13}
    suffix = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(lead % 10, "th")
    return f"{lead}{suffix} LD"
