"""Text must fit into a narrow window without scrolling sideways.

Whoever enlarges a page to 400 % has a window 320 pixels wide. Lines that are longer must be pushed to and fro.

Bad:
    <main style="min-width: 700px"><p>The harbour towns agreed on Monday to share one ferry timetable from May on,
    and to run two fewer boats on each of the four routes.</p></main>

Good:
    <main style="max-width: 700px"><p>The harbour towns agreed on Monday to share one ferry timetable from May on,
    and to run two fewer boats on each of the four routes.</p></main>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.css_values import length
from ssg.checks.dom import ancestors
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.dom import Element
    from ssg.checks.view import PageView


_WIDEST: Final = 640.0
"""CSS pixels: twice what WCAG allows, so that padding and borders do not matter."""
_LETTER: Final = 6.0
"""CSS pixels: narrower than letters are on average, so that a text of so many certainly fills a line."""
_BOUNDED: Final = frozenset({"max-width", "columns", "column-width", "zoom", "transform", "container"})
_TWO_WAYS: Final = frozenset({"table", "pre", "svg", "figure"})
"""What may need both directions."""


def check(page: PageView) -> Iterator[Problem]:
    """Boxes that the page makes wider than 640 pixels on every screen, and that hold a paragraph that fills a line."""
    for element, style in page.styles.items():
        width = max((length(style.get(name, ""), 0, 0) or 0.0) for name in ("width", "min-width"))
        if width <= _WIDEST or element.tag in _TWO_WAYS or element in page.unrendered:
            continue
        around = (element, *ancestors(element))
        if any(not _BOUNDED.isdisjoint(page.styles.get(e, {})) or e.tag in _TWO_WAYS for e in around):
            continue
        if any(
            _fills_line(text, element, width, page)
            for text in element.select("p") or ([element] if element.tag == "p" else [])
        ):
            yield Problem(
                element,
                f"This is {width:.0f} pixels wide in every window, so enlarged text must be pushed to and fro.",
                "Write max-width instead of width or min-width.",
                severity="review" if page.external_styles or page.tagged("script") else None,
            )


def _fills_line(paragraph: Element, box: Element, width: float, page: PageView) -> bool:
    inside = [paragraph, *(e for e in ancestors(paragraph) if box in ancestors(e))]
    sized = ("width", "max-width", "font-size", "position", "float", "display", "columns", "margin", "padding")
    if any(name in page.styles.get(e, {}) for e in inside if e is not box for name in sized):
        return False
    return paragraph not in page.unrendered and len(" ".join(paragraph.text.split())) * _LETTER > width


RULE = Rule(
    id="fixed-width", severity="error", wcag=("1.4.10",), check=check, elements=("style",), attributes=("style",)
)
