"""What appears when the pointer is on something must stay while the pointer moves onto it, and go away with Escape.

Readers who magnify see a part of the screen only: they have to move the pointer to read what has appeared, and to get
rid of it where it covers what they were reading.

Measures what appears when the pointer rests on an element that a style (`:hover`) or an attribute (`onmouseover`,
`data-tooltip`, `aria-describedby`) gives something to show: whether it is still there when the pointer has moved to
its middle, and whether Escape closes it where it lies on other text. The browser's own tooltips (`title`) are not
judged.

Threshold: gone (WCAG 2.2, 1.4.13, hoverable, and its failure F95): an error. Not closed by Escape: a warning. The
first twelve such elements of a page are tried.

Bad:
    <style>#tip { position: absolute; top: 90px; display: none } .ask:hover + #tip { display: block }</style>
    <a class="ask" href="/tides/">Tides</a><p id="tip">The next high tide is at noon.</p>

Good:
    <style>.more div { display: none } .more:hover div { display: block }</style>
    <div class="more"><a href="/tides/">Tides</a><div>The next high tide is at noon.</div></div>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ssg.browser.probe import Hit, Probe

if TYPE_CHECKING:
    from playwright.async_api import Page

    from ssg.browser.probe import Scene


async def check(scene: Scene) -> list[Hit]:
    """What appears under the pointer and cannot be reached, or not be closed."""
    hits = []
    for place in range(len(await scene.measure(__file__, {"step": "triggers"}))):
        hit = await _tried(scene, place)
        if hit is not None:
            hits.append(hit)
    await scene.page.mouse.move(0, 0)
    return hits


async def _tried(scene: Scene, place: int) -> Hit | None:
    page = scene.page
    await page.mouse.move(0, 0)
    for trigger in await scene.measure(__file__, {"step": "ready", "place": place}):
        await _rest(page, trigger)
        for shown in await scene.measure(__file__, {"step": "appeared"}):
            return await _judged(scene, trigger, shown)
    return None


async def _judged(scene: Scene, trigger: dict[str, Any], shown: dict[str, Any]) -> Hit | None:
    await _rest(scene.page, shown["near"], steps=5)
    await _rest(scene.page, shown, steps=5)
    if not await scene.measure(__file__, {"step": "still"}):
        return Hit(
            path=trigger["path"],
            snippet=trigger["snippet"],
            message="What appears when the pointer is here goes away when the pointer moves onto it.",
            hint="Show it for as long as the pointer is on it, too, and leave no gap between the two.",
        )
    await _rest(scene.page, trigger, steps=5)
    await scene.page.keyboard.press("Escape")
    if shown["covers"] and await scene.measure(__file__, {"step": "still"}):
        return Hit(
            path=trigger["path"],
            snippet=trigger["snippet"],
            message="What appears when the pointer is here covers other text, and Escape does not close it.",
            hint="Close it with Escape, or let it push the text aside instead of covering it.",
            severity="warning",
        )
    return None


async def _rest(page: Page, at: dict[str, Any], steps: int = 1) -> None:
    await page.mouse.move(at["x"], at["y"], steps=steps)
    await page.wait_for_timeout(60)  # what appears may take a moment to, and what goes away, too


PROBE = Probe(id="browser-hover-content", severity="error", wcag=("1.4.13",), settings=("desktop",), check=check)
