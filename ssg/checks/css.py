"""The cascade, as far as one page can tell: `<style>` blocks and inline styles, by importance, specificity and order.

https://www.w3.org/TR/css-cascade-4/#cascading. Rules for a state (`:hover`) or under a media query do not count: they
say nothing about every reader.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.dom import inline_declarations, specificity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ssg.checks.dom import Dom, Element
    from ssg.checks.stylesheet import StyleRule

__all__ = ("Styles", "cascade", "page_rules")

_Priority = tuple[bool, bool, tuple[int, int, int], int]
Styles = dict["Element", dict[str, str]]
"""The winning value of each property that the page itself declares for an element; keywords are lower case."""


def cascade(page: Dom, pseudo: str = "") -> Styles:
    """What the page declares for each element, or for its pseudo-element (`before`, `after`)."""
    won: dict[Element, dict[str, tuple[_Priority, str]]] = {}
    for order, rule in enumerate(page_rules(page)):
        if rule.pseudo != pseudo or rule.state or rule.media:
            continue
        weight = specificity(rule.selector)
        for element in page.select(rule.selector):
            values = ((d.name, d.value, d.important) for d in rule.declarations)
            _apply(won.setdefault(element, {}), values, inline=False, weight=weight, order=order)
    for element in page.having("style") if not pseudo else ():
        own = inline_declarations(element.attr("style") or "")
        _apply(won.setdefault(element, {}), own, inline=True, weight=(0, 0, 0), order=0)
    return {element: {name: value for name, (_, value) in found.items()} for element, found in won.items()}


def page_rules(page: Dom) -> list[StyleRule]:
    """The rules of all `<style>` blocks of a page in order, those for states and media queries too."""
    sheets = page.tagged("style", "svg:style")
    if not sheets:
        return []
    from ssg.checks.stylesheet import parse_stylesheet  # noqa: PLC0415 - most pages have no <style>

    return [
        rule
        for sheet in sheets
        if (sheet.attr("media") or "").strip().lower() in ("", "all", "screen")
        for rule in parse_stylesheet(sheet.text)
    ]


def _apply(
    won: dict[str, tuple[_Priority, str]],
    values: Iterable[tuple[str, str, bool]],
    *,
    inline: bool,
    weight: tuple[int, int, int],
    order: int,
) -> None:
    for name, value, important in values:
        priority = (important, inline, weight, order)
        if name not in won or won[name][0] <= priority:
            won[name] = (priority, value if name.startswith("--") or '"' in value or "'" in value else value.lower())
