"""Readers who need more room between letters, words and lines must not lose any of them.

Measures, in a wide and in a narrow window, which texts are cut off or lie on top of another once the spacing is set
that WCAG 2.2, 1.4.12 names: lines 1.5 times, paragraphs 2 times, letters 0.12 times and words 0.16 times the size of
the letters. What was cut off before does not count. Boxes that scroll lose nothing.

Threshold: more than a third of a line's height, or more than 2 pixels of its length, is gone; or half of a line lies
on another (WCAG failure F104).

Bad:
    <p style="height: 3.6em; overflow: hidden; line-height: 1.2">Ferries leave<br>at noon<br>and at six.</p>

Good:
    <p style="min-height: 3.6em; overflow: hidden; line-height: 1.2">Ferries leave<br>at noon<br>and at six.</p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.browser.lost_text import lost
from ssg.browser.probe import Probe

if TYPE_CHECKING:
    from ssg.browser.probe import Hit, Scene

_HINT: Final = "Let its box grow with the text: min-height instead of height, no fixed width, no overflow: hidden."


async def check(scene: Scene) -> list[Hit]:
    """Texts that more room makes unreadable."""
    return lost(await scene.measure(__file__), "With more room between letters and lines", _HINT)


PROBE = Probe(
    id="browser-text-spacing", severity="error", wcag=("1.4.12",), settings=("desktop", "narrow"), check=check
)
