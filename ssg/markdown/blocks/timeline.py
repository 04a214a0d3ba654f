"""A timeline: `::: timeline How it came about`, and a list whose entries begin with a date and a colon."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ssg.markdown.blocks.html import escaped, piece
from ssg.markdown.blocks.kind import Key, Kind
from ssg.markdown.blocks.moment import read_moment

if TYPE_CHECKING:
    from markdown_it.token import Token

    from ssg.markdown.blocks.block import Block

__all__ = ("TIMELINE",)

_DATED = re.compile(r"(\d{4}[\d-]*(?:[T ]+\d\d:\d\d\S*?)?|\d\d:\d\d)\s*[:\N{FULLWIDTH COLON}]\s+", re.ASCII)
_LISTS = {"bullet_list_open", "ordered_list_open"}
_HINT = "Begin it with a date, a colon and a space: 2026-03-02: The towns sign."


def _arrange(block: Block) -> None:
    block.give_title(required=False)
    depth = block.start.level + 1
    tokens = block.tokens
    lists = [token for token in tokens if token.level == depth and token.type in _LISTS]
    if not lists:
        block.report("block-content", f"There is no list in this {block.name}.", f"Write one. {_HINT}")
    spread: list[Token] = []
    dates: list[tuple[str, int]] = []
    for index, token in enumerate(tokens):
        spread.append(token)
        if token.level == depth and token.type.endswith("_list_open"):
            token.tag, token.attrs = "ol", {"class": "entries"}
        elif token.level == depth and token.type.endswith("_list_close"):
            token.tag = "ol"
        elif token.level == depth + 1 and token.type == "list_item_open":
            spread += _date(block, tokens[index : index + 3], dates)
    block.tokens = spread
    _look_at_order(block, dates)


def _date(block: Block, item: list[Token], dates: list[tuple[str, int]]) -> list[Token]:
    """What is set before an entry; its date is taken out of its text."""
    line = item[0].map[0] if item[0].map else block.line
    inline = item[-1] if item[-1].type == "inline" else None
    match = _DATED.match(inline.content) if inline else None
    if inline is None or match is None:
        block.report(
            "block-date", "This entry has no date.", _HINT, line, inline.content.split("\n")[0] if inline else ""
        )
        return []
    try:
        value, words = read_moment(match[1], block.state.context)
    except ValueError as error:
        block.report("block-date", str(error), _HINT, line, match[1])
        return []
    inline.content = inline.content[match.end() :]
    dates.append((match[1], line))
    return [piece(f'<strong class="entry-date"><time datetime="{escaped(value)}">{escaped(words)}</time></strong>\n')]


def _look_at_order(block: Block, dates: list[tuple[str, int]]) -> None:
    """Oldest first or newest first: ISO dates sort as text."""
    written = [date for date, _ in dates]
    if written in (sorted(written), sorted(written, reverse=True)):
        return
    wrong = next(place for place in range(1, len(written)) if written[place] < written[place - 1])
    message = f"“{dates[wrong][0]}” comes after “{dates[wrong - 1][0]}”: the entries are in no order."
    block.report("block-date", message, "Sort them by date.", dates[wrong][1], dates[wrong][0], severity="warning")


def _write(block: Block) -> tuple[str, str]:
    return block.set_apart("timeline")


TIMELINE = Kind(
    name="timeline",
    words=("timeline", "연표"),
    takes="title",
    keys=(Key("title", ("title", "제목")),),
    arrange=_arrange,
    write=_write,
)
