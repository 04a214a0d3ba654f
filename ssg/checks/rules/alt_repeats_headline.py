"""The alternative text should not repeat the headline.

Bad:
    <h1>Harbour towns share one timetable</h1><img src="ferry.jpg" alt="Harbour towns share one timetable">

Good:
    <h1>Harbour towns share one timetable</h1><img src="ferry.jpg" alt="A white car ferry at a stone pier.">
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.alt_text import same_text
from ssg.checks.dom import ancestors
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Pictures outside of links whose alternative text is the main heading."""
    headlines = [heading.text for heading in page.tagged("h1")]
    for image, alt in page.alternatives:
        if not alt or not any(same_text(alt, headline) for headline in headlines) or not page.exposed(image):
            continue
        if not any(around.tag in ("a", "h1") for around in ancestors(image)):
            yield Problem(
                image,
                "The alternative text repeats the headline.",
                "Say what the picture shows.",
            )


RULE = Rule(id="alt-repeats-headline", severity="warning", check=check, elements=("img",))
