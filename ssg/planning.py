"""Everything that is to be written, one page for each address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.feeds import plan_feeds
from ssg.pages import plan_pages
from ssg.text import fold

if TYPE_CHECKING:
    from ssg.config import Config
    from ssg.model import Page, Site


def plan(site: Site, config: Config) -> list[Page]:
    """HTML pages, then feeds and the like.

    That two sources want one address has been found already: the first has it, so that the rest can be checked.
    """
    pages = list(plan_pages(site, config))
    first: dict[str, Page] = {}
    for page in (*pages, *plan_feeds(site, config, pages)):
        first.setdefault(fold(page.path), page)
    return list(first.values())
