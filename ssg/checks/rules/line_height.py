"""Readers must be able to widen the space between lines.

Bad:
    <p style="line-height: 1 !important; max-width: 200px">One timetable from May, and two fewer boats at night.</p>

Good:
    <p style="line-height: 1; max-width: 200px">One timetable from May, and two fewer boats in the evening.</p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.css_values import font_size, length
from ssg.checks.rule import Problem, Rule
from ssg.checks.spacing import fixed_text, wraps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_NEEDED: Final = 1.5
"""Of the font size."""
_NORMAL: Final = 1.2


def check(page: PageView) -> Iterator[Problem]:
    """Text of several lines whose height is fixed below what readers may need."""
    for element, inner, value, size in fixed_text(page, "line-height"):
        height = _height(value, size, font_size(element, page) or size)
        if height is not None and height < _NEEDED * size - 0.001 and wraps(inner, size, page):
            yield Problem(
                element,
                "Readers who need more space between lines cannot have it here.",
                "Remove !important from line-height, or make it at least 1.5.",
            )
            return


def _height(value: str, size: float, own: float) -> float | None:
    if value in ("normal", "initial"):
        return _NORMAL * size
    if value.replace(".", "", 1).isdigit():
        return float(value) * size
    return length(value, own, own)


RULE = Rule(id="line-height", severity="error", wcag=("1.4.12",), act=("78fd32",), check=check, attributes=("style",))
