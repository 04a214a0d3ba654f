"""A page needs a title.

The title is the first thing that a screen reader says about a page, what a browser shows on its tab and what a search
engine lists.

Bad:
    <!DOCTYPE html><html lang="en"><head></head><body><h1>Ferries</h1></body></html>

Bad:
    <!DOCTYPE html><html lang="en"><head><title> </title></head><body><h1>Ferries</h1></body></html>

Good:
    <!DOCTYPE html><html lang="en"><head><title>Ferries - Harbour Wire</title></head><body></body></html>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """A page whose first title is missing or empty."""
    title = next(iter(page.tagged("title")), None)
    if not page.is_html:
        return
    if title is None or not title.text.strip():
        yield Problem(
            page.root if title is None else title,
            "This page has no title.",
            "Write <title>…</title> into <head>: the headline, then the name of the site.",
        )


RULE = Rule(id="page-title", severity="error", wcag=("2.4.2",), act=("2779a5",), check=check)
