"""Tables: header cells with scope, a caption from a `Table: …` paragraph before or after, and a box that scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markdown_it.common.utils import escapeHtml

from ssg.markdown.state import BodyState, state_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

_PREFIX = ("Table: ", "표: ")
_ALIGNED = {"text-align:right": "end", "text-align:center": "middle"}
_PARAGRAPH = 3
"""A paragraph is three tokens: open, inline, close."""


def install(parser: MarkdownIt) -> None:
    """Runs before paragraphs are numbered, because a caption is not one."""
    parser.core.ruler.after("ssg_figure", "ssg_tables", _tables)
    parser.add_render_rule("table_open", _open)
    parser.add_render_rule("table_close", _close)


def _tables(core: StateCore) -> None:
    state = state_of(core.env)
    if state is None:
        return
    tokens = core.tokens
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.type == "table_open":
            index = _caption(tokens, index, state)
        elif token.type in {"th_open", "td_open"}:
            _align(token)
        index += 1


def _align(cell: Token) -> None:
    """Alignment as a class: it turns with the direction of writing, and no page has a style of its own."""
    style = str(cell.attrs.pop("style", ""))
    if style in _ALIGNED:
        cell.attrs["class"] = _ALIGNED[style]
    if cell.type == "th_open":
        cell.attrs["scope"] = "col"


def _caption(tokens: list[Token], index: int, state: BodyState) -> int:
    """Takes the caption's paragraph out of the stream; gives the table's new index."""
    table = tokens[index]
    state.tables += 1
    table.meta["number"] = state.tables
    end = next(i for i in range(index, len(tokens)) if tokens[i].type == "table_close")
    text = _caption_text(tokens, end + 1)
    if text:
        del tokens[end + 1 : end + 1 + _PARAGRAPH]
    else:
        text = _caption_text(tokens, index - _PARAGRAPH)
        if text:
            del tokens[index - _PARAGRAPH : index]
            index -= _PARAGRAPH
    table.meta["caption"] = text
    return index


def _caption_text(tokens: list[Token], index: int) -> str:
    if index < 0 or index + _PARAGRAPH > len(tokens) or tokens[index].type != "paragraph_open":
        return ""
    content = tokens[index + 1].content
    prefix = next((p for p in _PREFIX if content.startswith(p)), None)
    return content[len(prefix) :].strip() if prefix else ""


def _open(_self: Any, tokens: Sequence[Token], index: int, _options: Any, env: Any) -> str:
    token = tokens[index]
    state = state_of(env)
    number, caption = token.meta.get("number"), token.meta.get("caption")
    if state is None or number is None:
        return "<table>\n"
    # A box that scrolls must be reachable by keyboard (2.1.1), and what is focusable needs a role and a name.
    if caption:
        name = f'aria-labelledby="table-{number}"'
        inside = f'<caption id="table-{number}">{escapeHtml(caption)}</caption>\n'
    else:
        label = f"{state.context.labels.get('table_scroll', 'Table')} {number}"
        name, inside = f'aria-label="{escapeHtml(label)}"', ""
    return f'<div class="table-scroll" role="region" tabindex="0" {name}>\n<table>\n{inside}'


def _close(_self: Any, _tokens: Sequence[Token], _index: int, _options: Any, env: Any) -> str:
    return "</table>\n" if state_of(env) is None else "</table>\n</div>\n"
