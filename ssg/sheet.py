"""A table in a file of its own, as far as it could be read: one more noun of `model.py`."""

from __future__ import annotations

import msgspec

__all__ = ("Cell", "Sheet", "SheetFault")


class Cell(msgspec.Struct, frozen=True, array_like=True):
    """One cell, and where it stands in its file."""

    text: str
    line: int
    column: int


class SheetFault(msgspec.Struct, frozen=True):
    """What is wrong at a place of the file."""

    line: int
    column: int
    message: str
    hint: str = ""
    """How to mend it."""


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """A table: every row has as many cells as the head."""

    head: tuple[Cell, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    decimal_comma: bool = False
    """Whether cells are parted by something else than commas, so that a comma may stand in a number."""
    faults: tuple[SheetFault, ...] = ()
