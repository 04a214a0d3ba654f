"""A choice must not send readers away before they have asked for it.

With the keyboard every entry of a list is passed on the way to the one that is wanted.

Bad:
    <label>Section <select onchange="location.href=this.value"><option value="/sea/">Sea</option></select></label>

Good:
    <form><label>Section <select name="to"><option value="/sea/">Sea</option></select></label>
    <button>Go</button></form>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.handlers import handlers, leaves
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Fields whose change leaves the page or sends the form. Only a text before them may warn of it."""
    for element, code in handlers(page, "onchange", "oninput", "onselect"):
        if leaves(code):
            yield Problem(
                element,
                "The page leaves as soon as something is chosen here.",
                "Add a button, and leave when it is pressed.",
            )


RULE = Rule(
    id="on-input", severity="warning", wcag=("3.2.2",), check=check, attributes=("onchange", "oninput", "onselect")
)
