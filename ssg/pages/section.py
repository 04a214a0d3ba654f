"""Section fronts and their older pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.config import SectionConfig
from ssg.listing import list_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.config import Config
    from ssg.model import Page, Site


def plan(site: Site, config: Config) -> Iterator[Page]:
    """The lists of every section."""
    for term in site.section_terms:
        declared = config.sections.get(term.slug, SectionConfig())
        yield from list_pages(
            "section",
            term.url,
            site.sections[term.slug],
            config.page_size,
            heading=term.name,
            intro=declared.description,
            lang=declared.lang or config.language,
            term=term,
        )
