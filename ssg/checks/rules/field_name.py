"""A field of a form needs a label.

Somebody who hears the form is told "edit text" and has to guess what to type. A click on a label also puts the cursor
into the field, which helps whoever aims with difficulty.

Bad:
    <input type="email" name="email">

Bad:
    <label>E-mail</label> <input type="email" name="email">

Good:
    <label for="email">E-mail</label> <input type="email" name="email" id="email">
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_ROLES: Final = (
    "checkbox",
    "combobox",
    "listbox",
    "menuitemcheckbox",
    "menuitemradio",
    "radio",
    "searchbox",
    "slider",
    "spinbutton",
    "switch",
    "textbox",
)
_WITHOUT_ROLE: Final = frozenset({"color", "date", "datetime-local", "file", "month", "password", "time", "week"})


def check(page: PageView) -> Iterator[Problem]:
    """Exposed fields without a name."""
    others = (e for e in page.tagged("input") if (e.attr("type") or "").lower() in _WITHOUT_ROLE)
    for field in (*page.with_role(*_ROLES), *others):
        if not page.is_named(field) and page.exposed(field):
            yield Problem(
                field,
                "This field has no label, so nobody can tell what to enter.",
                'Write <label for="…"> with the field\'s id beside it.',
            )


RULE = Rule(
    id="field-name",
    severity="error",
    wcag=("4.1.2",),
    act=("e086e5",),
    check=check,
    elements=("datalist", "input", "select", "textarea"),
    attributes=("role",),
)
