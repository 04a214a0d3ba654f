"""A list has to hold list entries and nothing else, and an entry has to stand in a list.

Screen readers say "list, three entries" and let the reader skip it. Anything else inside breaks the count.

Bad:
    <ul><div>Ferries</div><div>Harbours</div></ul>

Bad:
    <dl><p>Ferries</p></dl>

Bad:
    <div><li>Ferries</li></div>

Good:
    <ul><li>Ferries</li><li>Harbours</li></ul>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.dom import Element, ancestors, child_elements
from ssg.checks.roles import explicit_role
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_SCRIPTING: Final = frozenset({"script", "template", "style", "noscript"})
_FITTING: Final = _SCRIPTING | {"li"}
_LISTS: Final = frozenset({"ul", "ol", "menu"})


def check(page: PageView) -> Iterator[Problem]:
    """Native lists with foreign children, and entries outside of a list."""
    for element in page.tagged("ul", "ol", "menu"):
        for child in element.children:
            if isinstance(child, Element) and child.tag not in _FITTING and _is_foreign(child, element, page):
                yield Problem(child, "A list holds something that is not a list entry.", "Wrap it in <li>…</li>.")
                break
    for entry in page.tagged("li"):
        if getattr(entry.parent, "tag", "") not in _LISTS and not explicit_role(entry) and page.exposed(entry):
            yield Problem(entry, "This list entry stands outside of a list.", "Put it into <ul>…</ul> or <ol>…</ol>.")
    if "dl" in page.by_tag or "dt" in page.by_tag or "dd" in page.by_tag:
        yield from _descriptions(page)


def _is_foreign(child: Element, element: Element, page: PageView) -> bool:
    return not explicit_role(element) and page.role(child) != "listitem" and page.exposed(child)


def _descriptions(page: PageView) -> Iterator[Problem]:
    allowed = _SCRIPTING | {"dt", "dd", "div"}
    for element in page.tagged("dl"):
        if explicit_role(element) or not page.exposed(element):
            continue
        wrong = next((child for child in child_elements(element) if child.tag not in allowed), None)
        if wrong is not None:
            yield Problem(
                wrong,
                "A list of terms holds something that is neither a term nor a description.",
                "Use <dt> for the term and <dd> for its description.",
            )
    for part in page.tagged("dt", "dd"):
        above = [around.tag for around in ancestors(part)[:2]]
        if "dl" not in above and page.exposed(part) and not explicit_role(part):
            yield Problem(part, "This term or description stands outside of its list.", "Put it into <dl>…</dl>.")


RULE = Rule(
    id="list-structure",
    severity="error",
    wcag=("1.3.1",),
    act=("bc4a75",),
    check=check,
    elements=("ul", "ol", "menu", "li", "dl", "dt", "dd"),
)
