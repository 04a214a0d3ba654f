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

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_PHRASING_ONLY: Final = (
    "abbr, b, bdi, bdo, button, cite, code, data, dfn, em, h1, h2, h3, h4, h5, h6, i, kbd, label, mark, meter, output, "
    "p, pre, progress, q, s, samp, small, span, strong, sub, sup, time, u, var"
)
_BLOCKS: Final = (
    "address, article, aside, blockquote, details, dialog, dl, fieldset, figure, footer, form, h1, h2, h3, h4, h5, h6, "
    "header, hgroup, hr, main, menu, nav, ol, p, pre, search, section, table, ul, div, li, dt, dd, figcaption, legend"
)
_INTERACTIVE: Final = (
    "a[href], button, details, embed, iframe, input:not([type=hidden i]), label, select, textarea, [tabindex]"
)
_RULES: Final[tuple[tuple[str, str, str], ...]] = (
    (f":is({_PHRASING_ONLY}) > :is({_BLOCKS})", "<{tag}> cannot stand inside <{parent}>.", "Use <div> around it."),
    (f":is(a[href], button) :is({_INTERACTIVE})", "<{tag}> cannot stand in a link or a button.", "Put it beside."),
    (":not(figure) > figcaption", "<figcaption> belongs into <figure>.", "Put both into <figure>."),
    (":not(fieldset, optgroup, select) > legend", "<legend> belongs into <fieldset>.", "Put it first into <fieldset>."),
    (":not(details) > summary", "<summary> belongs into <details>.", "Put it first into <details>."),
    (":not(map *):is(area)", "<area> belongs into <map>.", "Put it into <map>."),
    ("img:not([src], [srcset])", "This <img> names no picture.", 'Write src="…".'),
    ("a a, form form, label label", "<{tag}> cannot stand inside another <{tag}>.", "Close the first before."),
    (
        ":is(header, footer) :is(main, header, footer)",
        "<{tag}> cannot stand inside <header> or <footer>.",
        "Move it out.",
    ),
    ("[headers]:not(td, th)", "Only cells of a table have headers.", "Remove the attribute."),
    (":is(article, aside, footer, header, nav) main", "<main> cannot stand inside <{parent}>.", "Move it out."),
)


def check(page: PageView) -> Iterator[Problem]:
    """What breaks the content models of https://html.spec.whatwg.org/multipage/#toc-dom, as far as pages often do."""
    if not page.select(_ANY):
        return
    for selector, message, hint in _RULES:
        for element in page.select(selector):
            if element.namespace.value == "html":
                parent = getattr(element.parent, "tag", "")
                yield Problem(element, message.format(tag=element.tag, parent=parent), hint)


_ANY: Final = ", ".join(selector for selector, _, _ in _RULES)

RULE = Rule(id="html-content", severity="warning", check=check)
