"""Paragraphs of the body are numbered, so that an update note can point at them: `p1`, `p2` and so on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ssg.markdown.state import state_of

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore

_LAST = re.compile(r"^last\s+(\d+)$", re.IGNORECASE)
_FIRST = re.compile(r"^(?:first\s+)?(\d+)(?:\s*[-\u2013]\s*\d+)?$", re.IGNORECASE)


def install(parser: MarkdownIt) -> None:
    """Runs once figures and captions of tables are no longer paragraphs."""
    parser.core.ruler.after("ssg_tables", "ssg_paragraphs", _number)


def _number(core: StateCore) -> None:
    state = state_of(core.env)
    if state is None:
        return
    for token in core.tokens:
        if token.type == "paragraph_open" and token.level == 0:
            state.paragraphs += 1
            token.attrs["id"] = f"p{state.paragraphs}"


def resolve_pointer(pointer: str, paragraphs: int) -> int:
    """The first paragraph that `last 5`, `first 2`, `3` or `2-4` means; 0 when the body has no such paragraph."""
    if match := _LAST.match(pointer.strip()):
        start = paragraphs - int(match[1]) + 1
    elif pointer.strip().lower().startswith("first"):
        start = 1 if _FIRST.match(pointer.strip()) else 0
    elif match := _FIRST.match(pointer.strip()):
        start = int(match[1])
    else:
        return 0
    return start if 1 <= start <= paragraphs else 0
