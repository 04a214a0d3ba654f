"""There must be a way past what every page repeats: a heading, a main part or a link.

Without any of them, somebody without a mouse or without sight goes through all of it on every page.

Whether something repeats can only be told by comparing with another page of the site, as the check of a folder does.

Bad:
    <aside>About the book</aside><div>Chapter one <a href="2.html">Next</a></div>

Good:
    <a href="#one">Go to Contents</a><aside>About the book</aside>
    <div id="one">Chapter one <a href="2.html">Next</a></div>

Beside 2.html:
    <aside>About the book</aside><p>Chapter two</p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """New content after repeated content that no heading, landmark or link leads to, on a page without scripts."""
    found = page.repetition
    if found is None or not found.comes_first or _may_collapse(page):
        return
    if not (found.has_heading() or found.has_landmark() or found.has_skip_link()):
        yield Problem(
            found.fresh[0],
            "There is no way past what every page repeats: no heading, no main part, no link.",
            "Put what is new into <main> and begin it with <h1>.",
        )


def _may_collapse(page: PageView) -> bool:
    # A script may let readers fold away what repeats.
    return bool(page.tagged("script") or page.having("onclick"))


RULE = Rule(id="repeated-bypass", severity="error", wcag=("2.4.1",), act=("cf77f2",), check=check)
