"""What is clicked or tapped has to be large enough to hit, or to stand alone.

Measures the box of each link, button and field with all that it holds, and, where that is small, whether the 24
pixels around its middle react to it. Small targets are accepted as WCAG 2.2, 2.5.8 accepts them: in a sentence; as
browsers draw them; where a circle of 24 pixels around the middle meets no other target and no other such circle;
where another target on the page does the same and is large enough. Targets in drawings and maps are left to people.

Threshold: 24 by 24 CSS pixels (WCAG 2.2, 2.5.8).

Bad:
    <div style="display: flex; font-size: 10px; line-height: 1"><button style="all: unset">One</button><button
    style="all: unset">Two</button></div>

Good:
    <div style="display: flex; gap: 24px"><button style="padding: 12px">One</button>
    <button style="padding: 12px">Two</button></div>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.browser.probe import Hit, Probe

if TYPE_CHECKING:
    from ssg.browser.probe import Scene


async def check(scene: Scene) -> list[Hit]:
    """Targets that are too small and too near to another one."""
    return [
        Hit(
            path=found["path"],
            snippet=found["snippet"],
            message=f"This is {found['width']:g} by {found['height']:g} pixels and close to another: easily missed.",
            hint="Make it 24 by 24 pixels or larger, for example with padding, or leave more room around it.",
        )
        for found in await scene.measure(__file__)
    ]


PROBE = Probe(id="browser-target-size", severity="error", wcag=("2.5.8",), settings=("desktop",), check=check)
