"""What is to be touched must be large enough: 24 by 24 pixels, or with as much room around it.

Bad:
    <button style="width: 16px; height: 16px; padding: 0" aria-label="Close">x</button>

Good:
    <button style="width: 32px; height: 32px" aria-label="Close">x</button>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.css_values import length
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_LEAST: Final = 24.0
"""CSS pixels."""


def check(page: PageView) -> Iterator[Problem]:
    """Controls whose width and height the page's own styles make smaller than that."""
    for element, style in page.styles.items():
        sizes = [length(style.get(name, ""), 16, 0) for name in ("width", "height")]
        if any(size is None or not 1 < size < _LEAST for size in sizes) or not page.tabbable(element):
            continue
        if element.tag == "a" and style.get("display", "inline") == "inline":
            continue
        padding = length(style.get("padding", "0"), 16, 0)
        if padding is not None and all((size or 0) + 2 * padding < _LEAST for size in sizes):
            yield Problem(
                element,
                "This is small to touch.",
                "Make it at least 24 by 24 pixels, or leave as much room around it.",
            )


RULE = Rule(
    id="small-target", severity="review", wcag=("2.5.8",), check=check, elements=("style",), attributes=("style",)
)
