"""Headings get ids made of their words, so that they can be linked to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ssg.markdown.state import state_of
from ssg.text import slugify

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore

_TAKEN = re.compile(r"^(p\d+|fn\S*|contents|navigation|table-\d+|chart-\d+\S*|block-\d+|update-\d\S*)$")
"""Ids that the theme and the other constructs use."""


def install(parser: MarkdownIt) -> None:
    """Runs once the tables are known."""
    parser.core.ruler.after("ssg_tables", "ssg_headings", _ids)


def _ids(core: StateCore) -> None:
    if state_of(core.env) is None:
        return
    last: dict[str, int] = {}
    used = set[str]()
    for opening, inline in zip(core.tokens, core.tokens[1:], strict=False):
        if opening.type != "heading_open":
            continue
        base = slugify(inline.content) or "section"
        number = last.get(base, 0) + 1
        while (made := _free(base, number)) in used:
            number += 1
        last[base] = number
        used.add(made)
        opening.attrs["id"] = made


def _free(base: str, number: int) -> str:
    """The words, numbered from the second time on, and never an id of something else."""
    made = f"{base}-{number}" if number > 1 else base
    return f"about-{made}" if _TAKEN.match(made) else made
