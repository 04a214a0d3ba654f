"""Tables in files of comma-separated values (RFC 4180), read strictly, with the line and column of everything.

Spreadsheets part cells with semicolons where the comma stands in numbers, and with tabs when somebody copies them:
both are understood. What is not UTF-8 is refused, because a guess would print wrong names.
"""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ssg.sheet import Cell, Sheet, SheetFault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ("ENDINGS", "MOST_BYTES", "read_sheet")

ENDINGS: Final = frozenset({".csv", ".tsv"})
MOST_BYTES: Final = 256 * 1024
_MOST_ROWS: Final = 1000
_MOST_COLUMNS: Final = 40
_HANDFUL: Final = 5
"""Uneven rows that are told one by one: behind them it is the file that is wrong, and not a row."""
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ue000\ue001\ufffe\uffff]")
_QUOTED = re.compile(r'"(?:[^"]|"")*"?')
_SEPARATORS: Final = ("\t", ";", ",")
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_SAVE: Final = "Save it again as “CSV UTF-8”."


class _Record(NamedTuple):
    """A row as it is written: its first cells, with one that is not read any more, and how many there are."""

    cells: list[Cell]
    width: int


def read_sheet(data: bytes) -> Sheet:
    """The table in a file, and everything that is wrong with it. There are no rows where it cannot be read at all."""
    if len(data) > MOST_BYTES:
        message = f"The file has more than {MOST_BYTES // 1024} kB."
        return _refused(SheetFault(1, 1, message, hint="Take out the rows that readers do not need."))
    if data.startswith(_UTF_16):
        return _refused(SheetFault(1, 1, "The file is UTF-16, not UTF-8.", hint=_SAVE))
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace").removeprefix("\ufeff")
        message = "The file is not UTF-8: there is a letter here in another encoding."
        return _refused(SheetFault(*_place(before), message, hint=_SAVE))
    odd = _UNPRINTABLE.search(text)
    if odd:
        message = "There is a character here that cannot be printed."
        return _refused(SheetFault(*_place(text[: odd.start()]), message, hint="Remove it."))
    return _parsed(text)


def _parsed(text: str) -> Sheet:
    separator = _separator(text)
    records, fault = _records(text, separator)
    faults = [fault] if fault else []
    if not records:
        faults = faults or [SheetFault(1, 1, "The file is empty.", hint="Write the names of the columns and the rows.")]
        return Sheet(faults=tuple(faults))
    head, *rows = records
    faults += _head_faults(head)
    if not rows and not faults:
        faults.append(SheetFault(head.cells[0].line, 1, "There is no row below the names of the columns."))
    if len(rows) > _MOST_ROWS:
        place = rows[_MOST_ROWS].cells[0]
        message = f"The table has {len(rows)} rows, and {_MOST_ROWS} are read."
        faults.append(SheetFault(place.line, 1, message, hint="Take out the rows that readers do not need."))
    read = rows[:_MOST_ROWS]
    faults += _uneven([row for row in read if row.width != head.width], head)
    names = tuple(head.cells[:_MOST_COLUMNS])
    even = tuple(_filled(row.cells, len(names)) for row in read)
    return Sheet(head=names, rows=even, decimal_comma=separator != ",", faults=tuple(faults))


def _separator(text: str) -> str:
    """What parts the cells of the first line; the later one of two in the tuple where they come equally often."""
    first = _QUOTED.sub("", text.lstrip("\r\n").split("\n", 1)[0])
    return max(reversed(_SEPARATORS), key=first.count)


def _records(text: str, separator: str) -> tuple[list[_Record], SheetFault | None]:
    """The rows that hold something, and why reading stopped before the end."""
    lines = re.split(r"\r\n|\r|\n", text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    found: list[_Record] = []
    line = 1
    while True:
        line = reader.line_num + 1
        try:
            record = next(reader)
        except StopIteration:
            return found, None
        except csv.Error:
            message = "The quotation marks of this row do not match."
            hint = 'Put a cell that holds a quotation mark in quotation marks, and write the one inside twice: "".'
            return found, SheetFault(line, 1, message, hint=hint)
        if any(cell.strip() for cell in record):
            columns = _columns(lines[line - 1], separator)
            kept = record[: _MOST_COLUMNS + 1]
            cells = [Cell(" ".join(cell.split()), line, next(columns, 1)) for cell in kept]
            found.append(_Record(cells, len(record)))


def _columns(line: str, separator: str) -> Iterator[int]:
    """Where each cell of a line begins, from 1. Cells behind a line break within quotation marks are not found."""
    at = 0
    while at <= len(line):
        yield at + 1
        quoted = _QUOTED.match(line, at)
        end = line.find(separator, quoted.end() if quoted else at)
        if end < 0:
            return
        at = end + 1


def _head_faults(head: _Record) -> Iterator[SheetFault]:
    if head.width > _MOST_COLUMNS:
        message, place = f"The table has {head.width} columns, and {_MOST_COLUMNS} are read.", head.cells[_MOST_COLUMNS]
        yield SheetFault(place.line, place.column, message, hint="Take out the columns that readers do not need.")
    seen = set[str]()
    for number, cell in enumerate(head.cells[:_MOST_COLUMNS], 1):
        if not cell.text:
            message = f"Column {number} has no name."
            yield SheetFault(cell.line, cell.column, message, hint="The first row holds the names of the columns.")
        elif cell.text in seen:
            message = f"Two columns are named “{cell.text[:40]}”."
            yield SheetFault(cell.line, cell.column, message, hint="Give each column a name of its own.")
        seen.add(cell.text)


def _uneven(rows: Sequence[_Record], head: _Record) -> Iterator[SheetFault]:
    for row in rows[:_HANDFUL]:
        message = f"The first row has {head.width} cells, and this one {row.width}."
        if row.width > head.width:
            hint, place = "Put a cell with a comma in it in quotation marks.", row.cells[min(head.width, _MOST_COLUMNS)]
        else:
            hint, place = "Leave a missing cell empty.", row.cells[0]
        yield SheetFault(place.line, place.column, message, hint=hint)
    if len(rows) > _HANDFUL:
        place = rows[_HANDFUL].cells[0]
        message = f"Rows that have another number of cells than the first: {len(rows) - _HANDFUL} more, from here on."
        yield SheetFault(place.line, place.column, message, hint="Give each row as many cells as the first one has.")


def _filled(row: list[Cell], width: int) -> tuple[Cell, ...]:
    return (*row[:width], *(Cell("", row[-1].line, row[-1].column),) * (width - len(row)))


def _place(before: str) -> tuple[int, int]:
    lines = re.split(r"\r\n|\r|\n", before)
    return len(lines), len(lines[-1]) + 1


def _refused(fault: SheetFault) -> Sheet:
    return Sheet(faults=(fault,))
