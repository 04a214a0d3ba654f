"""Text as HTML, without loading the Markdown parser: names of blocks are asked for where nothing is parsed."""

from __future__ import annotations

from html import escape

__all__ = ("escaped",)


def escaped(text: str) -> str:
    """The text for an element or for an attribute in double quotation marks, as markdown-it escapes it."""
    return escape(text, quote=False).replace('"', "&quot;")
