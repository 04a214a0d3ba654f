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

from typing import TYPE_CHECKING, Final

from ssg.checks.dom import Element, ancestors
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_PHRASING_ONLY: Final = frozenset(
    """abbr b bdi bdo button cite code data dfn em h1 h2 h3 h4 h5 h6 i kbd label mark meter output p pre progress q s
    samp small span strong sub sup time u var""".split()  # noqa: SIM905 - a wrapped list of names reads better
)
_BLOCKS: Final = frozenset(
    """address article aside blockquote details dialog dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr
    main menu nav ol p pre search section table ul div li dt dd figcaption legend""".split()  # noqa: SIM905 - as above
)
_INTERACTIVE: Final = (
    "a[href], button, details, embed, iframe, input:not([type=hidden i]), label, select, textarea, [tabindex]"
)
_RULES: Final[tuple[tuple[str, str, str, str], ...]] = (
    ("figcaption", ":not(figure) > figcaption", "<figcaption> belongs into <figure>.", "Put both into <figure>."),
    ("legend", ":not(fieldset, optgroup, select) > legend", "<legend> belongs into <fieldset>.", "Put it there."),
    ("summary", ":not(details) > summary", "<summary> belongs into <details>.", "Put it first into <details>."),
    ("area", ":not(map *):is(area)", "<area> belongs into <map>.", "Put it into <map>."),
)
"""Asked when the page has the element: the selector of what is wrong, the message, the hint."""

_NOT_AROUND: Final[dict[str, frozenset[str]]] = {
    "footer": frozenset({"header", "footer"}),
    "form": frozenset({"form"}),
    "header": frozenset({"header", "footer"}),
    "label": frozenset({"label"}),
    "main": frozenset({"article", "aside", "footer", "header", "nav"}),
}
"""What must not stand around an element, however far away."""


def check(page: PageView) -> Iterator[Problem]:
    """What breaks the content models of https://html.spec.whatwg.org/multipage/#toc-dom, as far as pages often do."""
    for tag in sorted(_BLOCKS & page.by_tag.keys()):
        for element in page.by_tag[tag]:
            parent = element.parent
            if isinstance(parent, Element) and parent.tag in _PHRASING_ONLY:
                yield Problem(element, f"<{tag}> cannot stand inside <{parent.tag}>.", "Use <div> around it.")
    yield from _in_controls(page)
    for cell in page.having("headers"):
        if cell.tag not in ("td", "th"):
            yield Problem(cell, "Only cells of a table have headers.", "Remove the attribute.")
    for tag, selector, message, hint in _RULES:
        for element in page.select(selector) if tag in page.by_tag else ():
            yield Problem(element, message, hint)
    yield from _misplaced(page)


def _misplaced(page: PageView) -> Iterator[Problem]:
    for tag, banned in _NOT_AROUND.items():
        for element in page.tagged(tag):
            around = next((e.tag for e in ancestors(element) if e.tag in banned), None)
            if around is not None:
                yield Problem(element, f"<{tag}> cannot stand inside <{around}>.", "Move it out.")
    for image in page.tagged("img"):
        if image.attr("src") is None and image.attr("srcset") is None:
            yield Problem(image, "This <img> names no picture.", 'Write src="…".')


def _in_controls(page: PageView) -> Iterator[Problem]:
    for control in (*page.tagged("button"), *page.rich_links):
        for inner in control.select(_INTERACTIVE) if len(control.children) else ():
            yield Problem(inner, f"<{inner.tag}> cannot stand in a link or a button.", "Put it beside.")


RULE = Rule(id="html-content", severity="warning", check=check)
