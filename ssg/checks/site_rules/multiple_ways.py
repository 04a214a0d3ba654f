"""Readers need more than one way to every page.

Some read the menu from top to bottom, some look through a list, some follow links in stories. A page that nothing
links to is found by nobody.

A search is one way, for all pages. Error pages, redirects, pages that a form leads to and pages that search engines are
asked to pass over (`noindex`) need none. Links that scripts add are not known here: on a site with scripts a page that
seems lost is a warning. In a site of a few pages the home page is the way to all.

Bad:
    <a href="/ferry/">Ferries</a>   (no page of the site has this or another link to /ferry/)

Good:
    <a href="/ferry/">Ferries</a>   (in the list of a section, and in a related story)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.link_graph import HOME, LinkGraph
from ssg.checks.site_rule import SiteProblem, SiteRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.site_map import SiteMap

_SMALL: Final = 4
"""Pages beside the home page up to which it is enough that every page leads to it."""
_HINT: Final = "Link to it from a list, a menu or a related story."


def check(site: SiteMap) -> Iterator[SiteProblem]:
    """Pages that no links lead to from the home page, and pages with one link in the whole site."""
    if HOME not in site.facts:
        return  # A folder of pages, but not a site.
    graph = LinkGraph(site)
    searchable = any(facts.search for facts in site.facts.values())
    if len(graph.missing) > max(_SMALL, len(graph.wanted) / 2):
        message = f"From the home page no links lead to {len(graph.missing)} of {len(graph.wanted)} pages."
        hint = f"Look whether this is the whole site. The first page is {graph.missing[0]}."
        yield SiteProblem(HOME, message, hint, severity="warning")
        return
    certain = not searchable and not any(facts.scripted for facts in site.facts.values())
    message = "Only a search leads to this page." if searchable else "No links lead to this page from the home page."
    for path in graph.lost():
        yield SiteProblem(path, message, _HINT, severity="error" if certain else "warning")
    if not searchable and len(graph.wanted) > _SMALL:
        for path, only in graph.single():
            yield SiteProblem(path, f"There is one way only to this page: a link on {only}.", _HINT, severity="warning")


RULE = SiteRule(id="multiple-ways", severity="error", wcag=("2.4.5",), check=check)
