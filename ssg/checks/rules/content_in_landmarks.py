"""Everything on a page should belong to one of its parts: header, navigation, main part, footer.

Whoever jumps from part to part never meets what stands outside.

Bad:
    <header>Harbour Wire</header><p>Breaking: storm warning</p><main><h1>Ferries</h1></main>

Good:
    <header>Harbour Wire <p>Breaking: storm warning</p></header><main><h1>Ferries</h1></main>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.dom import Element, Text
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_LANDMARKS: Final = frozenset(
    """alertdialog banner complementary contentinfo dialog form main navigation region
    search""".split()  # noqa: SIM905 - a wrapped list of names reads better
)
_TRANSPARENT: Final = frozenset({"", "generic", "none"})


def check(page: PageView) -> Iterator[Problem]:
    """The first thing in the body of a page with a main part that is outside of every landmark."""
    body = next(iter(page.tagged("body")), None)
    if body is None or not page.with_role("main"):
        return
    stray = _stray(body, page)
    if stray is not None:
        yield Problem(
            stray,
            "This stands outside of the parts of the page.",
            "Move it into the header, the navigation, the main part or the footer.",
        )


def _stray(element: Element, page: PageView) -> Element | None:
    for child in element.children:
        if isinstance(child, Text):
            if child.data.strip():
                return element
        elif isinstance(child, Element) and not _is_usual(child) and page.exposed(child):
            if (
                page.role(child) in _LANDMARKS
                or child.attr("aria-live")
                or page.role(child) in ("status", "alert", "log")
            ):
                continue
            inner = _stray(child, page) if page.role(child) in _TRANSPARENT else child
            if inner is not None:
                return inner
    return None


def _is_usual(element: Element) -> bool:
    """Whether it is a skip link or certainly a landmark."""
    if element.tag == "a":
        return (element.attr("href") or "").startswith("#")
    return element.tag in ("main", "nav") and element.attr("role") is None


RULE = Rule(id="content-in-landmarks", severity="warning", check=check, elements=("main",))
