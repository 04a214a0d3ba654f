"""Whoever comes to an element with the keyboard must get away from it with the keyboard.

Measures, pressing Tab from the top of the page, whether the focus comes back to elements that it has been at before
it has left the page. Then Escape, Tab and Shift+Tab are tried.

Threshold: fifteen stops at known elements, because players and date fields have that many stops inside; none of the
keys leads out: an error (WCAG 2.2, 2.1.2, and its failure F10). A review where the page speaks of keys, because it
may say which one leads out; and where only Shift+Tab or Escape does, except in a dialog, which Escape should close.
After 300 stops the walk ends without a finding.

Bad:
    <a href="/">Home</a>
    <button onkeydown="if (event.key === 'Tab') event.preventDefault()">Search</button>
    <a href="/news/">News</a>

Good:
    <a href="/">Home</a><button>Search</button><a href="/news/">News</a>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.browser.probe import Hit, Probe

if TYPE_CHECKING:
    from ssg.browser.probe import Scene


async def check(scene: Scene) -> list[Hit]:
    """The first of the elements that hold the focus."""
    walk = scene.walk
    if walk.ended not in {"trapped", "held"}:
        return []
    [around] = await scene.measure(__file__, [walk.stops[place].index for place in walk.caught])
    if around["dialog"] and walk.ended == "held":
        return []
    first = walk.stops[walk.caught[0]]
    ring = f" It goes round {len(walk.caught)} elements." if len(walk.caught) > 1 else ""
    return [
        Hit(
            path=first.path,
            snippet=first.snippet,
            message=f"Whoever comes here with Tab does not get on.{ring}",
            hint="Leave Tab, Shift+Tab and Escape to the browser; do not call focus() when an element loses the focus.",
            severity=None if walk.ended == "trapped" and not around["help"] else "review",
        )
    ]


PROBE = Probe(
    id="browser-keyboard-trap",
    severity="error",
    wcag=("2.1.2",),
    act=("80af7b",),
    settings=("desktop",),
    check=check,
    walks=True,
)
