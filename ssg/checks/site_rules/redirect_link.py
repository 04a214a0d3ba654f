"""A link leads to the page itself, not to one that only sends readers on.

Every detour takes time, and some programs announce it as a page of its own.

Bad:
    <a href="/old/">Ferries</a>   (/old/ only sends readers on to /ferry/)

Good:
    <a href="/ferry/">Ferries</a>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.link_graph import HOME
from ssg.checks.site_rule import SiteProblem, SiteRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.site_map import SiteMap


def check(site: SiteMap) -> Iterator[SiteProblem]:
    """Addresses of redirects, but for the home page: which language that leads to may be decided on the way."""
    detours = site.redirects.keys() - {HOME}
    if not detours:
        return
    for path, facts in site.facts.items():
        if path in detours:
            continue
        for address in facts.hrefs:
            target = site.target(path, address)
            if target in detours:
                onward = site.facts[target].onward
                yield SiteProblem(
                    path,
                    f"“{address}” only sends readers on to “{onward}”.",
                    f"Link to “{onward}” itself." if onward[:1] == "/" else "Link to the goal itself.",
                    address,
                )


RULE = SiteRule(id="redirect-link", severity="warning", check=check)
