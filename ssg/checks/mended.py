"""What a line looks like when it is mended, for hints: only where there is no doubt, and short enough to be read.

Authors write Markdown here and HTML elsewhere, and a page does not tell which, so both are shown where they differ.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from ssg.checks.alt_mended import without_credit, without_opener
from ssg.checks.scripts import sole_language

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ("cell_headers", "credit_moved", "heading_at", "language_said", "opener_gone")

_LONGEST: Final = 80
"""Characters of a text that is repeated in a hint."""
_CELLS: Final = 6
_LEVELS: Final = range(1, 7)


def language_said(words: str) -> str:
    """Words that say their language; where their letters do not tell which, it is left open."""
    if len(words) > _LONGEST:
        return 'Put it into <span lang="…">…</span>, in Markdown […]{lang=…}.'
    language = sole_language(words) or "…"
    return f'Write <span lang="{language}">{words}</span>, in Markdown [{words}]{{lang={language}}}.'


def heading_at(level: int, words: str) -> str:
    """A heading on another level; empty when it is too long to show or there is no such level."""
    text = " ".join(words.split())
    if not text or len(text) > _LONGEST or level not in _LEVELS:
        return ""
    return f"Write <h{level}>{escape(text, quote=False)}</h{level}>, in Markdown {'#' * level} {text}"


def credit_moved(alt: str, known: str = "", *, in_front_matter: bool = False) -> str:
    """An alternative text without its credit, and where the credit goes; empty when a person has to see to it."""
    kept, credit = without_credit(alt, known)
    if not kept or len(alt) > _LONGEST * 2:
        return ""
    if known and credit in known:
        return f"Write {_quoted(kept)} The credit is there already."
    if in_front_matter:
        return f"Write {_quoted(kept)} Add credit: {credit}"
    return f"Write {_quoted(kept)} Put ({credit}) at the end of the caption."


def opener_gone(alt: str) -> str:
    """An alternative text that begins with what the picture shows; empty when a person has to see to it."""
    kept = without_opener(alt.strip())
    return f"Write {_quoted(kept)}" if kept and len(kept) <= _LONGEST * 2 else ""


def cell_headers(cells: Sequence[str]) -> str:
    """The first row of a table as headers; empty when it is not plainly one or too long to show."""
    texts = [" ".join(cell.split()) for cell in cells]
    if not all(texts) or len(texts) > _CELLS or sum(map(len, texts)) > _LONGEST:
        return ""
    row = "".join(f'<th scope="col">{escape(text, quote=False)}</th>' for text in texts)
    return f"<tr>{row}</tr>"


def _quoted(text: str) -> str:
    return f"“{text}”" if text.endswith((".", "!", "?", "…")) else f"“{text}”."
