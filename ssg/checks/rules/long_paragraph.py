"""A paragraph should not fill a screen.

Bad:
    <p>The boats leave at six, at nine, at noon and at five. The boats leave at six, at nine, at noon and at five.
    The boats leave at six, at nine, at noon and at five. The boats leave at six, at nine, at noon and at five. The
    boats leave at six, at nine, at noon and at five. The boats leave at six, at nine, at noon and at five. The
    boats leave at six, at nine, at noon and at five. The boats leave at six, at nine, at noon and at five. The
    boats leave at six, at nine, at noon and at five. The boats leave at six, at nine, at noon and at five. The
    boats leave at six, at nine, at noon and at five. The boats leave at six, at nine, at noon and at five. The
    boats leave at six, at nine, at noon and at five. The boats leave at six, at nine, at noon and at five.</p>

Good:
    <p>The towns have agreed to share one timetable.</p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_FEWEST_LETTERS: Final = 600
"""Less than 150 words ever take; quick to look at."""
_MOST_WORDS: Final = 150


def check(page: PageView) -> Iterator[Problem]:
    """Paragraphs of more than 150 words."""
    if len(page.source) < _FEWEST_LETTERS:
        return
    for paragraph, text in page.paragraphs:
        if len(text) > _FEWEST_LETTERS and len(text.split()) > _MOST_WORDS and page.exposed(paragraph):
            yield Problem(
                paragraph,
                f"This paragraph has {len(text.split())} words.",
                "Break it where a new thought begins.",
            )


RULE = Rule(id="long-paragraph", severity="review", check=check, elements=("p",))
