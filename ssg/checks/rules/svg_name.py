"""A drawing that is declared to be a picture needs a name.

Bad:
    <svg role="img"><circle r="4"/></svg>

Good:
    <svg role="img" aria-label="A red buoy"><circle r="4"/></svg>

Good:
    <svg aria-hidden="true"><circle r="4"/></svg>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.roles import explicit_role
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_ROLES: Final = frozenset({"img", "graphics-document", "graphics-symbol"})


def check(page: PageView) -> Iterator[Problem]:
    """Exposed SVG elements with the explicit role of a picture and without a name."""
    for drawing in page.having("role"):
        if drawing.namespace.value != "svg" or explicit_role(drawing) not in _ROLES:
            continue
        if page.exposed(drawing) and not page.name(drawing):
            yield Problem(
                drawing,
                "This drawing has no name.",
                'Say what it shows in aria-label="…"; if it is decoration only, write aria-hidden="true" instead of '
                "the role.",
            )


RULE = Rule(id="svg-name", severity="error", wcag=("1.1.1",), act=("7d6734",), check=check, elements=("svg",))
