"""Reads what the newsroom owns: front matter of everything now, bodies one by one when their page is rendered."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Self, TypeVar

import msgspec

from ssg.content.article import read_article
from ssg.content.collisions import find_collisions
from ssg.content.front_matter import split
from ssg.content.people import read_person
from ssg.content.sources import read_source, scan
from ssg.content.standing import read_standing
from ssg.model import Article, Body, Card, Finding, Page, Person, Position, Site, Standing
from ssg.targets import Resolver

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from ssg.config import Config


ArticleRead = tuple[Article | None, tuple[Finding, ...]]
"""What came of reading one article: None when it cannot be used, and what is wrong with it."""
ReadArticles = Callable[["Path", "Config", "Mapping[str, Person]", "Sequence[str]"], "Iterator[ArticleRead]"]

_Record = TypeVar("_Record")
_KEPT = 256
"""Bodies kept at hand."""


class Known(msgspec.Struct, frozen=True, array_like=True):
    """What was read of files that are still as they were and that nothing is wrong with, by path."""

    articles: dict[str, Article] = {}
    standing: dict[str, Standing] = {}
    people: dict[str, Person] = {}
    names: dict[str, tuple[str, str]] = {}
    """Name and address of each person by slug: what articles take from them."""


class Content(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that could be read, and everything that was wrong with it."""

    articles: tuple[Article, ...]
    standing: tuple[Standing, ...]
    people: dict[str, Person]
    findings: tuple[Finding, ...]
    clean: Known
    """What a later build need not read again: everything that nothing was wrong with."""


def read_in_turn(
    root: Path, config: Config, people: Mapping[str, Person], paths: Iterable[str]
) -> Iterator[ArticleRead]:
    """Front matter of articles, one after the other."""
    for path in paths:
        yield read_article(read_source(root, path), config, root, people)


def read_content(root: Path, config: Config, known: Known | None = None, read: ReadArticles = read_in_turn) -> Content:
    """Front matter of all articles, people and standing pages.

    What is `known` is taken as it is. `read` reads the articles that are not, in their order.
    """
    known = known or Known()
    found, problems = scan(root)
    findings = list(problems)
    persons: list[Person] = []
    clean = Known({}, {}, {}, {})
    for path in found.people:
        person, problems = _taken(path, known.people) or read_person(read_source(root, path), config, root)
        findings += problems
        if person is not None:
            persons.append(person)
            if not problems:
                clean.people[path] = person
    people = by_slug(persons)
    clean.names.update({slug: (person.name, person.url) for slug, person in people.items()})
    signed = known.articles if known.names == clean.names else {}
    unknown = [path for path in found.articles if path not in signed]
    fresh = iter(list(read(root, config, people, unknown)))  # to its end, so that no worker is left behind
    articles, standing = [], []
    for path in found.articles:
        article, problems = _taken(path, signed) or next(fresh)
        findings += problems
        if article is not None:
            articles.append(article)
            if not problems:
                clean.articles[path] = article
    for path in found.pages:
        page, problems = _taken(path, known.standing) or read_standing(read_source(root, path), config)
        findings += problems
        if page is not None:
            standing.append(page)
            if not problems:
                clean.standing[path] = page
    return gathered(articles, standing, persons, findings, clean)


def _taken(path: str, known: Mapping[str, _Record]) -> tuple[_Record, tuple[Finding, ...]] | None:
    record = known.get(path)
    return (record, ()) if record is not None else None


def by_slug(persons: Iterable[Person]) -> dict[str, Person]:
    """The people by the name of their page; the first of two has it."""
    people: dict[str, Person] = {}
    for person in persons:
        people.setdefault(person.slug, person)
    return people


def gathered(
    articles: Sequence[Article],
    standing: Sequence[Standing],
    persons: Sequence[Person],
    findings: Iterable[Finding],
    clean: Known | None = None,
) -> Content:
    """What was read file by file, in the order of the files, with what is wrong between them added to the findings."""
    return Content(
        articles=tuple(articles),
        standing=tuple(standing),
        people=by_slug(persons),
        findings=(*findings, *collisions(articles, standing, persons)),
        clean=clean or Known(),
    )


def collisions(
    articles: Sequence[Article], standing: Sequence[Standing], persons: Sequence[Person]
) -> tuple[Finding, ...]:
    """What is wrong between files that are right by themselves: two of them want one address."""
    written = [(person.url, Position(person.source, 1, 1)) for person in persons]
    return find_collisions([*written, *_addresses(articles, standing)], _fronts(articles))


class BodyReader:
    """Reads Markdown bodies with everything that they refer to."""

    def __init__(self, root: Path, addresses: Mapping[str, str], card: Callable[[str], Card | None]) -> None:
        """A reader for these addresses. `card` is the card of the published story in a file."""
        self.addresses = addresses
        """What a link to each Markdown file leads to: its address, or why it has none."""
        pages = {path: said for path, said in addresses.items() if said.startswith("/")}
        waiting = {path: said for path, said in addresses.items() if path not in pages}
        resolver = Resolver(root, pages, waiting, card)

        @lru_cache(_KEPT)  # the three feeds of a section show the same stories
        def read(path: str) -> Body:
            parts = split(read_source(root, path).data)
            return resolver.body(path, parts.body_line, parts.body)

        self._read = read

    @classmethod
    def of(cls, root: Path, site: Site, content: Content) -> Self:
        """The reader of a whole site."""
        pages = {a.card.source: a.card.url for a in site.articles} | {s.source: s.url for s in site.standing}
        waiting = {
            a.card.source: "is a draft" if a.draft else f"waits until {a.card.date.isoformat(timespec='minutes')}"
            for a in content.articles
            if a.card.source not in pages
        }

        @cache
        def cards() -> dict[str, Card]:
            return {article.card.source: article.card for article in site.articles}

        return cls(root, pages | waiting, lambda path: cards().get(path))

    def for_page(self, page: Page) -> tuple[Body, ...]:
        """The bodies that the page shows: its own, or those of all stories of a feed."""
        if page.body:
            return (self._read(page.body),)
        return tuple(self._read(article.card.source) for article in getattr(page.data, "articles", ()))

    def forget(self) -> None:
        """Read every body anew from now on."""
        self._read.cache_clear()


def _fronts(articles: Iterable[Article]) -> list[tuple[str, str, Position]]:
    found: dict[str, tuple[str, str, Position]] = {}
    for article in articles:
        section = article.card.section
        position = Position(article.card.source, *(article.spots.get("section") or (1, 1)))
        found.setdefault(section.url, (section.url, f"the section “{section.name}”", position))
    return list(found.values())


def _addresses(articles: Iterable[Article], standing: Iterable[Standing]) -> list[tuple[str, Position]]:
    found = []
    for article in articles:
        line, column = article.spots.get("slug") or article.spots.get("title") or (1, 1)
        position = Position(article.card.source, line, column)
        found += [(url, position) for url in (article.card.url, *article.aliases)]
    for page in standing:
        line, column = page.spots.get("slug") or page.spots.get("title") or (1, 1)
        found += [(url, Position(page.source, line, column)) for url in (page.url, *page.aliases)]
    return found
