"""Headings get ids made of their words, so that they can be linked to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ssg.markdown.state import state_of
from ssg.text import slugify

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore

_TAKEN = re.compile(r"^(p\d+|fn\S*|contents|navigation|table-\d+|block-\d+|update-\d\S*)$")
"""Ids that the theme and the other constructs use."""


def install(parser: MarkdownIt) -> None:
    """Runs once the tables are known."""
    parser.core.ruler.after("ssg_tables", "ssg_headings", _ids)


def _ids(core: StateCore) -> None:
    if state_of(core.env) is None:
        return
    seen: dict[str, int] = {}
    for opening, inline in zip(core.tokens, core.tokens[1:], strict=False):
        if opening.type != "heading_open":
            continue
        base = slugify(inline.content) or "section"
        base = f"about-{base}" if _TAKEN.match(base) else base
        seen[base] = seen.get(base, 0) + 1
        opening.attrs["id"] = base if seen[base] == 1 else f"{base}-{seen[base]}"
