"""One file per page kind. Each offers `plan(site, config)`, which gives its pages in a fixed order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.pages import (
    archive,
    article,
    author,
    corrections,
    feedback,
    home,
    lite,
    notfound,
    redirect,
    search,
    section,
    standing,
    statement,
    tag,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ssg.config import Config
    from ssg.model import Page, Site

PAGE_KINDS: tuple[Callable[[Site, Config], Iterator[Page]], ...] = (
    article.plan,
    home.plan,
    section.plan,
    tag.plan,
    author.plan,
    archive.plan,
    standing.plan,
    statement.plan,
    corrections.plan,
    feedback.plan,
    search.plan,
    notfound.plan,
    redirect.plan,
    lite.plan,
)


def plan_pages(site: Site, config: Config) -> Iterator[Page]:
    """Every HTML page of the site."""
    pages = [page for plan in PAGE_KINDS for page in plan(site, config)]
    yield from pages
    if config.lite:
        yield from lite.editions(pages)
