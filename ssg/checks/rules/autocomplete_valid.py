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
from ssg.checks.dom import tokens
from ssg.checks.focus import is_disabled, tab_index
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.dom import Element
    from ssg.checks.view import PageView


_CONTACT: Final = frozenset(
    """tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix tel-extension email
    impp""".split()  # noqa: SIM905 - a line of tokens reads better
)
_OTHER: Final = frozenset(
    """name honorific-prefix given-name additional-name family-name honorific-suffix nickname username new-password
    current-password one-time-code organization-title organization street-address address-line1 address-line2
    address-line3 address-level4 address-level3 address-level2 address-level1 country country-name postal-code cc-name
    cc-given-name cc-additional-name cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc cc-type
    transaction-currency transaction-amount language bday bday-day bday-month bday-year sex url
    photo""".split()  # noqa: SIM905 - as above
)
_NOT_TYPED: Final = frozenset({"hidden", "button", "submit", "reset", "image", "checkbox", "radio", "file"})


def check(page: PageView) -> Iterator[Problem]:
    """Usable fields whose autocomplete attribute is no list of tokens that HTML defines."""
    for field in page.having("autocomplete"):
        if field.tag not in ("input", "select", "textarea") or not _usable(field, page):
            continue
        parts = [part.lower() for part in tokens(field, "autocomplete")]
        if parts and parts not in (["on"], ["off"]) and not _valid(parts):
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


def _valid(parts: list[str]) -> bool:
    """Whether the tokens follow https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill."""
    if parts[-1] == "webauthn":
        parts = parts[:-1]
    if parts and parts[0].startswith("section-"):
        parts = parts[1:]
    if parts and parts[0] in ("shipping", "billing"):
        parts = parts[1:]
    if len(parts) == 2 and parts[0] in ("home", "work", "mobile", "fax", "pager"):  # noqa: PLR2004 - kind and field
        return parts[1] in _CONTACT
    return len(parts) == 1 and (parts[0] in _CONTACT or parts[0] in _OTHER)


RULE = Rule(
    id="autocomplete-valid",
    severity="error",
    wcag=("1.3.5",),
    act=("73f2c2",),
    check=check,
    elements=("input", "select", "textarea"),
)
