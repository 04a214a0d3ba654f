"""Author pages, and the index of all authors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.listing import Entry, Group, index_page, list_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.config import Config
    from ssg.model import Page, Site


def plan(site: Site, config: Config) -> Iterator[Page]:
    """The lists of everybody who signs a story, then `/authors/`."""
    for slug, person in site.people.items():
        yield from list_pages(
            "author",
            person.url,
            site.authors[slug],
            config.page_size,
            heading=person.name,
            lang=person.lang or config.language,
            person=person,
        )
    if site.people:
        people = sorted(site.people.values(), key=lambda p: (p.name.lower(), p.slug))
        entries = tuple(Entry(person.name, person.url, person.role, person.portrait) for person in people)
        yield index_page("authors", "/authors/", config.language, [Group("", entries)])
