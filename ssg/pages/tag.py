"""Tag pages, and the index of all tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.config import TagConfig
from ssg.listing import Entry, Group, index_page, list_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.config import Config
    from ssg.model import Page, Site


def plan(site: Site, config: Config) -> Iterator[Page]:
    """The lists of every tag, then `/tags/`."""
    for slug, term in site.tag_terms.items():
        yield from list_pages(
            "tag",
            term.url,
            site.tags[slug],
            config.page_size,
            heading=term.name,
            intro=config.tags.get(slug, TagConfig()).description,
            lang=config.language,
            term=term,
        )
    if site.tag_terms:
        entries = sorted((Entry(t.name, t.url) for t in site.tag_terms.values()), key=lambda e: (e.name.lower(), e.url))
        yield index_page("tags", "/tags/", config.language, [Group("", tuple(entries))])
