"""Movement that nobody asked for keeps some readers from reading, and makes some of them ill.

Measures which animations of styles, scripts (Web Animations) and drawings (SMIL) run after the page has opened, first
without and then with the reader's wish for less motion (`prefers-reduced-motion`).

Threshold: more than 5 seconds, or without end (WCAG 2.2, 2.2.2). An error where the page has neither a script nor a
control with which the movement could be stopped; else a warning. Movement that goes on although the reader wants less
of it is a warning however short it is, from one second on (WCAG 2.2, 2.3.3 and technique C39). Movement that scripts
draw step by step is not seen.

Bad:
    <style>@keyframes slide { to { transform: translateX(200px) } } p { animation: slide 2s infinite }</style>
    <p>Ferry</p>

Good:
    <style>@keyframes slide { to { transform: translateX(200px) } } p { animation: slide 1s }
    @media (prefers-reduced-motion: reduce) { p { animation: none } }</style><p>Ferry</p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ssg.browser.probe import Hit, Probe

if TYPE_CHECKING:
    from ssg.browser.probe import Scene


async def check(scene: Scene) -> list[Hit]:
    """Animations that run for too long, or against the reader's wish."""
    asked = await scene.measure(__file__)
    await scene.page.emulate_media(reduced_motion="reduce")
    against = {found["path"] for found in await scene.measure(__file__)}
    await scene.page.emulate_media(reduced_motion=scene.setting.motion)
    return [
        _hit(found, against=found["path"] in against) for found in asked if found["long"] or found["path"] in against
    ]


def _hit(found: dict[str, Any], *, against: bool) -> Hit:
    if not found["long"]:
        return Hit(
            path=found["path"],
            snippet=found["snippet"],
            message="This moves although the reader has asked for less motion.",
            hint="Stop it inside @media (prefers-reduced-motion: reduce).",
            severity="warning",
        )
    also = ", also for readers who have asked for less motion" if against else ""
    return Hit(
        path=found["path"],
        snippet=found["snippet"],
        message=f"This moves by itself for more than five seconds{also}.",
        hint="Let it end within five seconds, or give it a button that stops it.",
        severity="warning" if found["stoppable"] else None,
    )


PROBE = Probe(id="browser-motion", severity="error", wcag=("2.2.2",), settings=("moving",), check=check)
