"""Whoever moves through a page with Tab must see where they are.

Measures at each stop of Tab whether the element is in the window and has a size. Of each kind of element (its styles
with the focus, what it stands on, name and classes of it and of the two around it) the first is photographed without
and with the focus, its box with 16 pixels around it; where nothing has changed there, the whole window is.

Threshold: eight pixels that change by more than 16 of 255 levels in any channel (WCAG 2.2, 2.4.7, and its failure
F78, know no number; fewer is noise). A field that text is typed into shows at least its caret: a warning.

Bad:
    <style>a:focus { outline: none }</style><p><a href="/news/">News</a></p>

Good:
    <style>a:focus { outline: 3px solid #05c }</style><p><a href="/news/">News</a></p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.browser.picture import photograph
from ssg.browser.probe import Hit, Probe

if TYPE_CHECKING:
    from PIL.Image import Image
    from playwright.async_api import FloatRect, Page

    from ssg.browser.probe import Scene, Stop

_AROUND: Final = 16
_LEVELS: Final = 16
_PIXELS: Final = 8
_MOST: Final = 40
"""Kinds of element photographed on a page."""
_HINT: Final = "Remove outline: none, or show the focus in another way."


async def check(scene: Scene) -> list[Hit]:
    """Stops at which nobody sees that the focus is there."""
    hits = [_unseen(stop) for stop in scene.walk.stops if stop.state in {"outside", "invisible"}]
    if scene.walk.ended == "left":
        return hits
    shown = [stop for stop in scene.walk.stops if stop.state == "shown"]
    firsts = {scene.setting.scheme + stop.kind: stop for stop in reversed(shown)}
    asked = [(kind, stop) for kind, stop in reversed(firsts.items()) if kind not in scene.marked][:_MOST]
    changes = {kind: await _changes(scene.page, stop) for kind, stop in asked}
    scene.marked.update(kind for kind, changed in changes.items() if changed)
    return hits + [_unmarked(stop) for stop in shown if not changes.get(scene.setting.scheme + stop.kind, True)]


def _unseen(stop: Stop) -> Hit:
    return Hit(
        path=stop.path,
        snippet=stop.snippet,
        message="With Tab one comes here, but nothing of it is on the screen.",
        hint="Show it while it has the focus, or take it out of the way of Tab with hidden or tabindex=-1.",
    )


def _unmarked(stop: Stop) -> Hit:
    message = "With Tab nobody sees that they are here: nothing on the screen changes."
    if stop.field:
        message = "With Tab only the caret shows that one is in this field."
    return Hit(
        path=stop.path,
        snippet=stop.snippet,
        message=message,
        hint=_HINT,
        severity="warning" if stop.field else None,
    )


async def _changes(page: Page, stop: Stop) -> bool:
    """Whether the focus changes any pixels."""
    at = {"index": stop.index, "focused": False}
    box = await page.evaluate(_SET, at)
    if box is None:
        return True
    window = page.viewport_size or {"width": 0, "height": 0}
    whole: FloatRect = {"x": 0, "y": 0, "width": window["width"], "height": window["height"]}
    clip = _clipped(box, whole)
    for part in (clip, whole):
        if part["width"] < 1 or part["height"] < 1:
            continue
        await page.evaluate(_SET, at)
        without = await photograph(page, part)
        await page.evaluate(_SET, {**at, "focused": True})
        if _differing(without, await photograph(page, part)) >= _PIXELS:
            return True
    return False


_SET: Final = """({ index, focused }) => {
  const element = ssgBrowser.at(index);
  if (!element?.isConnected) return null;
  if (focused) element.focus({ preventScroll: true });
  else {
    element.scrollIntoView({ block: "center", behavior: "instant" });
    element.focus({ preventScroll: true });
    element.blur();
  }
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}"""


def _clipped(box: dict[str, float], window: FloatRect) -> FloatRect:
    left, top = max(0, box["x"] - _AROUND), max(0, box["y"] - _AROUND)
    right = min(window["width"], box["x"] + box["width"] + _AROUND)
    bottom = min(window["height"], box["y"] + box["height"] + _AROUND)
    return {"x": left, "y": top, "width": right - left, "height": bottom - top}


def _differing(one: Image, other: Image) -> int:
    """How many pixels differ."""
    from PIL import ImageChops  # noqa: PLC0415 - heavy, needed only here

    if one.size != other.size:
        return one.width * one.height
    red, green, blue = ImageChops.difference(one, other).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return sum(most.histogram()[_LEVELS + 1 :])


PROBE = Probe(
    id="browser-focus-visible",
    severity="error",
    wcag=("2.4.7",),
    act=("oj04fd",),
    settings=("desktop", "dark"),
    check=check,
    walks=True,
)
