"""`ssg check --browser`: looks at a folder's pages in a browser, and says what was found."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING, Final

import msgspec

from ssg.browser.probe import SESSION_RULES
from ssg.browser.sample import sample_pages
from ssg.browser.session import find_chromium, open_browser
from ssg.browser.visit import Visitor
from ssg.checks.dom import Dom
from ssg.checks.folder import pages_of
from ssg.checks.page_file import read_page
from ssg.model import Finding, HtmlSpot

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from ssg.browser.axe import AxeHit
    from ssg.browser.visit import Visit

__all__ = ("BrowserReport", "check_in_browser")

_CONTRASTS: Final = ("axe-color-contrast", "browser-contrast")


class BrowserReport(msgspec.Struct, frozen=True):
    """What came of looking at pages in a browser."""

    findings: tuple[Finding, ...]
    """By page, then by place on it."""
    pages: tuple[str, ...]
    """Those that were looked at, named as in findings."""
    browser: str
    """Its version."""


def check_in_browser(
    paths: Sequence[Path],
    *,
    every: bool = False,
    browser_path: str = "",
    base_path: str = "/",
    only: Collection[str] = (),
) -> BrowserReport:
    """Looks at a sample of the pages, or at `every` one.

    Args:
        paths: folders that are sites' roots, or single pages.
        every: look at all pages instead of a sample that has every part of them.
        browser_path: a Chromium; empty for the one that `find_chromium` finds.
        base_path: the path of the address that the site is published at, with both slashes.
        only: ids of probes, and `axe`; empty for all.

    Raises:
        UsageError: there is no page at one of the paths.
        EnvironmentalError: there is no browser, or it does not start.

    """
    chromium = find_chromium(browser_path)
    asked = []
    for folder, prefix, pages in pages_of(paths):
        asked += [(folder, prefix, page) for page in (pages if every else sample_pages(folder, pages))]
    version, visits = asyncio.run(_visits(chromium, asked, base_path, only))
    findings = [finding for place, done in zip(asked, visits, strict=True) for finding in _findings(*place, done)]
    pages = tuple(prefix + page for _, prefix, page in asked)
    return BrowserReport(tuple(findings), pages, version)


async def _visits(
    chromium: str, asked: Sequence[tuple[Path, str, str]], base_path: str, only: Collection[str]
) -> tuple[str, list[Visit]]:
    """The browser's version, and the visits in the order asked. As many pages are open at once as there are cores."""
    free = asyncio.Semaphore(os.cpu_count() or 1)
    async with open_browser(chromium) as browser:
        visitor = Visitor(browser, only=only)

        async def one(folder: Path, page: str) -> Visit:
            async with free:
                return await visitor.visit(folder, page, base_path)

        return browser.version, await asyncio.gather(*(one(folder, page) for folder, _, page in asked))


def _findings(folder: Path, prefix: str, page: str, done: Visit) -> list[Finding]:
    found = [_said(prefix + page, "browser-page", done.problem, _SLOW)] if done.problem else []
    found += [
        _said(prefix + page, "browser-styles", f"The styles at {at} were not asked for.", _FAR) for at in done.styles
    ]
    if not done.hits:
        return found
    dom = Dom(read_page(folder / page, page)[0] or "")
    contrasts = {hit.hit.path for hit in done.hits if hit.rule == _CONTRASTS[0]}
    placed = [
        _placed(dom, prefix + page, hit)
        for hit in done.hits
        if hit.rule != _CONTRASTS[1] or hit.hit.path not in contrasts
    ]
    return found + sorted(placed, key=_order)


def _said(page: str, rule: str, message: str, hint: str) -> Finding:
    return Finding(rule=rule, severity=SESSION_RULES[rule][1], message=message, hint=hint, page=page)


_SLOW: Final = (
    "Open it in a browser: something on it goes on for ever or ends the browser. What was found until then is listed."
)
_FAR: Final = "Put them into the site's folder; what was measured is the page without them."


def _placed(dom: Dom, page: str, found: AxeHit) -> Finding:
    """The finding at the element's place in the page's file; what scripts have made is at the page's first line."""
    elements = dom.select(found.hit.path)
    spot = dom.spot(elements[0]) if elements else HtmlSpot(1, 1, found.hit.path, found.hit.snippet)
    return Finding(
        rule=found.rule,
        severity=found.severity,
        message=found.hit.message,
        hint=found.hit.hint,
        wcag=found.wcag,
        page=page,
        html=spot,
    )


def _order(finding: Finding) -> tuple[int, int, str, str]:
    spot = finding.html
    return (spot.line, spot.column, finding.rule, finding.message) if spot else (0, 0, finding.rule, finding.message)
