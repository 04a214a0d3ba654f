"""There should be a link past what every page repeats.

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
    """New content after repeated content without a link that leads to it."""
    found = page.repetition
    if found is not None and found.comes_first and not found.has_skip_link():
        yield Problem(
            found.fresh[0],
            "Nothing leads past what every page repeats.",
            'Begin the page with <a href="#content">Go to Contents</a>.',
        )


RULE = Rule(id="repeated-skip", severity="warning", act=("ye5d6e",), check=check)
