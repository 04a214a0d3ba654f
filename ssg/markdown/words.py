"""The words of parsed Markdown without its markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it.token import Token

__all__ = ("plain_text",)


def plain_text(tokens: Iterable[Token]) -> str:
    """Text and code as they stand, a space for a line's end, nothing for markup (CommonMark 0.31, images)."""
    parts = []
    for token in tokens:
        if token.type in {"text", "code_inline"}:
            parts.append(token.content)
        elif token.type in {"softbreak", "hardbreak"}:
            parts.append(" ")
        elif token.children:
            parts.append(plain_text(token.children))
    return "".join(parts)
