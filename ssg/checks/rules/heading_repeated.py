"""Headings of one level one after the other should not be the same.

In a list of headings they cannot be told apart.

Bad:
    <h2>Result</h2><p>North won.</p><h2>Result</h2><p>South won.</p>

Good:
    <h2>Result in the north</h2><p>North won.</p><h2>Result in the south</h2><p>South won.</p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.html_roles import HEADINGS
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Headings with the text and the level of another in the same part."""
    seen: dict[int, set[str]] = {}
    above = 0
    for heading, own in page.headings:
        text = heading.text.strip().casefold()
        if own < above:  # A heading further up begins another part.
            seen = {depth: texts for depth, texts in seen.items() if depth <= own}
        above = own
        alike = seen.setdefault(own, set())
        if text and text in alike and page.exposed(heading):
            yield Problem(
                heading,
                f"Another heading here is also called “{' '.join(heading.text.split())}”.",
                "Say in each what its part is about.",
            )
        alike.add(text)


RULE = Rule(
    id="heading-repeated", severity="review", wcag=("2.4.6",), check=check, elements=HEADINGS, attributes=("role",)
)
