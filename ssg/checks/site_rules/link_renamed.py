"""Header, footer and menus call the same page by the same name.

Two names for one page look like two pages. The home page may bear the name of the site beside “Home”.

Bad:
    <header><a href="/contact/">Contact</a></header> … <footer><a href="/contact/">Write to us</a></footer>

Good:
    <header><a href="/contact/">Contact</a></header> … <footer><a href="/contact/">Contact the newsroom</a></footer>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.link_graph import HOME
from ssg.checks.link_naming import likeness
from ssg.checks.site_rule import SiteProblem, SiteRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.repeated_parts import Link, RepeatedPart
    from ssg.checks.site_map import SiteMap


def check(site: SiteMap) -> Iterator[SiteProblem]:
    """Pages with names in two parts that have no word in common; one finding for each."""
    homes = {HOME, *(part.variants[0].links[0].target for part in site.parts if part.key[0] == "banner")}
    first: dict[tuple[str, str], tuple[RepeatedPart, Link]] = {}
    told = set[tuple[str, str]]()
    for part in site.parts:
        variant = part.variants[0]
        if len(variant.pages) * 2 < part.pages:
            continue  # Another one on every page: it has no usual names.
        for link in variant.links:
            about = (part.lang, link.target)
            if not link.name or about in told or link.target in homes:
                continue
            known, other = first.setdefault(about, (part, link))
            if known is not part and likeness(link.name, other.name) == "other":
                told.add(about)
                yield SiteProblem(
                    variant.pages[0],
                    f"The same page is called “{other.name}” in one part and “{link.name}” in another.",
                    "Call it the same in both, or begin with the same words.",
                    link.address,
                    pages=len(variant.pages),
                )


RULE = SiteRule(id="link-renamed", severity="review", wcag=("3.2.4",), check=check)
