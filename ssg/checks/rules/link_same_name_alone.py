"""Best is when links of the same name lead to the same place wherever they stand on the page (level AAA).

Screen readers list the links of a page without the sentences around them.

Bad:
    <p>Ferries: <a href="https://example.org/ferries">more</a></p><p>Harbours: <a href="https://example.net/">more</a></p>

Good:
    <p><a href="https://example.org/ferries">Ferries</a></p><p><a href="https://example.net/">Harbours</a></p>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ssg.checks.linked import address_of
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Links of one name that certainly lead to different documents, or to different hosts."""
    for name, links in page.namesakes:
        for place, link in enumerate(links):
            if any(_differ(page, address_of(link), address_of(other)) for other in links[:place]):
                yield Problem(
                    link,
                    f"Two links called “{name}” lead to different pages.",
                    "Say in each where it leads.",
                )
                break


def _differ(page: PageView, one: str, other: str) -> bool:
    hosts = _HOST.match(one), _HOST.match(other)
    if hosts[0] and hosts[1] and hosts[0][1].lower() != hosts[1][1].lower():
        return True
    return bool(page.targets is not None and page.targets.differ(one, other))


_HOST = re.compile(r"https?://([^/?#]+)", re.IGNORECASE)

RULE = Rule(
    id="link-same-name-alone",
    severity="warning",
    wcag=("2.4.9",),
    act=("b20e66",),
    check=check,
    elements=("a", "area", "svg:a"),
    attributes=("role",),
)
