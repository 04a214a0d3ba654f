"""WAI-ARIA 1.2 as data: what each role requires, supports, forbids, contains and lives in.

https://www.w3.org/TR/wai-aria-1.2/#role_definitions. Inherited properties are written out; global ones are not.
"""

from __future__ import annotations

from typing import Final

import msgspec

__all__ = (
    "DPUB_ROLES",
    "LINKS",
    "NAMED_FROM_CONTENT",
    "NAME_PROHIBITED",
    "PRESENTATIONAL_CHILDREN",
    "ROLES",
    "VALID_ROLES",
    "WIDGETS",
    "Role",
)


class Role(msgspec.Struct, frozen=True):
    """What a role needs and allows."""

    supported: tuple[str, ...] = ()
    """States and properties without their `aria-`, beyond the global ones."""
    required: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    """Roles of which one must be the parent."""
    owned: tuple[str, ...] = ()
    """Roles of which at least one must be a child."""


def _role(supported: str = "", *, required: str = "", context: str = "", owned: str = "") -> Role:
    return Role(tuple(supported.split()), tuple(required.split()), tuple(context.split()), tuple(owned.split()))


_CELL = "colindex colspan rowindex rowspan colindextext rowindextext"
_HEADER = f"{_CELL} expanded readonly required selected sort"
_TABLE = "colcount rowcount"
_GRID = f"{_TABLE} activedescendant multiselectable readonly"
_RANGE = "valuemax valuemin valuenow valuetext"
_ITEM = "posinset setsize"
_TEXT = "activedescendant autocomplete multiline placeholder readonly required"

ROLES: Final[dict[str, Role]] = {
    "alert": _role(),
    "alertdialog": _role("modal"),
    "application": _role("activedescendant expanded"),
    "article": _role(_ITEM),
    "banner": _role(),
    "blockquote": _role(),
    "button": _role("expanded pressed"),
    "caption": _role(),
    "cell": _role(_CELL, context="row"),
    "checkbox": _role("checked expanded readonly required", required="checked"),
    "code": _role(),
    "columnheader": _role(_HEADER, context="row"),
    "combobox": _role(
        "activedescendant autocomplete controls expanded readonly required", required="controls expanded"
    ),
    "complementary": _role(),
    "contentinfo": _role(),
    "definition": _role(),
    "deletion": _role(),
    "dialog": _role("modal"),
    "directory": _role(),
    "document": _role(),
    "emphasis": _role(),
    "feed": _role(owned="article"),
    "figure": _role(),
    "form": _role(),
    "generic": _role(),
    "grid": _role(_GRID, owned="row rowgroup"),
    "gridcell": _role(f"{_CELL} expanded readonly required selected", context="row"),
    "group": _role("activedescendant"),
    "heading": _role("level", required="level"),
    "img": _role(),
    "insertion": _role(),
    "link": _role("expanded"),
    "list": _role(owned="listitem"),
    "listbox": _role("activedescendant expanded multiselectable orientation readonly required", owned="group option"),
    "listitem": _role(f"level {_ITEM}", context="list directory"),
    "log": _role(),
    "main": _role(),
    "mark": _role(),
    "marquee": _role(),
    "math": _role(),
    "menu": _role("activedescendant orientation", owned="group menuitem menuitemcheckbox menuitemradio"),
    "menubar": _role("activedescendant orientation", owned="group menuitem menuitemcheckbox menuitemradio"),
    "menuitem": _role(f"expanded {_ITEM}", context="group menu menubar"),
    "menuitemcheckbox": _role(f"checked expanded {_ITEM}", required="checked", context="group menu menubar"),
    "menuitemradio": _role(f"checked expanded {_ITEM}", required="checked", context="group menu menubar"),
    "meter": _role(_RANGE, required="valuenow"),
    "navigation": _role(),
    "none": _role(),
    "note": _role(),
    "option": _role(f"checked selected {_ITEM}", context="group listbox"),
    "paragraph": _role(),
    "presentation": _role(),
    "progressbar": _role(_RANGE),
    "radio": _role(f"checked {_ITEM}", required="checked"),
    "radiogroup": _role("activedescendant orientation readonly required", owned="radio"),
    "region": _role(),
    "row": _role(
        f"activedescendant colindex expanded level rowindex rowindextext selected {_ITEM}",
        context="grid rowgroup table treegrid",
        owned="cell columnheader gridcell rowheader",
    ),
    "rowgroup": _role(context="grid table treegrid", owned="row"),
    "rowheader": _role(_HEADER, context="row"),
    "scrollbar": _role(f"controls orientation {_RANGE}", required="controls valuenow"),
    "search": _role(),
    "searchbox": _role(_TEXT),
    "separator": _role(f"orientation {_RANGE}"),
    "slider": _role(f"orientation readonly {_RANGE}", required="valuenow"),
    "spinbutton": _role(f"activedescendant readonly required {_RANGE}"),
    "status": _role(),
    "strong": _role(),
    "subscript": _role(),
    "suggestion": _role(),
    "superscript": _role(),
    "switch": _role("checked expanded readonly required", required="checked"),
    "tab": _role(f"expanded selected {_ITEM}", context="tablist"),
    "table": _role(_TABLE, owned="row rowgroup"),
    "tablist": _role("activedescendant multiselectable orientation", owned="tab"),
    "tabpanel": _role(),
    "term": _role(),
    "textbox": _role(_TEXT),
    "time": _role(),
    "timer": _role(),
    "toolbar": _role("activedescendant orientation"),
    "tooltip": _role(),
    "tree": _role("activedescendant multiselectable orientation required", owned="group treeitem"),
    "treegrid": _role(f"{_GRID} orientation required", owned="row rowgroup"),
    "treeitem": _role(f"checked expanded level selected {_ITEM}", context="group tree"),
}

NAMED_FROM_CONTENT: Final = frozenset(
    """button cell checkbox columnheader comment doc-backlink doc-biblioref doc-glossref doc-noteref gridcell heading
    link menuitem menuitemcheckbox menuitemradio option radio row rowheader sectionhead switch tab tooltip
    treeitem""".split()  # noqa: SIM905 - a wrapped list of names reads better
)

NAME_PROHIBITED: Final = frozenset(
    """caption code deletion emphasis generic insertion mark none paragraph presentation strong subscript suggestion
    superscript""".split()  # noqa: SIM905 - a wrapped list of names reads better
)

PRESENTATIONAL_CHILDREN: Final = frozenset(
    """button checkbox img meter menuitemcheckbox menuitemradio option progressbar radio scrollbar separator slider
    switch tab""".split()  # noqa: SIM905 - a wrapped list of names reads better
)

WIDGETS: Final = frozenset(
    """button checkbox combobox gridcell link listbox menuitem menuitemcheckbox menuitemradio option radio scrollbar
    searchbox slider spinbutton switch tab textbox treeitem""".split()  # noqa: SIM905 - as above
)

LINKS: Final = frozenset({"link", "doc-backlink", "doc-biblioref", "doc-glossref", "doc-noteref"})
"""The role `link` and those derived from it."""

DPUB_ROLES: Final = frozenset(
    f"doc-{name}"
    for name in """abstract acknowledgments afterword appendix backlink biblioentry bibliography biblioref chapter
    colophon conclusion cover credit credits dedication endnote endnotes epigraph epilogue errata example footnote
    foreword glossary glossref index introduction noteref notice pagebreak pagefooter pageheader pagelist part preface
    prologue pullquote qna subtitle tip toc""".split()  # noqa: SIM905 - as above
)
"""https://www.w3.org/TR/dpub-aria-1.1/"""

VALID_ROLES: Final = (
    frozenset(ROLES) | DPUB_ROLES | {"graphics-document", "graphics-object", "graphics-symbol", "comment", "image"}
)
