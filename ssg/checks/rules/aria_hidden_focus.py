"""What is hidden from screen readers must not take focus.

Somebody who moves through the page with Tab lands on something that the screen reader refuses to name, and is lost.

Bad:
    <div aria-hidden="true"><a href="/economy/">Economy</a></div>

Good:
    <div aria-hidden="true"><a href="/economy/" tabindex="-1">Economy</a></div>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.dom import ancestors
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.dom import Element
    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Focusable elements inside aria-hidden ones, told at the outermost of these."""
    for element in page.having("aria-hidden"):
        if element.attr("aria-hidden") != "true" or any(e.attr("aria-hidden") == "true" for e in ancestors(element)):
            continue
        inside = next((e for e in element.iter_elements(include_self=True) if page.tabbable(e)), None)
        if inside is not None:
            yield Problem(
                inside,
                "Tab reaches this, but screen readers are told to pass over it.",
                'Remove aria-hidden="true", or take it out of the tab order with tabindex="-1".',
                severity="review" if _moves_on(inside, page) else None,
            )


def _moves_on(element: Element, page: PageView) -> bool:
    # A script may make it a sentinel that hands the focus on at once.
    own_id = element.attr("id")
    return any(
        script.attr("src") is not None or (own_id and own_id in script.text) or "querySelector" in script.text
        for script in page.tagged("script")
        if (script.attr("type") or "module") in ("module", "text/javascript")
    )


RULE = Rule(
    id="aria-hidden-focus", severity="error", wcag=("4.1.2",), act=("6cfa84",), check=check, attributes=("aria-hidden",)
)
