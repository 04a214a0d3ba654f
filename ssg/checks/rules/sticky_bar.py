"""A bar that stays on the screen must not cover what has the focus.

Bad:
    <style>footer { position: fixed; bottom: 0 }</style><main><a href="/">Home</a></main><footer>Subscribe</footer>

Good:
    <style>footer { position: static }</style><main><a href="/">Home</a></main><footer>Subscribe</footer>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.rule import Problem, Rule
from ssg.checks.visible_text import is_clipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Parts that the page's own styles keep at an edge of the window, without room left for them when scrolling."""
    if any(name.startswith("scroll-padding") for name in page.styles.get(page.root, {})):
        return
    for element, style in page.styles.items():
        kept = style.get("position") in ("fixed", "sticky") and not {"top", "bottom", "inset"}.isdisjoint(style)
        if kept and element not in page.unrendered and not is_clipped(element, page):
            yield Problem(
                element,
                "This stays on the screen while the page is scrolled, and may cover what has the focus.",
                "Add scroll-padding to html, as high as this is, and try it with Tab.",
            )


RULE = Rule(
    id="sticky-bar", severity="review", wcag=("2.4.11",), check=check, elements=("style",), attributes=("style",)
)
