"""Text that is made twice as large must not be cut off or lie on other text.

Measures which texts are lost when the letters of the whole page, and lengths in em and rem with them, are doubled in a
window 1280 pixels wide, as browsers do that enlarge text only. What was cut off before does not count.

Threshold: 200 % (WCAG 2.2, 1.4.4), lost as in text spacing. A warning and not an error, because readers may magnify
the whole page instead.

Bad:
    <p style="height: 20px; overflow: hidden; font: 16px/20px sans-serif">The ferry leaves at noon.</p>

Good:
    <p style="min-height: 20px; font: 16px/1.25 sans-serif">The ferry leaves at noon.</p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.browser.lost_text import lost
from ssg.browser.probe import Probe

if TYPE_CHECKING:
    from ssg.browser.probe import Hit, Scene

_HINT: Final = "Let its box grow with the text: sizes in em instead of pixels, min-height instead of height."


async def check(scene: Scene) -> list[Hit]:
    """Texts that larger letters make unreadable."""
    return lost(await scene.measure(__file__), "In letters twice as large", _HINT)


PROBE = Probe(id="browser-text-zoom", severity="warning", wcag=("1.4.4",), settings=("desktop",), check=check)
