"""The `headers` of a table cell have to name cells of the same table.

A screen reader reads out the named cells before the value. A name that leads nowhere gives a bare number.

Bad:
    <table><tr><th id="mon">Monday</th></tr><tr><td headers="tue">3</td></tr></table>

Good:
    <table><tr><th id="mon">Monday</th></tr><tr><td headers="mon">3</td></tr></table>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.dom import ancestors, tokens
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.dom import Element
    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Cells of exposed tables whose headers attribute names something else, or the cell itself."""
    for cell in page.having("headers"):
        if cell.tag not in ("td", "th") or not page.exposed(cell):
            continue
        table = next((around for around in ancestors(cell) if around.tag == "table"), None)
        if table is None or page.role(table) not in ("table", "grid", "treegrid"):
            continue
        for name in dict.fromkeys(tokens(cell, "headers")):
            if not _is_header(page.by_id.get(name), cell, table):
                yield Problem(
                    cell,
                    f"This cell names “{name}” as its header, but the table has no other cell of that name.",
                    "Name the id of the header cell, or use scope on the header cells instead.",
                )


def _is_header(target: Element | None, cell: Element, table: Element) -> bool:
    if target is None or target is cell or target.tag not in ("td", "th"):
        return False
    return next((around for around in ancestors(target) if around.tag == "table"), None) is table


RULE = Rule(
    id="headers-attribute", severity="error", wcag=("1.3.1",), act=("a25f45",), check=check, attributes=("headers",)
)
