"""What moves beside a text must stop by itself within five seconds, or when asked to. Nothing may flash.

Bad:
    <style>@keyframes run { to { left: 100% } } .news { animation: run 9s infinite }</style><p class="news">Storm</p>

Good:
    <style>@keyframes come { to { opacity: 1 } } .news { animation: come 1s }</style><p class="news">Storm</p>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_TIME = re.compile(r"(?:^|[\s,])(\d*\.?\d+)(ms|s)\b")
_FLASH: Final = 1 / 3
"""Seconds: what comes back more often than three times a second may be a flash."""
_LONGEST: Final = 5.0


def check(page: PageView) -> Iterator[Problem]:
    """Animations in the page's own styles that go on for ever or for more than five seconds."""
    for element, style in page.styles.items():
        value = f"{style.get('animation', '')} {style.get('animation-duration', '')}".strip()
        if not value or value == "none" or element in page.unrendered:
            continue
        endless = "infinite" in f"{value} {style.get('animation-iteration-count', '')}"
        found = _TIME.search(value)
        seconds = float(found[1]) / (1000 if found[2] == "ms" else 1) if found else 0.0
        if endless or seconds > _LONGEST:
            flashes = endless and 0 < seconds < _FLASH
            yield Problem(
                element,
                "This may flash more than three times a second."
                if flashes
                else "This moves for more than five seconds.",
                "Remove the animation." if flashes else "Let it stop by itself, or add a button that stops it.",
            )


RULE = Rule(
    id="endless-animation",
    severity="review",
    wcag=("2.2.2", "2.3.1"),
    check=check,
    elements=("style",),
    attributes=("style",),
)
