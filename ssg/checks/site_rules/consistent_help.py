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

from typing import TYPE_CHECKING, Final

from ssg.checks.help_links import is_help
from ssg.checks.link_order import Sequenced, disorder
from ssg.checks.site_rule import SiteProblem, SiteRule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ssg.checks.repeated_parts import Key, Layout
    from ssg.checks.site_map import SiteMap

_Token = tuple[str, ...]
_HELP: Final[_Token] = ("help",)


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
    sequences = [Sequenced(tokens, layout.pages) for layout in layouts if (tokens := _order(layout, target))]
    found = disorder(sequences, _HELP)
    if found is None:
        return
    odd, early, late = found.odd[0]
    links = {
        _token(key, link.target, target): link
        for layout in layouts
        if odd.pages is layout.pages
        for key, part in layout.parts
        for link in part
    }
    here = links[_HELP]
    other = late if early == _HELP else early
    side = "before" if early == _HELP else "after"
    what = f"“{links[other].name}”" if other in links else "the content"
    usual = found.usual.pages[0]
    where = usual if found.agreeing == 1 else f"{found.agreeing} pages, such as {usual}"
    yield SiteProblem(
        odd.pages[0],
        f"“{here.name}” stands {side} {what} here, unlike on {where}.",
        "Give what leads to help the same place on every page.",
        here.address,
        pages=found.pages,
    )


def _order(layout: Layout, target: str) -> tuple[_Token, ...]:
    """What stands in the page's parts and the content, in this order; nothing when the link occurs twice."""
    tokens: list[_Token] = []
    for key, links in layout.parts:
        tokens += (_token(key, link.target, target) for link in links)
        if not links:
            tokens.append(key)
    return tuple(tokens) if tokens.count(_HELP) == 1 else ()


def _token(key: Key, target: str, wanted: str) -> _Token:
    return _HELP if target == wanted else (*key, target)


RULE = SiteRule(id="consistent-help", severity="error", wcag=("3.2.6",), check=check)
