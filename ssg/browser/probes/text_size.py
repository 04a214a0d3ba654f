"""Text has to grow when a reader magnifies the page.

Measures each text in a window 1280 pixels wide, and again as wide as it is at 400 %. Text whose size depends on the
window alone (`font-size: 2vw`) shrinks by as much as the page is magnified.

Threshold: twice its size at 400 % (WCAG 2.2, 1.4.4, and its failure F94). Text from 24 pixels on is left alone, since
it was large before.

Bad:
    <p style="font-size: 1.2vw">The ferry leaves at noon.</p>

Good:
    <p style="font-size: calc(1rem + 0.2vw)">The ferry leaves at noon.</p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.browser.probe import Hit, Probe

if TYPE_CHECKING:
    from ssg.browser.probe import Scene

_WIDE: Final = 1280
_HIGH: Final = 1024


async def check(scene: Scene) -> list[Hit]:
    """Texts that do not get twice as large."""
    magnified = _WIDE / scene.setting.width
    await scene.measure(__file__, {"magnified": magnified, "remember": True})
    await scene.page.set_viewport_size({"width": _WIDE, "height": _HIGH})
    found = await scene.measure(__file__, {"magnified": magnified, "remember": False})
    await scene.page.set_viewport_size({"width": scene.setting.width, "height": scene.setting.height})
    return [
        Hit(
            path=text["path"],
            snippet=text["snippet"],
            message=f"This text grows to {text['growth']:.0%} only when the page is magnified to 400 %.",
            hint="Give its size in rem or em; add vw or vh to that if you like, but do not use them alone.",
        )
        for text in found
    ]


PROBE = Probe(id="browser-text-size", severity="error", wcag=("1.4.4",), settings=("narrow",), check=check)
