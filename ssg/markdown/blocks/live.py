"""A live blog: `::: live`. Each heading begins with a moment and opens an entry; readers get the newest first."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from ssg.content.dates import parse_moment
from ssg.markdown.blocks.html import escaped, piece
from ssg.markdown.blocks.kind import Key, Kind
from ssg.markdown.update import Update
from ssg.markdown.words import plain_text

if TYPE_CHECKING:
    from markdown_it.token import Token

    from ssg.markdown.blocks.block import Block

__all__ = ("LIVE",)

_OVER: Final = frozenset({"over", "끝"})
_STATES: Final = frozenset({*_OVER, "live", "진행 중"})
_STAMP = re.compile(
    r"(\d{4}-\d\d-\d\d[T ]+\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)(?:\s*[:\N{EM DASH}\N{EN DASH}-])?(?:\s+|$)"
)
_HINT = "Begin it with day and time: ## 2026-03-02 14:05 The pier is closed."


@dataclass
class _Entry:
    """The tokens of an entry from its heading on, and when it came."""

    moment: dt.datetime
    id: str
    line: int
    tokens: list[Token] = field(default_factory=list)


def _arrange(block: Block) -> None:
    """Cuts the block at the headings that begin with a moment, and puts the newest entry first."""
    tokens = block.tokens
    depth = block.start.level + 1  # a heading in a quotation or list opens no entry
    headings = [token for token in tokens if token.type == "heading_open" and token.level == depth]
    highest = min((token.tag for token in headings), default="")
    before: list[Token] = []
    entries: list[_Entry] = []
    for index, token in enumerate(tokens):
        if token.type == "heading_open" and token.level == depth and token.tag == highest:
            entry = _begin(block, token, tokens[index + 1])
            entries += [entry] if entry else []
        (entries[-1].tokens if entries else before).append(token)
    entries.sort(
        key=lambda entry: entry.moment, reverse=True
    )  # stable: of two at the same minute the first stays first
    if not entries:
        block.report("block-content", f"There is no entry in this {block.name}.", f"Begin each with a heading. {_HINT}")
    if block.said("status").lower() not in {"", *_STATES}:
        line, said = block.line_of("status"), block.said("status")
        block.report("block-key", f"“{said[:40]}” is no status.", "Write live, or over once it has ended.", line, said)
    block.start.meta["entries"], block.start.meta["state"] = entries, piece("")
    block.tokens = [block.start.meta["state"], *before, *(token for entry in entries for token in _framed(entry))]
    block.give_title(required=False)


def _begin(block: Block, heading: Token, inline: Token) -> _Entry | None:
    line = heading.map[0] if heading.map else block.line
    match = _STAMP.match(inline.content)
    if match is None:
        block.report("block-date", "This entry has no day and time.", _HINT, line, inline.content[:40])
        return None
    try:
        moment = parse_moment(match[1], block.state.context.timezone)
    except ValueError as error:
        block.report("block-date", str(error), _HINT, line, match[1])
        return None
    inline.content = inline.content[match.end() :]
    taken = block.state.update_ids
    name = moment.astimezone(dt.UTC).strftime("update-%Y%m%d-%H%M")
    number = 1
    while (made := f"{name}-{number}" if number > 1 else name) in taken:
        number += 1
    taken.add(made)
    return _Entry(moment, made, line)


def _framed(entry: _Entry) -> list[Token]:
    return [piece(f'<article class="update" id="{entry.id}">\n'), *entry.tokens, piece("</article>\n")]


def _write(block: Block) -> tuple[str, str]:
    entries: list[_Entry] = block.start.meta["entries"]
    over = block.said("status").lower() in _OVER
    zone = ZoneInfo(block.state.context.timezone)
    days = {entry.moment.astimezone(zone).date() for entry in entries}
    style = "daytime" if len(days) > 1 else "time"
    for entry in entries:
        inline = entry.tokens[1]
        title = plain_text(inline.children or ()).strip()
        text = " ".join(plain_text([token]) for token in entry.tokens[2:] if token.type == "inline")
        inline.children = [piece(_stamp(block, entry, style)), *(inline.children or ())]
        line = block.state.line(entry.line)
        update = Update(id=entry.id, title=title, moment=entry.moment, text=text, over=over, line=line)
        block.state.updates.append(update)
    state = f'<strong class="label{"" if over else " live"}">{block.label("live_over" if over else "live")}</strong>'
    newest = f" {block.label('updated')} {_time(block, entries[0].moment, 'long')}" if entries else ""
    block.start.meta["state"].content = f'<p class="live-state">{state}{newest}</p>\n'
    return block.set_apart("live-blog")


def _stamp(block: Block, entry: _Entry, style: str) -> str:
    """The time in the heading, so that who goes from heading to heading hears it; it links to the entry itself."""
    return f'<a class="stamp" href="#{entry.id}">{_time(block, entry.moment, style)}</a> '


def _time(block: Block, moment: dt.datetime, style: str) -> str:
    words = escaped(block.state.context.when(moment, style))
    return f'<time datetime="{moment.isoformat(timespec="seconds")}">{words}</time>'


LIVE = Kind(
    name="live",
    words=("live", "실시간"),
    takes="title",
    keys=(Key("title", ("title", "제목")), Key("status", ("status", "상태"))),
    labels=("live", "live_over", "updated"),
    arrange=_arrange,
    write=_write,
)
