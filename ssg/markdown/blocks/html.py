"""HTML that blocks write. Light: names of blocks are asked for where no Markdown is parsed."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ("PIECE", "escaped", "piece")

PIECE: Final = "block_piece"
"""Type of the tokens that are printed as they are."""


def escaped(text: str) -> str:
    """The text for an element or for an attribute in double quotation marks, as markdown-it escapes it."""
    return escape(text, quote=False).replace('"', "&quot;")


def piece(html: str) -> Token:
    """A token that prints `html`, among blocks or in a line of text."""
    from markdown_it.token import Token  # noqa: PLC0415  slow to import, and addresses are looked up without it

    return Token(PIECE, "", 0, content=html)
