"""An alternative text should be short: it is heard in one go.

Bad:
    <img src="ferry.jpg" alt="A white car ferry of the newest kind turns slowly at the long stone pier of the old
    harbour at dusk, while eleven small trucks, two buses and about forty people with bags and boxes wait behind a
    yellow line for the ramp to come down, and gulls circle over the fish market.">

Good:
    <img src="ferry.jpg" alt="A white car ferry turns at a stone pier; trucks and people wait.">
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.alt_text import LONGEST
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Pictures whose alternative text has more than 250 characters."""
    for image, alt in page.alternatives:
        if len(alt) > LONGEST and page.exposed(image):
            yield Problem(
                image,
                f"The alternative text has {len(alt)} characters, which is long to listen to.",
                "Say the most important in about 125 characters, and the rest in the text.",
            )


RULE = Rule(id="alt-length", severity="warning", check=check, elements=("img",))
