"""The words by which HTML names what a field of a form asks for."""

from __future__ import annotations

from typing import Final

__all__ = ("is_purpose",)

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


def is_purpose(parts: list[str]) -> bool:
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
