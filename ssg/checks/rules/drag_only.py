"""What can be dragged must also be moved in another way.

Bad:
    <ul><li draggable="true">Harbour</li><li draggable="true">Market</li></ul>

Good:
    <ul><li>Harbour <button>Move up</button></li></ul>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """The first of the elements that a page lets readers drag."""
    dragged = [e for e in page.having("draggable") if (e.attr("draggable") or "").lower() == "true"]
    for element in (dragged or page.having("ondragstart"))[:1]:
        yield Problem(element, "This can be dragged.", "Give it buttons, or a field for its place.")


RULE = Rule(id="drag-only", severity="review", wcag=("2.5.7",), check=check, attributes=("draggable", "ondragstart"))
