"""Checks what only the whole site can tell: whether links lead somewhere, and whether pages can be told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.model import HtmlSpot

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from ssg.model import Finding, PageFacts

__all__ = ("check_site", "locate")


def check_site(facts: Mapping[str, PageFacts], files: Collection[str], base_path: str) -> list[Finding]:
    """Findings across pages.

    `facts` is by output path, `files` holds the path of everything that will be published, and `base_path` is the
    path under which the site is served, with both slashes: `/` or `/news/`. A finding about a link carries no
    position; `locate` finds it in the page.
    """
    del facts, files, base_path
    return []


def locate(html: str, href: str) -> HtmlSpot:
    """Where a page first uses an address; line 1, column 1 when it does not."""
    del html, href
    return HtmlSpot(1, 1, "html", "")
