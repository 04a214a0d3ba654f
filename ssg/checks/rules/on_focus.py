"""Nothing may happen to the page because something has the focus.

Whoever moves with Tab passes every field and link. A page that leaves on the way cannot be read with the keyboard.

Bad:
    <label>Town <input name="town" onfocus="location.href='/towns/'"></label>

Good:
    <a href="/towns/">All towns</a>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.handlers import handlers, is_conditional, leaves
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Focus handlers: those that leave the page whatever happens are certain, others are to be tried."""
    for element, code in handlers(page, "onfocus", "onfocusin"):
        if leaves(code):
            yield Problem(
                element,
                "The page leaves or opens another one as soon as this has the focus.",
                "Do it when a button is pressed.",
                severity="review" if is_conditional(code) else None,
            )
        elif "blur" not in code:
            yield Problem(
                element,
                "Something happens as soon as this has the focus.",
                "Try with Tab that nothing on the page changes unexpectedly.",
                severity="review",
            )


RULE = Rule(id="on-focus", severity="error", wcag=("3.2.1",), check=check, attributes=("onfocus", "onfocusin"))
