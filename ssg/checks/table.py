"""Rows, columns and headers of a table (https://html.spec.whatwg.org/multipage/tables.html#table-processing-model)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.dom import Element, ancestors, tokens
from ssg.checks.ownership import owned

if TYPE_CHECKING:
    from ssg.checks.view import PageView

__all__ = ("Table",)

_CELLS: Final = frozenset({"td", "th"})
_CELL_ROLES: Final = frozenset({"cell", "columnheader", "gridcell", "rowheader"})
_MOST: Final = 1000
"""The largest colspan that HTML allows."""


class Table:
    """A table as a grid of slots."""

    def __init__(self, element: Element, page: PageView) -> None:
        self.element = element
        self.page = page
        self.rows: list[list[Element | None]] = []
        """The cell in each slot; None where there is none."""
        self.start: dict[Element, tuple[int, int]] = {}
        """Row and column at which each cell begins."""
        self.span: dict[Element, tuple[int, int]] = {}
        """How many rows and columns each cell covers."""
        self._headers: list[Element] | None = None
        self._named = bool(page.having("headers"))
        self._even = element.tag == "table" and not page.having("rowspan") and not page.having("colspan")
        if element.tag == "table":
            rows = [row for row in element.iter_elements(("tr",)) if _table_of(row) is element]
            self._fill([[c for c in row.children if isinstance(c, Element) and c.tag in _CELLS] for row in rows])
        else:
            self._fill([[c for c in owned(row, page) if page.role(c) in _CELL_ROLES] for row in _rows(element, page)])

    def _fill(self, rows: list[list[Element]]) -> None:
        if self._even:  # As most are: every cell covers one slot.
            self.rows = [list(row) for row in rows]
            self.start = {cell: (y, x) for y, row in enumerate(rows) for x, cell in enumerate(row)}
            self.span = dict.fromkeys(self.start, (1, 1))
            return
        self.rows = [[] for _ in rows]
        for y, row in enumerate(rows):
            x = 0
            for cell in row:
                while x < len(self.rows[y]) and self.rows[y][x] is not None:
                    x += 1
                height = min(_span(cell, "rowspan") or len(rows), len(rows) - y)
                width = min(_span(cell, "colspan") or 1, _MOST)
                self.start[cell], self.span[cell] = (y, x), (height, width)
                self._cover(cell, y, x, height, width)
                x += width

    def _cover(self, cell: Element, y: int, x: int, height: int, width: int) -> None:
        for line in self.rows[y : y + height]:
            line.extend([None] * (x + width - len(line)))
            line[x : x + width] = [cell] * width

    def headers(self) -> list[Element]:
        """The cells with the role of a header."""
        role = self.page.role
        found = self._headers
        if found is None:
            found = self._headers = [cell for cell in self.start if role(cell) in ("columnheader", "rowheader")]
        return found

    def assigned(self, header: Element) -> bool:
        """Whether any other cell has this one as its header."""
        y, x = self.start[header]
        height, width = self.span[header]
        name = header.attr("id")
        if self._named and name and any(name in tokens(cell, "headers") for cell in self.start if cell is not header):
            return True
        scope = (header.attr("scope") or "").lower()
        across = scope in ("row", "rowgroup") or self.page.role(header) == "rowheader"
        if across and not scope.startswith("col"):
            rows = self.rows[y:] if scope == "rowgroup" else self.rows[y : y + height]
            beside = (cell for line in rows for cell in line[x + width :])
            return any(self._is_data(cell, header) for cell in beside)
        wide = range(x, max((len(line) for line in self.rows), default=0) if scope == "colgroup" else x + width)
        below = (line[column] for line in self.rows[y + height :] for column in wide if column < len(line))
        return any(self._is_data(cell, header) for cell in below)

    def _is_data(self, cell: Element | None, header: Element) -> bool:
        if cell is None or cell is header or not self.page.exposed(cell):
            return False
        # A cell that names its headers has no others.
        return not self._named or cell.attr("headers") is None or (header.attr("id") or "") in tokens(cell, "headers")


def _table_of(row: Element) -> Element | None:
    return next((around for around in ancestors(row) if around.tag == "table"), None)


def _rows(element: Element, page: PageView) -> list[Element]:
    inside = owned(element, page)
    found = []
    for part in inside:
        found += owned(part, page) if page.role(part) == "rowgroup" else [part]
    return [row for row in found if page.role(row) == "row"]


def _span(cell: Element, attribute: str) -> int:
    own = cell.attr(attribute) if cell.tag in _CELLS else cell.attr(f"aria-{attribute}")
    written = (own or "1").strip()
    return int(written) if written.isdigit() else 1
