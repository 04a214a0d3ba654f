"""A name in a menu leads to the same place on every page.

Readers who have learned where a link leads expect to get there from every page.

Bad:
    <nav><a href="/">Home</a> <a href="/archive/">Archive</a></nav>   (on most pages)
    <nav><a href="/">Home</a> <a href="/old-archive/">Archive</a></nav>   (on one)

Good:
    <nav><a href="/">Home</a> <a href="/archive/">Archive</a></nav>   (on every page)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.link_naming import usages
from ssg.checks.link_order import on_pages
from ssg.checks.site_rule import SiteProblem, SiteRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.site_map import SiteMap

_MOST: Final = 3
"""Other targets up to which they may be a mistake: links such as “Print” lead elsewhere on every page."""


def check(site: SiteMap) -> Iterator[SiteProblem]:
    """Names that lead elsewhere than on most pages; one finding for each."""
    for part in site.parts:
        for usage in usages(part, "name"):
            if len(usage.others) > _MOST:
                continue
            usual = usage.usual
            for link, variant in usage.others:
                if _page(link.target) != _page(usual.target) and not _translates(site, link.target, part.lang):
                    where = on_pages(usage.agreeing, usage.first)
                    yield SiteProblem(
                        variant.pages[0],
                        f"“{link.name}” leads to {link.address} here, and to {usual.address} on {where}.",
                        "Look whether both are meant; if so, give them names that say what is different.",
                        link.address,
                        pages=usage.pages,
                    )
                    break


def _page(target: str) -> str:
    return target.partition("#")[0].partition("?")[0]


def _translates(site: SiteMap, target: str, lang: str) -> bool:
    """Whether a link changes the language: such a link leads to another page from each."""
    facts = site.facts.get(_page(target))
    return facts is not None and facts.lang.partition("-")[0].lower() != lang


RULE = SiteRule(id="link-name-reused", severity="review", wcag=("3.2.4",), check=check)
