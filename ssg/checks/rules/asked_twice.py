"""Nobody should have to enter the same thing twice.

Bad:
    <form><label>E-mail <input name="email" autocomplete="email"></label>
    <label>E-mail again <input name="email2" autocomplete="email"></label></form>

Good:
    <form><label>E-mail <input name="email" autocomplete="email"></label></form>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.fields import form_of
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.dom import Element
    from ssg.checks.view import PageView


_APART: Final = ("section-", "shipping", "billing", "home", "work", "password", "one-time-code", "on", "off")


def check(page: PageView) -> Iterator[Problem]:
    """Fields of a form that ask for what another one has asked for."""
    seen: set[tuple[Element, str]] = set()
    for field in page.having("autocomplete"):
        purpose = (field.attr("autocomplete") or "").strip().lower()
        form = form_of(field)
        if not purpose or form is None or purpose.startswith(_APART) or field in page.unrendered:
            continue
        if (form, purpose) in seen:
            yield Problem(
                field,
                "This asks for something that was asked before.",
                "Fill it in for the reader, or leave it out.",
            )
        seen.add((form, purpose))


RULE = Rule(id="asked-twice", severity="review", wcag=("3.3.7",), check=check, attributes=("autocomplete",))
