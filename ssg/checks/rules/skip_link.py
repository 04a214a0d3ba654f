"""The first thing that Tab reaches should be a link past what repeats on every page.

Somebody without a mouse presses Tab through every link of the menu, on every page, unless there is such a link.

Bad:
    <a href="#content">Go to Contents</a><nav><a href="/">Home</a></nav><main><h1>Ferries</h1></main>

Bad:
    <nav><a href="/">Home</a></nav><main id="content"><h1>Ferries</h1></main>

Good:
    <a href="#content">Go to Contents</a><nav><a href="/">Home</a></nav>
    <main id="content" tabindex="-1"><h1>Ferries</h1></main>
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """A page whose first tab stop is no working skip link although something repeats before its main part."""
    main = next(iter(page.with_role("main")), None)
    if main is None or not page.is_html:
        return
    first = next(page.each_tab_stop(), None)
    if first is None or first is main or page.elements.index(first) > page.elements.index(main):
        return  # Nothing to skip.
    address = first.attr("href") or ""
    if first.tag != "a" or not address.startswith("#"):
        yield Problem(
            first,
            "The first thing that Tab reaches is not a link past the menu.",
            'Begin the page with <a href="#content">Go to Contents</a>.',
        )
        return
    target = page.by_id.get(unquote(address[1:]))
    if target is None:
        yield Problem(first, "This link past the menu leads nowhere.", f"Give the main part the id “{address[1:]}”.")
    elif not page.focusable(target):
        yield Problem(
            first,
            "Where this link past the menu leads, the focus does not follow.",
            f'Add tabindex="-1" to the element with the id “{address[1:]}”.',
        )


RULE = Rule(id="skip-link", severity="warning", wcag=("2.4.1",), check=check)
