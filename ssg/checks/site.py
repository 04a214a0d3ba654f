"""Checks what only the whole site can tell: where links lead, what can be found, and what is the same everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

from ssg.checks.dom import Dom
from ssg.checks.facts import addresses, base_address
from ssg.checks.found import finding_of
from ssg.checks.site_map import SiteMap
from ssg.checks.site_rules import LINK_RULES, SITE_RULES
from ssg.model import HtmlSpot

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from ssg.checks.site_rule import SiteRule
    from ssg.model import Finding, PageFacts

__all__ = ("check_links", "check_site", "locate", "locate_all")


def check_site(facts: Mapping[str, PageFacts], files: Collection[str], base_path: str) -> list[Finding]:
    """Findings across pages.

    `facts` is by output path, `files` holds the path of everything that will be published, and `base_path` is the
    path under which the site is served, with both slashes: `/` or `/news/`. A finding about a link has the address as
    its `html.snippet` and no place yet; `locate(html, snippet)` finds it in the page.
    """
    return _found(SiteMap(facts, files, base_path), SITE_RULES)


def check_links(page: PageFacts, files: Collection[str], base_path: str) -> list[Finding]:
    """What can be told of one page by itself: findings about its links. `files` may be shared: it is not copied."""
    site = SiteMap({page.path: page}, (), base_path)
    site.files = files
    return _found(site, LINK_RULES)


def _found(site: SiteMap, rules: Sequence[SiteRule]) -> list[Finding]:
    return [
        finding_of(
            rule,
            problem,
            severity=problem.severity,
            page=problem.page,
            html=HtmlSpot(1, 1, "", problem.address) if problem.address else None,
            count=problem.pages,
        )
        for rule in rules
        for problem in rule.check(site)
    ]


def locate(html: str, href: str) -> HtmlSpot:
    """Where a page first uses an address; line 1, column 1 when it does not."""
    return locate_all(html, (href,))[href]


def locate_all(html: str, hrefs: Collection[str]) -> dict[str, HtmlSpot]:
    """Where a page first uses each of several addresses; the page is read once."""
    page = Dom(html)
    base = base_address(page)
    wanted, found = set(hrefs), {}
    for element in page.elements:
        written = addresses(element)
        for address in wanted.intersection((urljoin(base, one) for one in written) if base else written):
            found[address] = page.spot(element)
            wanted.discard(address)
        if not wanted:
            break
    return {href: found.get(href, HtmlSpot(1, 1, "html", "")) for href in hrefs}
