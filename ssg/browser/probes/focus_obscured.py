"""The element that has the focus must not be hidden behind something else, such as a bar that stays where it is.

Measures at each stop of Tab whether any of nine points of the element's visible part, or the middle of any of its
lines, belongs to it. In a wide window, and in one as small as it gets at 400 %, where bars that stay cover the most.

Threshold: not a single point (WCAG 2.2, 2.4.11).

Bad:
    <div style="position: fixed; inset: 0 0 auto; height: 200px; background: #fff">The Test Wire</div>
    <p style="margin: 0"><a href="/news/">News</a></p><p style="height: 3000px"></p>

Good:
    <div style="position: sticky; top: 0; height: 60px; background: #fff">The Test Wire</div>
    <p><a href="/news/">News</a></p><p style="height: 3000px"></p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.browser.probe import Hit, Probe

if TYPE_CHECKING:
    from ssg.browser.probe import Scene


async def check(scene: Scene) -> list[Hit]:
    """Stops at which the element is wholly covered."""
    where = " when the page is magnified" if scene.setting.name == "narrow" else ""
    return [
        Hit(
            path=stop.path,
            snippet=stop.snippet,
            message=f"With Tab one comes here, and something else lies on it{where}.",
            hint="Leave room for what stays in place: scroll-padding on html, or position: static in small windows.",
        )
        for stop in scene.walk.stops
        if stop.state == "covered"
    ]


PROBE = Probe(
    id="browser-focus-obscured",
    severity="error",
    wcag=("2.4.11",),
    settings=("desktop", "narrow"),
    check=check,
    walks=True,
)
