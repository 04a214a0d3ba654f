"""Readers must be able to widen the space between words.

Some read more easily with more space, and their browser or an extension adds it. A value that is declared important in
the page stops that.

Bad:
    <p style="word-spacing: 0.05em !important">One timetable from May.</p>

Good:
    <p style="word-spacing: 0.05em">One timetable from May.</p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.css_values import font_size, length
from ssg.checks.rule import Problem, Rule
from ssg.checks.spacing import fixed_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_NEEDED: Final = 0.16
"""Of the font size."""


def check(page: PageView) -> Iterator[Problem]:
    """Text whose word spacing is fixed below what readers may need."""
    for element, _, value, size in fixed_text(page, "word-spacing"):
        width = 0.0 if value in ("normal", "initial") else length(value, font_size(element, page) or size, size)
        if width is not None and width < _NEEDED * size - 0.001:
            yield Problem(
                element,
                "Readers who need more space between words cannot have it here.",
                "Remove !important from word-spacing, or make it at least 0.16em.",
            )
            return


RULE = Rule(id="word-spacing", severity="error", wcag=("1.4.12",), act=("9e45ec",), check=check, attributes=("style",))
