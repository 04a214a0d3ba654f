"""A link to a place on a page has to name a place that is there.

Bad:
    <a href="/economy/ferry/#prices">Prices</a>   (the page has no id="prices")

Good:
    <a href="/economy/ferry/#routes">Routes</a>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.site_rule import SiteProblem, SiteRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.site_map import SiteMap


def check(site: SiteMap) -> Iterator[SiteProblem]:
    """Addresses whose page exists and whose fragment does not."""
    for path in site.facts:
        for address in site.doubtful(path):
            target = site.target(path, address)
            if target is None or site.has_place(target, address):
                continue
            where = "this page" if target == path else "the page that it leads to"
            yield SiteProblem(
                path,
                f"“{address}” leads to a place that is not on {where}.",
                f"Give the place the id “{site.fragment(address)}”, or correct the link.",
                address,
            )


RULE = SiteRule(id="anchor-target", severity="warning", check=check)
