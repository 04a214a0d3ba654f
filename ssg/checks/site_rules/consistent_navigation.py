"""A menu has its links in the same order on every page.

Who cannot see the whole page at once learns where a link is, and looks for it there again. Leaving a link out is fine.
Compared are header, footer and menus outside the page's own content that have the same name.

Bad:
    <nav><a href="/">Home</a> <a href="/news/">News</a> <a href="/about/">About</a></nav>   (on most pages)
    <nav><a href="/">Home</a> <a href="/about/">About</a> <a href="/news/">News</a></nav>   (on one)

Good:
    <nav><a href="/">Home</a> <a href="/news/">News</a> <a href="/about/">About</a></nav>   (on most pages)
    <nav><a href="/">Home</a> <a href="/about/">About</a></nav>   (on one)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.link_order import Sequenced, disorder
from ssg.checks.repeated_parts import called
from ssg.checks.site_rule import SiteProblem, SiteRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.repeated_parts import Key, Layout, RepeatedPart
    from ssg.checks.site_map import SiteMap


def check(site: SiteMap) -> Iterator[SiteProblem]:
    """Parts with links in another order than on most pages, and menus in another order; one finding for each part."""
    for part in site.parts:
        yield from _links(part)
    for lang in sorted({layout.lang for layout in site.layouts}):
        yield from _menus([layout for layout in site.layouts if layout.lang == lang])


def _links(part: RepeatedPart) -> Iterator[SiteProblem]:
    found = disorder([Sequenced(tuple(ln.target for ln in variant.links), variant.pages) for variant in part.variants])
    if found is None:
        return
    odd, early, late = found.odd[0]
    links = {link.target: link for variant in part.variants for link in variant.links if odd.pages[0] in variant.pages}
    certain = found.agreeing > found.pages or len(odd.tokens) > 2  # noqa: PLR2004 - two links on two pages may be chance
    yield SiteProblem(
        odd.pages[0],
        f"{called(part.key)} has its links in another order here than on {found.elsewhere}: "
        f"“{links[early].name}” stands before “{links[late].name}”.",
        "Give the links the same order on every page.",
        links[early].address,
        severity="error" if certain else "warning",
        pages=found.pages,
    )


def _menus(layouts: list[Layout]) -> Iterator[SiteProblem]:
    found = disorder([Sequenced(_order(layout), layout.pages) for layout in layouts])
    if found is None or found.agreeing <= found.pages:
        return
    odd, early, late = found.odd[0]
    yield SiteProblem(
        odd.pages[0],
        f"{_name(early)} stands before {_name(late)} here, unlike on {found.elsewhere}.",
        "Give the parts the same order on every page.",
        pages=found.pages,
        severity="error",
    )


def _order(layout: Layout) -> tuple[Key, ...]:
    return tuple(key for key, _ in layout.parts if key[0] == "main" or (key[0] == "navigation" and key[2]))


def _name(key: Key) -> str:
    return "The content" if key[0] == "main" else called(key)


RULE = SiteRule(id="consistent-navigation", severity="error", wcag=("3.2.3",), check=check)
