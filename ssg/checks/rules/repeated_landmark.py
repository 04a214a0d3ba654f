"""What is new on a page should stand in its main part.

Whether something repeats can only be told by comparing with another page of the site, as the check of a folder does.

Bad:
    <aside>About the book</aside><div>Chapter one <a href="2.html">Next</a></div>

Good:
    <aside>About the book</aside><main>Chapter one <a href="2.html">Next</a></main>

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
    """New content after repeated content outside of every landmark."""
    found = page.repetition
    if found is not None and found.comes_first and not found.has_landmark():
        yield Problem(
            found.fresh[0],
            "What is new on this page stands in no part that screen readers list.",
            "Put it into <main>…</main>.",
        )


RULE = Rule(id="repeated-landmark", severity="warning", act=("b40fd1",), check=check)
