"""Whoever moves through a page with Tab must see where they are.

Bad:
    <style>a:focus { outline: none }</style><a href="/">Home</a>

Good:
    <style>a:focus { outline: 3px solid #05c }</style><a href="/">Home</a>

Good:
    <style>a:focus { outline: none; box-shadow: 0 0 0 3px #05c }</style><a href="/">Home</a>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.stylesheet import StyleRule
    from ssg.checks.view import PageView


_HIDES: Final = frozenset({"none", "transparent", "hidden"})
_SHOWS: Final = (
    "outline",
    "border",
    "background",
    "box-shadow",
    "color",
    "text-",
    "font",
    "transform",
    "opacity",
    "filter",
)


def check(page: PageView) -> Iterator[Problem]:
    """Elements that Tab reaches whose outline the page removes without showing the focus in another way."""
    rules = [rule for rule in page.rules if ":focus" in rule.selector and not rule.pseudo]
    if not rules or page.tagged("script") or page.external_styles:
        return
    removed = {element for rule in rules if _removes(rule) for element in page.select(_at_rest(rule))}
    shown = {element for rule in rules if _shows(rule) for element in page.select(_at_rest(rule))}
    for element in page.tab_stops:
        if element in removed - shown:
            yield Problem(
                element,
                "With Tab nobody sees that they are here: the page removes the frame around it.",
                "Remove outline: none, or show the focus in another way.",
            )


def _removes(rule: StyleRule) -> bool:
    return any(d.name in ("outline", "outline-style", "outline-width") and _hides(d.value) for d in rule.declarations)


def _shows(rule: StyleRule) -> bool:
    return any(d.name.startswith(_SHOWS) and not _hides(d.value) for d in rule.declarations)


def _hides(value: str) -> bool:
    return value.strip() in ("0", "0px") or not _HIDES.isdisjoint(value.lower().split())


def _at_rest(rule: StyleRule) -> str:
    return re.sub(r":focus(?:-visible|-within)?", "", rule.selector).strip() or "*"


RULE = Rule(id="focus-outline", severity="error", wcag=("2.4.7",), check=check, elements=("style",))
