"""The title of a page and its main heading should be about the same.

The title is heard first and shown on the tab; whoever then meets another headline wonders whether it is the right page.

Bad:
    <!DOCTYPE html><html lang="en"><head><title>Untitled document</title></head>
    <body><h1>Harbour towns share one timetable</h1></body></html>

Good:
    <!DOCTYPE html><html lang="en"><head><title>Harbour towns share one timetable - Harbour Wire</title></head>
    <body><h1>Harbour towns share one timetable</h1></body></html>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.alt_text import words_of
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """A title and a first main heading without a word in common."""
    title = next(iter(page.tagged("title")), None)
    heading = next(iter(page.tagged("h1")), None)
    if title is None or heading is None or page.is_redirect or heading.text.strip() in title.text:
        return
    said, shown = set(words_of(title.text)), set(words_of(page.name(heading)))
    if said and shown and said.isdisjoint(shown) and page.exposed(heading):
        yield Problem(
            title,
            f"The title “{' '.join(title.text.split())}” and the headline have no word in common.",
            "Begin the title with the headline.",
        )


RULE = Rule(id="title-headline", severity="review", wcag=("2.4.2",), check=check, elements=("h1",))
