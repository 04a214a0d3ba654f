"""A field about the reader has to name its purpose with a word that browsers know.

Browsers then fill it in, and some replace its label by a symbol.

Bad:
    <label>Name <input autocomplete="full-name"></label>

Good:
    <label>Name <input autocomplete="name"></label>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.aria_roles import ROLES
from ssg.checks.autofill import is_purpose
from ssg.checks.dom import tokens
from ssg.checks.focus import is_disabled, tab_index
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.dom import Element
    from ssg.checks.view import PageView


_NOT_TYPED: Final = frozenset({"hidden", "button", "submit", "reset", "image", "checkbox", "radio", "file"})


def check(page: PageView) -> Iterator[Problem]:
    """Usable fields whose autocomplete attribute is no list of tokens that HTML defines."""
    for field in page.having("autocomplete"):
        if field.tag not in ("input", "select", "textarea") or not _usable(field, page):
            continue
        parts = [part.lower() for part in tokens(field, "autocomplete")]
        if parts and parts not in (["on"], ["off"]) and not is_purpose(parts):
            yield Problem(
                field,
                f"Browsers do not know “{' '.join(parts)}” as the purpose of a field.",
                'Use a word that they know, such as autocomplete="name" or autocomplete="email".',
            )


def _usable(field: Element, page: PageView) -> bool:
    if field.tag == "input" and (field.attr("type") or "").lower() in _NOT_TYPED:
        return False
    if field in page.unexposed or is_disabled(field) or field.attr("aria-disabled") == "true":
        return False
    reached = (tab_index(field) or 0) >= 0 or page.role(field) in ROLES
    return reached and page.role(field) != "none"


RULE = Rule(
    id="autocomplete-valid",
    severity="error",
    wcag=("1.3.5",),
    act=("73f2c2",),
    check=check,
    attributes=("autocomplete",),
)
