"""A page needs one main part, and only one.

Screen readers jump to the main part. Without it, one has to listen through everything that repeats on each page.

Bad:
    <header>Harbour Wire</header><div><h1>Ferries</h1></div>

Bad:
    <main><h1>Ferries</h1></main><main><p>More</p></main>

Good:
    <header>Harbour Wire</header><main><h1>Ferries</h1></main>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_STRUCTURE: Final = ("header", "footer", "nav", "h1", "article")


def check(page: PageView) -> Iterator[Problem]:
    """A page without exposed main landmark, or with several."""
    found = [element for element in page.with_role("main") if page.exposed(element)]
    if not found and page.is_html and page.tagged(*_STRUCTURE) and not page.is_redirect:
        yield Problem(page.root, "This page does not say which part is its main part.", "Put it into <main>…</main>.")
    for extra in found[1:]:
        yield Problem(extra, "This page has more than one main part.", "Keep one <main>; use <section> for the others.")


RULE = Rule(id="main-landmark", severity="warning", check=check)
