"""Links of the same name in the same sentence should lead to the same place.

Bad:
    <p>Write to us <a href="/chat/">here</a> or <a href="/phone/">here</a>.</p>

Good:
    <p>Write to us <a href="/chat/">in the chat</a> or <a href="/phone/">call</a>.</p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.linked import address_of
from ssg.checks.namesakes import context
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.dom import Element
    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Links of one name and one context that lead to different documents, or may do so."""
    for name, links in page.namesakes:
        for place, link in enumerate(links):
            earlier = [other for other in links[:place] if _same_context(link, other)]
            differ = [_differ(page, address_of(link), address_of(other)) for other in earlier]
            if True in differ or None in differ:
                yield Problem(
                    link,
                    f"Two links called “{name}” in the same place lead to different pages.",
                    "Say in each where it leads.",
                    severity=None if True in differ else "review",
                )
                break


def _same_context(one: Element, other: Element) -> bool:
    (block, text), (other_block, other_text) = context(one), context(other)
    return block is other_block or text == other_text


def _differ(page: PageView, one: str, other: str) -> bool | None:
    if one == other:
        return False
    return page.targets.differ(one, other) if page.targets is not None else None


RULE = Rule(
    id="link-same-name",
    severity="warning",
    wcag=("2.4.4",),
    act=("fd3a94",),
    check=check,
    elements=("a", "area", "svg:a"),
    attributes=("role",),
)
