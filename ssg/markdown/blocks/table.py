"""A table from a file: `::: table wards.csv`. Markdown in the block stands below as a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.charts.data_table import MOST_ROWS, sheet_table
from ssg.markdown.blocks.kind import Kind
from ssg.markdown.blocks.sheet import FOOT_KEYS, TITLE, foot, found_sheet, report_faults, titled
from ssg.sheet import SheetFault

if TYPE_CHECKING:
    from ssg.markdown.blocks.block import Block
    from ssg.sheet import Sheet

__all__ = ("TABLE",)


def _write(block: Block) -> tuple[str, str]:
    block.state.tables += 1
    title, target = titled(block), found_sheet(block)
    sheet = target.sheet if target else None
    if target is None or sheet is None:
        return "<div>\n", f"{foot(block)}</div>\n"
    too_many = _too_many(sheet)
    report_faults(block, target.file, (*sheet.faults, *too_many))
    if too_many or not sheet.rows:
        return "<div>\n", f"{foot(block)}</div>\n"
    lang, no_figure = block.state.context.lang or "en", block.plain_label("chart_no_figure")
    table = sheet_table(sheet, title or block.said("file"), lang, no_figure, f"table-{block.state.tables}")
    return f"<div>\n{table}", f"{foot(block)}</div>\n"


def _too_many(sheet: Sheet) -> tuple[SheetFault, ...]:
    if len(sheet.rows) <= MOST_ROWS:
        return ()
    message = f"The table has {len(sheet.rows)} rows, and a story shows {MOST_ROWS} at most."
    hint = "Take out the rows that readers do not need, or link to the file."
    return (SheetFault(sheet.rows[MOST_ROWS][0].line, 1, message, hint=hint),)


TABLE = Kind(
    name="table",
    words=("table", "표"),
    takes="file",
    keys=(TITLE, *FOOT_KEYS),
    labels=("chart_no_figure", "chart_source"),
    write=_write,
)
