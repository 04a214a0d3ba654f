"""A label has to point at a field that is there.

Bad:
    <label for="mail">E-mail</label> <input id="email" aria-label="E-mail">

Good:
    <label for="email">E-mail</label> <input id="email">
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_FIELDS: Final = frozenset({"button", "input", "meter", "output", "progress", "select", "textarea"})


def check(page: PageView) -> Iterator[Problem]:
    """Labels whose for attribute names no field."""
    for label in page.tagged("label"):
        name = label.attr("for")
        if name is None:
            continue
        target = page.by_id.get(name)
        if target is None or (target.tag not in _FIELDS and "-" not in target.tag):
            yield Problem(
                label,
                f"This label belongs to “{name}”, but there is no field of that name.",
                "Write the id of the field.",
            )


RULE = Rule(id="label-for", severity="warning", wcag=("1.3.1",), check=check, attributes=("for",))
