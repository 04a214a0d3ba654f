"""Every page needs a title of its own.

The title is what tells tabs, bookmarks and search results apart.

Bad:
    <title>Harbour Wire</title>   (on two pages)

Good:
    <title>Ferries - Harbour Wire</title>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.site_rule import SiteProblem, SiteRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.site_map import SiteMap


def check(site: SiteMap) -> Iterator[SiteProblem]:
    """Pages with the title of a page before them."""
    first: dict[str, str] = {}
    for path, facts in sorted(site.facts.items()):
        if facts.title and first.setdefault(facts.title, path) != path:
            yield SiteProblem(
                path,
                f"This page has the same title as {first[facts.title]}: “{facts.title}”.",
                "Say in the title what is only on this page.",
            )


RULE = SiteRule(id="duplicate-title", severity="warning", wcag=("2.4.2",), check=check)
