"""`/robots.txt` (RFC 9309): everything may be crawled, and here is the sitemap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.syndication import combined, plain_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ssg.config import Config
    from ssg.model import Page, Site
    from ssg.syndication import FeedContext

__all__ = ("plan", "render")


def plan(site: Site, config: Config, pages: Sequence[Page]) -> Iterator[Page]:
    """The one file. A host reads it at its root only: under a base path it must be copied there."""
    yield plain_page("robots", "/robots.txt", None, combined(()))


def render(page: Page, context: FeedContext) -> bytes:
    """The file's text."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {context.absolute('/sitemap.xml')}\n".encode()
