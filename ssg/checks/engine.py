"""Checks one finished page: parse, run every rule, and gather the facts that the site rules need."""

from __future__ import annotations

import msgspec

from ssg.model import Finding, PageFacts

__all__ = ("PageReport", "check_html")


class PageReport(msgspec.Struct, frozen=True):
    """What is wrong with a page, and what other pages may need to know of it."""

    findings: tuple[Finding, ...]
    facts: PageFacts


def check_html(html: str, page: str) -> PageReport:
    """The findings and facts of a page; `page` is its output path, such as `economy/ferry/index.html`."""
    del html
    return PageReport((), PageFacts(path=page, title="", ids=frozenset(), hrefs=()))
