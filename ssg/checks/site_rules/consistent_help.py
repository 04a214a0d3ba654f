"""What leads to help stands at the same place on every page.

Who needs help may not be able to search for it, too. Help is an address or a number to write to or call, a page for
contact or feedback, and questions with answers. It has to keep its place among the links of header, footer and menus
and before or after the content. Pages without it are fine.

Bad:
    <header><a href="/">Home</a></header> <footer><a href="/contact/">Contact</a></footer>   (on most pages)
    <header><a href="/">Home</a> <a href="/contact/">Contact</a></header>   (on one)

Good:
    <header><a href="/">Home</a></header> <footer><a href="/contact/">Contact</a></footer>   (on every page)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.help_links import HELP, is_help, order_around, token_of
from ssg.checks.link_order import Sequenced, disorder
from ssg.checks.site_rule import SiteProblem, SiteRule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ssg.checks.repeated_parts import Layout
    from ssg.checks.site_map import SiteMap


def check(site: SiteMap) -> Iterator[SiteProblem]:
    """Links to help that stand elsewhere than on most pages; one finding for a page."""
    uses: dict[tuple[str, str], dict[int, Layout]] = {}
    for number, layout in enumerate(site.layouts):
        for _, links in layout.parts:
            for link in links:
                if is_help(link):
                    uses.setdefault((layout.lang, link.target), {})[number] = layout
    told = set[str]()
    for (_, target), layouts in uses.items():
        for problem in _moved(target, layouts.values()):
            if problem.page not in told:
                told.add(problem.page)
                yield problem


def _moved(target: str, layouts: Iterable[Layout]) -> Iterator[SiteProblem]:
    sequences = [Sequenced(tokens, layout.pages) for layout in layouts if (tokens := order_around(layout, target))]
    found = disorder(sequences, HELP)
    if found is None:
        return
    odd, early, late = found.odd[0]
    links = {
        token_of(key, link.target, target): link
        for layout in layouts
        if odd.pages is layout.pages
        for key, part in layout.parts
        for link in part
    }
    here = links[HELP]
    other = late if early == HELP else early
    side = "before" if early == HELP else "after"
    what = f"“{links[other].name}”" if other in links else "the content"
    yield SiteProblem(
        odd.pages[0],
        f"“{here.name}” stands {side} {what} here, unlike on {found.elsewhere}.",
        "Give what leads to help the same place on every page.",
        here.address,
        pages=found.pages,
    )


RULE = SiteRule(id="consistent-help", severity="error", wcag=("3.2.6",), check=check)
