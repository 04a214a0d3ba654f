"""Importers: other systems' files as articles. Each is a pure function from bytes to `Imported`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.importers import html, wire

if TYPE_CHECKING:
    from collections.abc import Callable

    from ssg.importers.record import Imported

__all__ = ("IMPORTERS",)

IMPORTERS: tuple[tuple[str, Callable[[bytes, str], Imported]], ...] = (
    ("wire", wire.read),
    ("html", html.read),
)
"""Name on the command line, and the function that reads such a file."""
