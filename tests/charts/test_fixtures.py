"""Files of figures, and the charts that are drawn from them: what is wrong with them, and their HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from chart_samples import KINDS, cases, drawn, settle

from ssg.sheet_file import MOST_BYTES, read_sheet

if TYPE_CHECKING:
    from ssg.sheet import SheetFault


def told(fault: SheetFault) -> str:
    """A fault on one line."""
    return f"{fault.line}:{fault.column} {fault.message} {fault.hint}".rstrip() + "\n"


@pytest.mark.parametrize(("given", "expected"), cases("sheet.txt"))
def test_sheet(given: str, expected: str) -> None:
    """Every cell with its place, then every fault."""
    sheet = read_sheet(given.encode())
    rows = (" | ".join(f"{cell.line}:{cell.column} {cell.text}" for cell in row) for row in (sheet.head, *sheet.rows))
    found = "".join(f"{row}\n" for row in rows if row) + "".join(map(told, sheet.faults))
    settle("sheet.txt", given, found)
    assert found == expected


@pytest.mark.parametrize(("given", "expected"), cases("chart.txt"))
def test_chart(given: str, expected: str) -> None:
    """The HTML, then every fault of the file; its first line is the second of the case."""
    head, _, text = given.partition("\n")
    name, lang, unit = head.split(" ", 2)
    html, faults = drawn(KINDS[name], read_sheet(text.encode()), lang, unit)
    found = html + "".join(map(told, faults))
    settle("chart.txt", given, found)
    assert found == expected


@pytest.mark.parametrize(
    ("data", "place", "begins"),
    [
        ("\ufeffa,b\n1,2\n".encode(), None, ""),
        ("Städte,b\nKöln,2\n".encode("cp1252"), (1, 3), "The file is not UTF-8"),
        ("a,b\nKöln,2\n".encode("cp949", "replace").replace(b"?", b"\xff"), (2, 2), "The file is not UTF-8"),
        ("a,b\n1,2\n".encode("utf-16"), (1, 1), "The file is UTF-16"),
        (b"a,b\n" + b"1,2\n" * (MOST_BYTES // 4), (1, 1), "The file has more than 256 kB."),
        (b"a,b\n" + b"1,2\n" * 1001, (1002, 1), "The table has 1001 rows, and 1000 are read."),
    ],
)
def test_encodings_and_sizes(data: bytes, place: tuple[int, int] | None, begins: str) -> None:
    """A byte order mark is passed over; other encodings and large files are refused at their place."""
    sheet = read_sheet(data)
    assert [((fault.line, fault.column), fault.message.startswith(begins)) for fault in sheet.faults] == (
        [(place, True)] if place else []
    )
    assert place is None or place[0] > 1000 or not sheet.rows
    assert place is not None or sheet.head[0].text == "a"


def test_a_wide_file_is_cut() -> None:
    """A few bytes a row do not become thousands of cells and faults."""
    sheet = read_sheet(",".join(map(str, range(4000))).encode() + b"\n" + b"1\n" * 1000)
    faults = [(fault.line, fault.column, fault.message) for fault in sheet.faults]

    assert len(sheet.head) == 40
    assert {len(row) for row in sheet.rows} == {40}
    assert faults[0] == (1, 111, "The table has 4000 columns, and 40 are read.")
    assert faults[5] == (6, 1, "The first row has 4000 cells, and this one 1.")
    assert faults[6:] == [(7, 1, "Rows that have another number of cells than the first: 995 more, from here on.")]


def test_a_row_wider_than_a_wide_head() -> None:
    """The place told is the first cell that is not read."""
    names = ",".join(map(str, range(42)))
    faults = read_sheet(f"{names}\n{names},7\n".encode()).faults

    assert [(fault.line, fault.column) for fault in faults] == [(1, 111), (2, 111)]
