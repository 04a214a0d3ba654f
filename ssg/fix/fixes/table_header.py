"""The first row of a table becomes its header where the header is empty and the row is plainly one.

That is a row of names: it is bold, or it has words over a column of figures.

Bad:
    |       |            |
    |-------|-----------:|
    | Month | Passengers |
    | May   | 12,400     |
    | June  | 13,100     |

Good:
    | Month | Passengers |
    |-------|-----------:|
    | May   | 12,400     |
    | June  | 13,100     |

Bad:
    | | |
    |-|-|
    | **Route** | **Operator** |
    | North | Ellwood Lines |

Good:
    | **Route** | **Operator** |
    |-|-|
    | North | Ellwood Lines |

Left:
    | | |
    |-|-|
    | North | Ellwood Lines |
    | South | Calloway Boats |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ssg.fix.fix import Fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.fix.draft import Draft, Edit

_EMPTY = re.compile(r"[\s|>]*")
_CELL = re.compile(r"(?<!\\)\|")
_FIGURE = re.compile(r"[^\w]*\d[\d.,:/\s\-\u2013]*(?:%|\w{1,3})?[^\w]*")
_BOLD = re.compile(r"\*\*.+\*\*|__.+__")
_FEWEST: Final = 4
"""Lines of a table that has a header, its rule, a row of names and a row of data."""


def mend(draft: Draft, line: int, _column: int) -> Iterator[Edit]:
    """The row takes the place of the empty one."""
    for _, _token, lines in draft.blocks("table_open"):
        if line not in lines or len(lines) < _FEWEST or not _EMPTY.fullmatch(draft.line(lines[0])):
            continue
        names, *rows = (_cells(draft.line(number)) for number in lines[2:])
        if _is_header(names, rows):
            yield draft.replace(lines[0], 0, len(draft.line(lines[0])), draft.line(lines[2]))
            yield draft.without_line(lines[2])


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in _CELL.split(row.strip().removeprefix("|").removesuffix("|"))]


def _is_header(names: list[str], rows: list[list[str]]) -> bool:
    if not all(names) or len(set(names)) < len(names) or any(_FIGURE.fullmatch(name) for name in names):
        return False
    if all(_BOLD.fullmatch(name) for name in names):
        return not all(_BOLD.fullmatch(cell) for row in rows for cell in row)
    columns = ([row[place] for row in rows if place < len(row)] for place in range(len(names)))
    return any(column and all(_FIGURE.fullmatch(cell) for cell in column) for column in columns)


FIX = Fix(id="table-header", rules=("table-headers",), mend=mend)
