"""Lists that are numbered from the oldest page, so that an archive page never changes once it is full.

The front shows the newest stories: what does not fill a page yet, and the newest full page. Page 1 is the oldest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ssg.model import Card, Image, Page, Person, Term

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ssg.model import Article


class ListView(msgspec.Struct, frozen=True, kw_only=True):
    """What the templates `section`, `tag`, `author` and `month` show."""

    heading: str
    cards: tuple[Card, ...]
    intro: str = ""
    term: Term | None = None
    person: Person | None = None
    number: int = 0
    """0 on the front."""
    newer: str = ""
    """Site path of the page with newer stories; empty where there is none."""
    older: str = ""


class Entry(msgspec.Struct, frozen=True):
    """One line of an index page."""

    name: str
    url: str
    note: str = ""
    image: Image | None = None
    count: int = 0
    """Of stories; 0 where nobody counts them."""


class Group(msgspec.Struct, frozen=True):
    """Lines of an index page under one heading."""

    heading: str
    entries: tuple[Entry, ...]


class IndexView(msgspec.Struct, frozen=True):
    """What the templates `archive`, `tags` and `authors` show."""

    groups: tuple[Group, ...]


def index_page(kind: str, url: str, lang: str, groups: Sequence[Group]) -> Page:
    """A page that lists names. Its title is the theme's string of the same name as its kind."""
    seen = tuple(_seen(entry) for group in groups for entry in group.entries)
    heads = tuple(group.heading.encode() for group in groups)
    return Page(
        kind=kind,
        url=url,
        path=page_path(url),
        title="",
        lang=lang,
        data=IndexView(tuple(groups)),
        inputs=heads + seen,
    )


def _seen(entry: Entry) -> bytes:
    return f"{entry.name}\0{entry.url}\0{entry.note}\0{entry.image or ''}\0{entry.count}".encode()


def list_pages(  # what a list is made of
    kind: str,
    url: str,
    articles: Sequence[Article],
    size: int,
    *,
    heading: str,
    lang: str,
    intro: str = "",
    term: Term | None = None,
    person: Person | None = None,
    newer: str = "",
    older: str = "",
) -> Iterator[Page]:
    """The front at `url` and its older pages at `url` + `page/<number>/`. `articles` are newest first.

    `newer` and `older` are the site paths of the lists that this one stands between, if there are any.
    """
    total = len(articles)
    last = max(total // size - 1, 0)
    cards = tuple(article.card for article in articles)
    extra = (intro.encode(), person.digest + person.text_digest if person else b"")
    for number in range(last + 1):
        # Number 0 is the front. Page k holds the stories k*size to (k-1)*size from the end.
        shown = cards[: total - last * size] if number == 0 else cards[total - number * size :][:size]
        view = ListView(
            heading=heading,
            intro=intro if number == 0 else "",
            term=term,
            person=person,
            cards=shown,
            number=number,
            newer=_newer(url, number, last) or newer,
            older=_older(url, number, last) or older,
        )
        here = _address(url, number)
        yield Page(
            kind=kind,
            url=here,
            path=page_path(here),
            title=heading,
            lang=lang,
            description=view.intro,
            data=view,
            body=person.source if person and number == 0 else "",
            inputs=(*(card.digest for card in shown), *extra, view.newer.encode(), view.older.encode()),
        )


def month_url(month: str) -> str:
    """The site path of the list of a month such as `2026-03`."""
    return f"/archive/{month[:4]}/{month[5:]}/"


def oldest_page(url: str, stories: int, size: int) -> str:
    """The site path of the page of a list that has its oldest stories."""
    return _address(url, 1) if stories >= 2 * size else url


def page_path(url: str) -> str:
    """Output file of a site path: `/economy/` is `economy/index.html`."""
    return url.lstrip("/") + "index.html" if url.endswith("/") else url.lstrip("/")


def _address(url: str, number: int) -> str:
    return f"{url}page/{number}/" if number else url


def _newer(url: str, number: int, last: int) -> str:
    if number == 0:
        return ""
    return _address(url, number + 1) if number < last else url


def _older(url: str, number: int, last: int) -> str:
    before = last if number == 0 else number - 1
    return _address(url, before) if before else ""
