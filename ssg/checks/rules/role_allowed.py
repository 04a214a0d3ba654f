"""An element must not be called what it cannot be.

A field that is called decoration, a summary that is called a heading: browsers follow the word and drop what the
element would have done.

Bad:
    <label>Name <input role="none"></label>

Bad:
    <main role="navigation"><a href="/">Home</a></main>

Bad:
    <table><tr><th>Route</th></tr><tr><td role="heading" aria-level="3">North</td></tr></table>

Good:
    <ul role="tablist"><li role="presentation"><a href="#a" role="tab">A</a></li></ul>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.allowed_roles import may_have_role
from ssg.checks.html_roles import implicit_role
from ssg.checks.roles import explicit_role
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Explicit roles that ARIA in HTML does not allow on the element."""
    for element in page.having("role"):
        role = explicit_role(element)
        if (
            role
            and element.namespace.value == "html"
            and not may_have_role(element, role, implicit_role(element, page))
        ):
            yield Problem(
                element,
                f"<{element.tag}> may not be called a {role}.",
                "Remove the role, or use another element.",
            )


RULE = Rule(id="role-allowed", severity="warning", check=check, attributes=("role",))
