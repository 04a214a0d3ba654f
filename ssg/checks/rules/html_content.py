"""Elements have to stand where HTML allows them.

A browser shows almost anything, but what assistive technology makes of a paragraph inside a button, or of a button
inside a link, is anybody's guess.

Bad:
    <span><div>One timetable</div></span>

Bad:
    <button><h2>Routes</h2></button>

Bad:
    <a href="/x/"><button>Share</button></a>

Good:
    <div><span>One timetable</span></div>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.content_models import BLOCKS, INTERACTIVE, MISPLACED, NOT_AROUND, in_phrases, suspects
from ssg.checks.dom import Element, ancestors, child_elements
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """What breaks the content models of https://html.spec.whatwg.org/multipage/#toc-dom, as far as pages often do."""
    for element in sorted(_blocks_in_phrases(page), key=lambda element: element.tag):
        parent = element.parent
        if isinstance(parent, Element) and element in page.by_tag[element.tag]:
            yield Problem(element, f"<{element.tag}> cannot stand inside <{parent.tag}>.", "Use <div> around it.")
    for cell in page.having("headers"):
        if cell.tag not in ("td", "th"):
            yield Problem(cell, "Only cells of a table have headers.", "Remove the attribute.")
    for outer in page.having("role"):  # lists without a role of their own are the business of `list-structure`
        for inner in outer.children if outer.tag in ("ul", "ol") else ():
            if isinstance(inner, Element) and inner.tag not in ("li", "script", "template"):
                yield Problem(inner, f"<{inner.tag}> cannot stand in <{outer.tag}>.", "Use <div> for the list.")
    if page.select(suspects(page.element_names)):
        yield from _in_controls(page)
        yield from _misplaced(page)


def _blocks_in_phrases(page: PageView) -> list[Element]:
    return [element for element in page.select(in_phrases(page.element_names)) if element.tag in BLOCKS]


def _misplaced(page: PageView) -> Iterator[Problem]:
    for tag, selector, message, hint in MISPLACED:
        for element in page.select(selector) if tag in page.by_tag else ():
            yield Problem(element, message, hint)
    for tag, banned in NOT_AROUND.items():
        for element in page.tagged(tag):
            around = next((e.tag for e in ancestors(element) if e.tag in banned), None)
            if around is not None:
                yield Problem(element, f"<{tag}> cannot stand inside <{around}>.", "Move it out.")


def _in_controls(page: PageView) -> Iterator[Problem]:
    for control in (*page.tagged("button"), *(link for link in page.tagged("a") if link.attr("href") is not None)):
        for inner in control.select(INTERACTIVE) if child_elements(control) else ():
            yield Problem(inner, f"<{inner.tag}> cannot stand in a link or a button.", "Put it beside.")


RULE = Rule(id="html-content", severity="warning", check=check)
