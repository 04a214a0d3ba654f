"""What appears under the mouse must also appear with the keyboard, stay while it is read, and go away when asked to.

Bad:
    <style>.tip { display: none } a:hover .tip { display: block }</style>
    <a href="/fares/">Fares <span class="tip">From May on, children travel free.</span></a>

Good:
    <a href="/fares/">Fares</a> <p>From May on, children travel free.</p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.handlers import handlers
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_SHOWN: Final = frozenset({"display", "visibility", "opacity", "left", "top", "clip-path", "height", "max-height"})


def check(page: PageView) -> Iterator[Problem]:
    """Styles that show something while the mouse is over something else, and handlers for the mouse only."""
    for rule in page.rules:
        inner = rule.selector.rpartition(":hover")[2]
        shows = any(d.name in _SHOWN and d.value.lower() not in ("none", "hidden") for d in rule.declarations)
        if ":hover" in rule.selector and inner.strip() and shows:
            yield Problem(
                page.tagged("style")[0],
                "Something appears while the mouse is over something else.",
                "Try whether it comes with the keyboard, too, can be pointed at, and goes away with Escape.",
            )
            break
    for element, _ in handlers(page, "onmouseover", "onmouseenter"):
        if element.attr("onfocus") is None and element.attr("onfocusin") is None:
            yield Problem(
                element,
                "Something happens under the mouse that does not happen with the keyboard.",
                "Do the same when it has the focus, or do it on clicking.",
            )


RULE = Rule(
    id="hover-content",
    severity="review",
    wcag=("1.4.13", "2.1.1"),
    check=check,
    elements=("style",),
    attributes=("onmouseover", "onmouseenter"),
)
