"""A box that scrolls must be within reach of the keyboard.

Bad:
    <div style="height: 60px; width: 300px; overflow: auto">The towns have agreed to share one timetable from the first
    of May. There will be fewer boats in the evening and none at night, and the fare stays what it is until the end of
    the year, when the operators and the four towns will meet again to look at the figures of the first summer.</div>

Good:
    <div style="height: 60px; width: 300px; overflow: auto" tabindex="0">The towns have agreed to share one timetable
    from the first of May. There will be fewer boats in the evening and none at night, and the fare stays what it is
    until the end of the year, when the operators and the four towns will meet again to look at the figures.</div>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.css_values import font_size, length
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ssg.checks.dom import Element
    from ssg.checks.view import PageView


_NARROW_LETTER: Final = 0.38
"""Of the font size."""
_LOW_LINE: Final = 1.1


def check(page: PageView) -> Iterator[Problem]:
    """Boxes of fixed size that certainly scroll, take no focus and hold nothing that does."""
    for element, style in page.styles.items():
        flow = {style.get(name, "").split(" ")[-1] for name in ("overflow", "overflow-y")}
        if flow.isdisjoint({"auto", "scroll"}) or element in page.unrendered:
            continue
        if any(page.tabbable(inner) for inner in element.iter_elements(include_self=True)):
            continue
        if _overflows(element, style, page):
            yield Problem(
                element,
                "This box scrolls, but in some browsers not with the keyboard.",
                'Add tabindex="0", role="region" and a label.',
            )


def _overflows(element: Element, style: Mapping[str, str], page: PageView) -> bool:
    size = font_size(element, page)
    if size is None:
        return False
    height, width = (length(style.get(name, ""), size, 0) for name in ("height", "width"))
    if not height or not width:
        return False
    letters = len(" ".join(element.text.split()))
    return letters * size * _NARROW_LETTER / width * size * _LOW_LINE > height


RULE = Rule(
    id="scrollable-focus",
    severity="warning",
    wcag=("2.1.1",),
    act=("0ssw9k",),
    check=check,
    elements=("style", "svg:style"),
    attributes=("style",),
)
