"""Blocks in the parser: their lines are read and their Markdown is arranged first, their HTML is written at the end."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from mdit_py_plugins.container import container_plugin

from ssg.markdown.blocks import WORDS
from ssg.markdown.blocks.block import Block, Field
from ssg.markdown.blocks.html import PIECE
from ssg.markdown.blocks.marks import MARK, check_marks
from ssg.markdown.state import state_of
from ssg.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

    from ssg.markdown.blocks.kind import Kind
    from ssg.markdown.state import BodyState

_OPEN, _CLOSE = "container_block_open", "container_block_close"
_SAYS = re.compile(r"[^\s:]+(?: [^\s:]+)? *:(?:\s|$)")
"""How the first line with a key looks, known or not: a word or two and a colon. Anything else is text."""
_PARAGRAPH = 3
"""A paragraph is three tokens: open, inline, close."""


def install(parser: MarkdownIt) -> None:
    """Takes the lines with keys out before anything looks at text."""
    container_plugin(parser, "block", validate=_begins)
    parser.core.ruler.after("block", "ssg_blocks", _arrange)
    parser.add_render_rule(_OPEN, _print)
    parser.add_render_rule(_CLOSE, _print)
    parser.add_render_rule(PIECE, _print)


def install_writing(parser: MarkdownIt) -> None:
    """Runs once everything in the blocks is parsed, headings too."""
    parser.core.ruler.after("ssg_headings", "ssg_blocks_written", _write)


def _begins(parameters: str, *_: Any) -> bool:
    return _kind(parameters) is not None


def _kind(parameters: str) -> Kind | None:
    name, _, _ = parameters.strip().partition(" ")
    return WORDS.get(name)


def _arrange(core: StateCore) -> None:
    state = state_of(core.env)
    if state is None or MARK not in core.src:
        return
    check_marks(core.tokens, _OPEN, _CLOSE, state)
    level, above = 1, []
    index = 0
    while index < len(core.tokens):  # grows: a block may add a heading
        token = core.tokens[index]
        if token.type == _OPEN:
            above.append(level)
            _arrange_one(core.tokens, index, level, state)
        elif token.type == _CLOSE:
            level = above.pop()
        elif token.type == "heading_open":
            level = int(token.tag[1])
        index += 1


def _arrange_one(tokens: list[Token], index: int, level: int, state: BodyState) -> None:
    start = tokens[index]
    kind = _kind(start.info)
    if kind is None:
        return
    line = start.map[0] if start.map else 0
    end = next(
        token
        for token in (tokens[place] for place in range(index, len(tokens)))
        if token.type == _CLOSE and token.level == start.level
    )
    behind = start.info.strip().partition(" ")[2].strip()
    fields = [Field(kind.takes, behind, line)] if behind and kind.takes else []
    fields += _fields(tokens, index, line, kind, state)
    state.blocks += 1
    block = Block(kind, state.blocks, tuple(fields), line, start, end, state, tokens, level, index)
    start.meta["block"] = end.meta["block"] = block
    if behind and not kind.takes:
        hint = "Leave the rest of the line empty."
        block.report("block-key", f"Nothing can stand behind {MARK} {kind.words[0]}.", hint, line, behind)
    _report_repeated(block)
    if kind.arrange is not None:
        kind.arrange(block)


def _fields(tokens: list[Token], index: int, line: int, kind: Kind, state: BodyState) -> Iterator[Field]:
    """What stands right below the first line, which is then no text any more."""
    if len(tokens) <= index + _PARAGRAPH or tokens[index + 1].type != "paragraph_open":
        return
    paragraph = tokens[index + 2]
    if not paragraph.map or paragraph.map[0] != line + 1 or not _SAYS.match(paragraph.content):
        return
    del tokens[index + 1 : index + 1 + _PARAGRAPH]
    keys = {word: key for key in kind.keys for word in key.words}
    for number, text in enumerate(paragraph.content.split("\n"), paragraph.map[0]):
        word, colon, value = (part.strip() for part in text.partition(":"))
        if colon and word.lower() in keys:
            yield Field(keys[word.lower()].name, value, number)
            continue
        near = did_you_mean(word, keys)
        hint = f"Did you mean “{near}:”?" if near else "Leave a line empty before the text."
        message = f"“{word[:40]}” is nothing that a ::: {kind.words[0]} can say."
        state.report("block-key", message, hint, state.line(number), state.column(number, word))


def _report_repeated(block: Block) -> None:
    once = {key.name for key in block.kind.keys if not key.many}
    seen: Counter[str] = Counter()
    for field in block.fields:
        seen[field.key] += 1
        if field.key in once and seen[field.key] == 2:  # noqa: PLR2004  the second one is said, and no further one
            block.report(
                "block-key", "This is said twice, and the first one counts.", "Remove it.", field.line, field.value
            )


def _write(core: StateCore) -> None:
    for index, token in enumerate(core.tokens):  # shrinks behind a block that drops what stands in it
        block = token.meta.get("block") if token.type == _OPEN else None
        if isinstance(block, Block):
            block.body, block.at = core.tokens, index
            block.start.content, block.end.content = block.kind.write(block)


def _print(_self: Any, tokens: Sequence[Token], index: int, _options: Any, _env: Any) -> str:
    return tokens[index].content
