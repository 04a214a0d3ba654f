"""A symbol that is all that a button shows must stand out from what is behind it.

Bad:
    <button style="background: #fff" aria-label="Search">
    <svg width="20" height="20"><path fill="#ddd" d="M0 0h20v20z"/></svg></button>

Good:
    <button style="background: #fff" aria-label="Search">
    <svg width="20" height="20"><path fill="#333" d="M0 0h20v20z"/></svg></button>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.colour import blend, contrast, read_colour
from ssg.checks.focus import is_disabled
from ssg.checks.painting import painted
from ssg.checks.rule import Problem, Rule
from ssg.checks.visible_text import visible_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.dom import Element
    from ssg.checks.view import PageView


_NEEDED: Final = 3.0
_SHAPES: Final = ("svg:path", "svg:circle", "svg:rect", "svg:polygon", "svg:ellipse", "svg:line", "svg:polyline")
_UNDECIDED: Final = ("opacity", "filter", "mask", "clip-path", "transform", "fill-opacity", "stroke-opacity", "style")


def check(page: PageView) -> Iterator[Problem]:
    """Buttons that show a drawing and nothing else, all of it in colours that are too close to the ground."""
    shapes = set(page.tagged(*_SHAPES))
    for button in page.tagged("button") if shapes else ():
        drawn = [shape for shape in button.iter_elements() if shape in shapes]
        if not drawn or is_disabled(button) or button in page.unrendered or visible_text(button, page):
            continue
        best = _best(button, drawn, page)
        if best is not None and best < _NEEDED:
            yield Problem(
                button,
                f"The symbol of this button is hard to see: its contrast is {best:.2f} to 1.",
                "Make it at least 3 to 1 with a darker or a lighter colour.",
                severity="review" if page.external_styles else None,
            )


def _best(button: Element, drawn: list[Element], page: PageView) -> float | None:
    """The contrast of the shape that stands out most; None when it cannot be told."""
    if page.generated(button) != ("", "") or button.select("img, picture, canvas, use, image, linearGradient"):
        return None
    pairs = painted(button, page)
    if not pairs or any(e.attr(name) for e in button.iter_elements() for name in _UNDECIDED):
        return None
    found = []
    for shape in drawn:
        colours = [
            read_colour(shape.attr(name) or "") for name in ("fill", "stroke") if shape.attr(name) not in (None, "none")
        ]
        if not colours or None in colours or shape in page.styles:
            return None
        found += [contrast(blend(colour, behind), behind) for colour in colours if colour for _, behind in pairs]
    return max(found)


RULE = Rule(id="icon-contrast", severity="error", wcag=("1.4.11",), check=check, elements=("svg",))
