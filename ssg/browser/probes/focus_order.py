"""Tab should go through a page as the eye does.

Measures from one stop to the next whether the focus jumps back: up to an element that lies wholly above in the same
column, where a style has moved one of the two (grid, float, position); or back on the same line, where an order of its
own was given to one of the two (order, reverse, tabindex). Columns beside one another may be gone through in any order.

Threshold: any such jump (WCAG 2.2, 2.4.3, and its technique C27). A review, since only a person can tell whether the
order still makes sense.

Bad:
    <div style="display: flex; flex-direction: row-reverse"><a href="/a/">First</a><a href="/b/">Second</a></div>

Good:
    <div style="display: flex"><a href="/a/">First</a><a href="/b/">Second</a></div>
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ssg.browser.probe import Hit, Probe

if TYPE_CHECKING:
    from ssg.browser.probe import Scene, Stop


async def check(scene: Scene) -> list[Hit]:
    """The stops at which the focus jumps back."""
    return [
        Hit(
            path=after.path,
            snippet=after.snippet,
            message="With Tab one jumps back to this, against the order in which things are seen.",
            hint="Put it in the source where it is seen, instead of moving it with styles.",
        )
        for before, after in pairwise(scene.walk.stops)
        if _back(before, after)
    ]


def _back(before: Stop, after: Stop) -> bool:
    """Whether one stop lies before the other, in places measured from the top of the page."""
    ways = {before.arranged, after.arranged}
    if ways == {""} or before.state != "shown" or after.state != "shown":
        return False
    same_column = after.left < before.right - 1 and before.left < after.right - 1
    if same_column and after.bottom <= before.top + 1:
        return True
    same_line = after.top < before.bottom - 1 and before.top < after.bottom - 1
    earlier = after.left >= before.right - 1 if after.rtl else after.right <= before.left + 1
    return "reversed" in ways and same_line and earlier


PROBE = Probe(
    id="browser-focus-order", severity="review", wcag=("2.4.3",), settings=("desktop",), check=check, walks=True
)
