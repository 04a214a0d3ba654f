"""On a narrow screen, or magnified four times, nobody should have to scroll to and fro to read a line.

Measures, in a window 320 pixels wide, whether words stand outside of it, and whether a line in a box that scrolls is
wider than the window. Tables, code, pictures, drawings, formulas and players may need both directions; a box for them
that scrolls keeps the rest of the page still.

Threshold: 320 CSS pixels, which is 1280 pixels magnified to 400 % (WCAG 2.2, 1.4.10). One pixel over is forgiven.

Bad:
    <div style="width: 600px"><p>The ferry leaves the harbour at noon, and comes back when the last of the passengers
    has bought what the market of the island had to sell on that day.</p></div>

Good:
    <div style="max-width: 600px"><p>The ferry leaves the harbour at noon.</p></div>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ssg.browser.probe import Hit, Probe

if TYPE_CHECKING:
    from ssg.browser.probe import Scene
    from ssg.model import Severity

_HINT: Final = (
    "Let its width follow the window: no fixed width, no white-space: nowrap, overflow-wrap: anywhere for long words."
)
_BOX_HINT: Final = "Put it into an element with overflow-x: auto and tabindex=0, so that only it scrolls."


async def check(scene: Scene) -> list[Hit]:
    """What stands outside of a window 320 pixels wide."""
    return [_hit(found) for found in await scene.measure(__file__)]


def _hit(found: dict[str, Any]) -> Hit:
    severity: Severity | None = None
    if found["what"] == "text":
        message, hint = "In a narrow window one has to scroll sideways to read this.", _HINT
    elif found["what"] == "line":
        message, hint = "In a narrow window each line of this has to be scrolled from end to end.", _HINT
    elif found["what"] == "exempt":
        message, hint, severity = "In a narrow window this widens the whole page.", _BOX_HINT, "review"
    else:
        message, hint, severity = "In a narrow window this makes the page scroll sideways.", _HINT, "warning"
    return Hit(path=found["path"], snippet=found["snippet"], message=message, hint=hint, severity=severity)


PROBE = Probe(id="browser-reflow", severity="error", wcag=("1.4.10",), settings=("narrow",), check=check)
