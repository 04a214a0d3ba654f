"""A link inside the site has to lead somewhere.

Bad:
    <a href="/economy/fery/">Ferries</a>   (there is no such page)

Good:
    <a href="/economy/ferry/">Ferries</a>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.site_rule import SiteProblem, SiteRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.site_map import SiteMap


def check(site: SiteMap) -> Iterator[SiteProblem]:
    """Addresses of this site at which nothing will be published."""
    for path in site.facts:
        for address in site.doubtful(path):
            if site.target(path, address) is None:
                yield SiteProblem(
                    path,
                    f"“{address}” leads to nothing on this site.",
                    "Look for a typing error, or remove the link.",
                    address,
                )


RULE = SiteRule(id="link-target", severity="warning", check=check)
