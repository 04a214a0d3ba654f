"""Coming to an element with Tab must not open another page.

Measures whether the address changes while Tab goes from element to element, without Enter or a click.

Threshold: any other page (WCAG 2.2, 3.2.1, and its failure F55).

Bad:
    <a href="/news/" onfocus="location.href = '/other/'">News</a>

Good:
    <a href="/news/">News</a>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.browser.probe import Hit, Probe

if TYPE_CHECKING:
    from ssg.browser.probe import Scene


async def check(scene: Scene) -> list[Hit]:
    """The element whose focus left the page."""
    if scene.walk.ended != "left":
        return []
    last = scene.walk.stops[-1] if scene.walk.stops else None
    return [
        Hit(
            path=last.path if last else "html",
            snippet=last.snippet if last else "",
            message="Moving on with Tab from here opens another page, without Enter.",
            hint="Open pages when a link or a button is used, never when it gets or loses the focus.",
        )
    ]


PROBE = Probe(id="browser-on-focus", severity="error", wcag=("3.2.1",), settings=("desktop",), check=check, walks=True)
