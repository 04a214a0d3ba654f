"""A map must also work without dragging and without two fingers.

Bad:
    <iframe src="https://maps.example/embed?q=harbour" title="Map of the harbour"></iframe>

Good:
    <img src="harbour-map.png" alt="The harbour lies south of the market, five minutes on foot.">
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_MAP = re.compile(r"//(?:[\w.-]*\.)?maps?\.|/maps?/|/maps\b|openstreetmap", re.IGNORECASE)


def check(page: PageView) -> Iterator[Problem]:
    """Frames whose address is that of a map."""
    for frame in page.tagged("iframe"):
        if _MAP.search(frame.attr("src") or ""):
            yield Problem(
                frame,
                "This is a map: it may need dragging, or two fingers.",
                "Say in the text what the map shows, and see whether it has buttons to move and to enlarge.",
            )


RULE = Rule(id="embedded-map", severity="review", wcag=("2.5.1", "2.5.7"), check=check, elements=("iframe",))
