"""A table of data needs header cells.

Screen readers say the header before each value: "Monday, 3". Without header cells they say "3".

Bad:
    <table><tr><td>Route</td><td>Boats</td></tr><tr><td>North</td><td>3</td></tr></table>

Good:
    <table><tr><th scope="col">Route</th><th scope="col">Boats</th></tr><tr><td>North</td><td>3</td></tr></table>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.mended import cell_headers
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ssg.checks.dom import Element
    from ssg.checks.view import PageView


_SMALLEST: Final = 2
_FIRST_ROW: Final = 'Make the cells of the first row <th scope="col">'


def check(page: PageView) -> Iterator[Problem]:
    """Exposed tables of at least two rows and two columns without a header cell, and empty header cells."""
    for element in page.tagged("table"):
        if page.role(element) not in ("table", "grid", "treegrid") or not page.exposed(element):
            continue
        table = page.table(element)
        columns = max((len(row) for row in table.rows), default=0)
        if len(table.rows) >= _SMALLEST and columns >= _SMALLEST and not table.headers():
            yield Problem(element, "This table has no header cells.", _hint(table.rows[0]))
        for header in table.headers():
            if not page.is_named(header) and table.start[header] != (0, 0) and page.exposed(header):
                yield Problem(header, "This header cell is empty.", "Write what the cells under or beside it are.")


def _hint(first: Sequence[Element | None]) -> str:
    row = cell_headers([cell.text for cell in first if cell is not None])
    mended = f"If its first row says what is below, write {row}" if row else _FIRST_ROW
    return f'{mended}; for a table without data write role="presentation".'


RULE = Rule(id="table-headers", severity="warning", wcag=("1.3.1",), check=check, elements=("table",))
