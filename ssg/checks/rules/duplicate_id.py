"""An id may stand once on a page.

Links, labels and descriptions point at ids and reach the first one only.

Bad:
    <h2 id="routes">Routes</h2><h2 id="routes">Prices</h2>

Good:
    <h2 id="routes">Routes</h2><h2 id="prices">Prices</h2>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Elements whose id an element before them has."""
    found = page.having("id")
    if len(found) == len(page.by_id):
        return
    for element in found:
        name = element.attr("id") or ""
        if name and page.by_id[name] is not element:
            yield Problem(
                element, f"The id “{name}” stands more than once on this page.", "Give this element another id."
            )


RULE = Rule(id="duplicate-id", severity="warning", check=check, attributes=("id",))
