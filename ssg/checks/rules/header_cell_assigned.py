"""A header cell needs cells that it is the header of.

Bad:
    <table><tr><th>Route</th><th>Boats</th></tr><tr><td>North</td></tr></table>

Good:
    <table><tr><th>Route</th><th>Boats</th></tr><tr><td>North</td><td>3</td></tr></table>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Exposed header cells of exposed tables to which no cell is assigned."""
    for element in page.with_role("table", "grid", "treegrid"):
        if not page.exposed(element):
            continue
        table = page.table(element)
        for header in table.headers():
            if page.exposed(header) and not table.assigned(header):
                yield Problem(
                    header,
                    "This header cell has no cells under or beside it.",
                    "Make it an ordinary cell (<td>), or add the cells that it heads.",
                )


RULE = Rule(
    id="header-cell-assigned",
    severity="error",
    wcag=("1.3.1",),
    act=("d0f69e",),
    check=check,
    elements=("table",),
    attributes=("role",),
)
