"""A page that sends readers on sends them to where they want to be.

One that leads in a circle never ends, one that leads to nothing ends there, and one that leads to another makes readers
wait twice.

Bad:
    <meta http-equiv="refresh" content="0; url=/b/">   (on /a/, and on /b/ the same with url=/a/)

Good:
    <meta http-equiv="refresh" content="0; url=/ferry/">   (on /a/)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.site_rule import SiteProblem, SiteRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.site_map import SiteMap


def check(site: SiteMap) -> Iterator[SiteProblem]:
    """Redirects to nothing, to one another, and in circles; a circle is reported once."""
    circling = set[str]()
    for path, target in sorted(site.redirects.items()):
        onward = site.facts[path].onward
        if target is None:
            yield SiteProblem(
                path, f"This page sends readers on to “{onward}”, where nothing is.", "Correct the address."
            )
        elif target in site.redirects and path not in circling:
            circle = _circle(site, path)
            if path in circle:
                circling |= circle
                message = "This page sends readers on in a circle: they never arrive."
                yield SiteProblem(path, message, "Let it lead to a page with content.", severity="error")
            else:
                message = f"This page sends readers on to “{onward}”, which sends them on again."
                yield SiteProblem(path, message, f"Let it lead to “{site.facts[target].onward}” itself.")


def _circle(site: SiteMap, start: str) -> set[str]:
    """The redirects in a circle that a redirect ends in; empty when it leads out."""
    path: str | None = start
    passed: dict[str, None] = {}
    while path in site.redirects and path not in passed:
        passed[path] = None
        path = site.redirects[path]
    if path not in passed:
        return set()
    order = list(passed)
    return set(order[order.index(path) :])


RULE = SiteRule(id="redirect-target", severity="warning", check=check)
