"""What charts and tables from a file have in common: the file is found, what is wrong with it said at its own lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.markdown.blocks.html import escaped
from ssg.markdown.blocks.kind import Key
from ssg.markdown.credit import split_credit
from ssg.model import Finding, Position

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ssg.markdown.blocks.block import Block
    from ssg.model import Target
    from ssg.sheet import SheetFault

__all__ = ("FOOT_KEYS", "TITLE", "foot", "found_sheet", "report_faults", "titled")

TITLE = Key("title", ("title", "제목"))
FOOT_KEYS = (Key("caption", ("caption", "설명")), Key("source", ("source", "출처")))


def found_sheet(block: Block) -> Target | None:
    """The file of a block with the table in it; None, and a finding, where there is none."""
    written = block.said("file")
    if not written:
        hint = f"Write ::: {block.kind.words[0]} and the name of a CSV file."
        block.files.refuse("The name of the file is missing.", hint, block.line, ":::")
        return None
    target = block.files.found(written, block.line, remote=False)
    if target.sheet is None:
        if target.url:
            block.files.refuse(f"“{written[:60]}” is no table.", "Name a CSV file (.csv).", block.line, written)
        return None
    return target


def titled(block: Block) -> str:
    """The title; a finding where there is none."""
    title = block.said("title")
    if not title:
        hint = "Write title: and what it shows on the line below."
        block.report("block-title", f"This {block.kind.words[0]} has no title.", hint)
    return title


def report_faults(block: Block, file: str, faults: Iterable[SheetFault]) -> None:
    """Says what is wrong in the file that a block names."""
    block.state.findings += (
        Finding(
            rule="sheet-file",
            severity="error",
            message=fault.message,
            hint=fault.hint,
            source=Position(file, fault.line, fault.column),
        )
        for fault in faults
    )


def foot(block: Block) -> str:
    """Caption, source and credit as a paragraph; empty when there is none of them."""
    caption, credit = split_credit(block.said("caption"))
    source = block.plain_label("chart_source").format(source=block.said("source")) if block.said("source") else ""
    said = " ".join(text for text in (caption, source, f"({credit})" if credit else "") if text)
    return f'<p class="note">{escaped(said)}</p>\n' if said else ""
