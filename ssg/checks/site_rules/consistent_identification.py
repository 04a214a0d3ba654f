"""The same thing has the same name on every page.

Who hears "Search" on one page and "Find" on the next has to find out that both are the same. Compared are links of
header, footer and menus that lead to the same place. Names with words in common may well be meant and are a warning;
one that only says more, such as "News (current)", is none.

Bad:
    <footer><a href="/">Home</a> <a href="/news/">News</a> <a href="/contact/">Contact</a></footer>   (on most pages)
    <footer><a href="/">Home</a> <a href="/news/">News</a> <a href="/contact/">Write to us</a></footer>   (on one)

Good:
    <footer><a href="/">Home</a> <a href="/news/">News</a> <a href="/contact/">Contact</a></footer>   (on every page)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.link_naming import likeness, usages
from ssg.checks.link_order import on_pages
from ssg.checks.repeated_parts import called
from ssg.checks.site_rule import SiteProblem, SiteRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.link_naming import Usage
    from ssg.checks.repeated_parts import RepeatedPart, Variant
    from ssg.checks.site_map import SiteMap

_NEIGHBOURS: Final = 2
"""Links in common, beside the one in question, from which on two parts are certainly the same one."""


def check(site: SiteMap) -> Iterator[SiteProblem]:
    """Links of a part with another name than on most pages; one finding for each."""
    for part in site.parts:
        for usage in usages(part, "target"):
            others = ((likeness(link.name, usage.usual.name), link, variant) for link, variant in usage.others)
            found = [(kind, link, variant) for kind, link, variant in others if link.name and kind != "same"]
            if not found or not usage.usual.name:
                continue
            kind, link, variant = found[0]
            where = on_pages(usage.agreeing, usage.first)
            yield SiteProblem(
                variant.pages[0],
                f"“{link.name}” in {_part(part)} is called “{usage.usual.name}” on {where}.",
                "Give it the same name on every page.",
                link.address,
                severity="error" if kind == "other" and _is_same_part(part, usage, variant) else "warning",
                pages=usage.pages,
            )


def _part(part: RepeatedPart) -> str:
    name = called(part.key)
    return name[0].lower() + name[1:]


def _is_same_part(part: RepeatedPart, usage: Usage, odd: Variant) -> bool:
    """Whether the links around the one in question lead to the same places on a page with the usual name."""
    usual = next(variant for variant in part.variants if usage.usual in variant.links)
    places = [[link.target for link in variant.links] for variant in (odd, usual)]
    common = set(places[0]) & set(places[1])
    return len(common) > _NEIGHBOURS and len(common) == min(len(set(targets)) for targets in places)


RULE = SiteRule(id="consistent-identification", severity="error", wcag=("3.2.4",), check=check)
