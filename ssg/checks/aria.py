"""WAI-ARIA 1.2 as data: the attributes and the kinds of value they take.

https://www.w3.org/TR/wai-aria-1.2/#state_prop_def, with the braille properties and `aria-description` of 1.3.
"""

from __future__ import annotations

from typing import Final

__all__ = ("ATTRIBUTES", "GLOBAL", "IDREF", "INTEGER", "LIST", "NAMING", "NUMBER", "TEXT", "TRUE_FALSE")

TEXT: Final = "text"
IDREF: Final = "idref"
INTEGER: Final = "integer"
NUMBER: Final = "number"
LIST: Final = "list"
"""First of the tuple when several tokens are allowed, separated by white space."""

TRUE_FALSE: Final = ("true", "false")
_TRISTATE: Final = ("true", "false", "mixed", "undefined")
_OR_UNDEFINED: Final = ("true", "false", "undefined")

ATTRIBUTES: Final[dict[str, str | tuple[str, ...]]] = {
    "aria-activedescendant": IDREF,
    "aria-atomic": TRUE_FALSE,
    "aria-autocomplete": ("inline", "list", "both", "none"),
    "aria-braillelabel": TEXT,
    "aria-brailleroledescription": TEXT,
    "aria-busy": TRUE_FALSE,
    "aria-checked": _TRISTATE,
    "aria-colcount": INTEGER,
    "aria-colindex": INTEGER,
    "aria-colindextext": TEXT,
    "aria-colspan": INTEGER,
    "aria-controls": IDREF,
    "aria-current": ("page", "step", "location", "date", "time", "true", "false"),
    "aria-describedby": IDREF,
    "aria-description": TEXT,
    "aria-details": IDREF,
    "aria-disabled": TRUE_FALSE,
    "aria-dropeffect": (LIST, "copy", "execute", "link", "move", "none", "popup"),
    "aria-errormessage": IDREF,
    "aria-expanded": _OR_UNDEFINED,
    "aria-flowto": IDREF,
    "aria-grabbed": _OR_UNDEFINED,
    "aria-haspopup": ("false", "true", "menu", "listbox", "tree", "grid", "dialog"),
    "aria-hidden": _OR_UNDEFINED,
    "aria-invalid": ("grammar", "false", "spelling", "true"),
    "aria-keyshortcuts": TEXT,
    "aria-label": TEXT,
    "aria-labelledby": IDREF,
    "aria-level": INTEGER,
    "aria-live": ("assertive", "off", "polite"),
    "aria-modal": TRUE_FALSE,
    "aria-multiline": TRUE_FALSE,
    "aria-multiselectable": TRUE_FALSE,
    "aria-orientation": ("horizontal", "vertical", "undefined"),
    "aria-owns": IDREF,
    "aria-placeholder": TEXT,
    "aria-posinset": INTEGER,
    "aria-pressed": _TRISTATE,
    "aria-readonly": TRUE_FALSE,
    "aria-relevant": (LIST, "additions", "all", "removals", "text"),
    "aria-required": TRUE_FALSE,
    "aria-roledescription": TEXT,
    "aria-rowcount": INTEGER,
    "aria-rowindex": INTEGER,
    "aria-rowindextext": TEXT,
    "aria-rowspan": INTEGER,
    "aria-selected": _OR_UNDEFINED,
    "aria-setsize": INTEGER,
    "aria-sort": ("ascending", "descending", "none", "other"),
    "aria-valuemax": NUMBER,
    "aria-valuemin": NUMBER,
    "aria-valuenow": NUMBER,
    "aria-valuetext": TEXT,
}
"""What each attribute takes: a kind of value, or the tokens that it allows."""

NAMING: Final = ("aria-label", "aria-labelledby", "aria-braillelabel")

GLOBAL: Final = frozenset(
    """aria-atomic aria-braillelabel aria-brailleroledescription aria-busy aria-controls aria-current aria-describedby
    aria-description aria-details aria-disabled aria-dropeffect aria-errormessage aria-flowto aria-grabbed
    aria-haspopup aria-hidden aria-invalid aria-keyshortcuts aria-label aria-labelledby aria-live aria-owns
    aria-relevant aria-roledescription""".split()  # noqa: SIM905 - a wrapped list of names reads better
)
"""Allowed on every role. `aria-disabled`, `-errormessage`, `-haspopup` and `-invalid` are global but deprecated so."""
