"""A button needs text that says what it does.

A button that shows only a symbol is announced as "button" and nothing else. Somebody who dictates commands cannot name
it either.

Bad:
    <button><svg aria-hidden="true"><path d="M0 0h9"/></svg></button>

Bad:
    <input type="submit" value="">

Good:
    <button aria-label="Search"><svg aria-hidden="true"><path d="M0 0h9"/></svg></button>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Exposed buttons without a name; image buttons have a rule of their own."""
    for button in page.with_role("button"):
        if button.tag == "input" and (button.attr("type") or "").lower() == "image":
            continue
        if not page.is_named(button) and page.exposed(button):
            yield Problem(
                button,
                "This button has no text, so nobody can tell what it does.",
                'Put words inside the button; if it shows a symbol only, add aria-label="…".',
            )


RULE = Rule(
    id="button-name",
    severity="error",
    wcag=("4.1.2",),
    act=("97a4e1",),
    check=check,
    elements=("button", "input"),
    attributes=("role",),
)
