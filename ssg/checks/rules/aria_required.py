"""Some roles need a state, or readers are told half of what there is.

A switch that does not say whether it is on, a slider without its value: what they are is announced, but not how they
stand.

Bad:
    <div role="switch" tabindex="0">Breaking news by e-mail</div>

Good:
    <div role="switch" tabindex="0" aria-checked="false">Breaking news by e-mail</div>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.aria_roles import ROLES, Role
from ssg.checks.html_roles import implicit_role
from ssg.checks.roles import explicit_role
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.dom import Element
    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Exposed elements with an explicit role that lack a state or property which it requires."""
    for element in page.having("role"):
        role = explicit_role(element)
        needed = ROLES.get(role, Role()).required
        if role == "separator" and page.focusable(element):
            needed = ("valuenow",)  # One that can be moved.
        if not needed or not page.exposed(element) or implicit_role(element, page) == role:
            continue
        missing = [f"aria-{name}" for name in needed if not _given(element, name, role)]
        if missing:
            yield Problem(
                element,
                f"This is called a {role}, but it lacks {' and '.join(missing)}.",
                f'Add {missing[0]}="…", or use the HTML element that knows it by itself.',
            )


def _given(element: Element, name: str, role: str) -> bool:
    if (element.attr(f"aria-{name}") or "").strip():
        return True
    if name == "checked":
        return element.tag == "input" and (element.attr("type") or "").lower() in ("checkbox", "radio")
    if role == "combobox" and name == "controls":
        return element.attr("aria-expanded") != "true"
    if name == "valuenow":
        return element.tag in ("input", "meter", "progress") and role != "scrollbar"
    return name == "level" and element.tag in ("h1", "h2", "h3", "h4", "h5", "h6")


RULE = Rule(id="aria-required", severity="warning", act=("4e8ab6",), check=check, attributes=("role",))
