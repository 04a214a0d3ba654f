"""Footnotes whose links have names a screen reader can say: "Footnote 1", "Back to text, footnote 1"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from markdown_it.common.utils import escapeHtml

from ssg.markdown.state import state_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

_CALL = re.compile(r"\[\^[^\]\s]+\]")


def install(parser: MarkdownIt) -> None:
    """Replaces the plugin's printing; its parsing stays."""
    parser.core.ruler.after("ssg_links", "ssg_footnotes", _lost_notes)
    parser.add_render_rule("footnote_ref", _reference)
    parser.add_render_rule("footnote_block_open", _block_open)
    parser.add_render_rule("footnote_block_close", lambda *_: "</ol>\n</section>\n")
    parser.add_render_rule("footnote_open", _open)
    parser.add_render_rule("footnote_close", lambda *_: "</li>\n")
    parser.add_render_rule("footnote_anchor", _anchor)


def _lost_notes(core: StateCore) -> None:
    """A call whose note is missing stays in the text as it was written."""
    state = state_of(core.env)
    if state is None:
        return
    for inline in core.tokens:
        if inline.type != "inline" or "[^" not in inline.content:
            continue
        body_line = inline.map[0] if inline.map else 0
        for child in inline.children or ():
            for match in _CALL.finditer(child.content if child.type == "text" else ""):
                message = f"The footnote {match[0]} has no note."
                hint = f"Write it on a line of its own: {match[0]}: …"
                line, column = state.line(body_line), state.column(body_line, match[0])
                state.report("footnote-missing", message, hint, line, column, severity="warning")


def _label(env: Any, key: str, default: str) -> str:
    state = state_of(env)
    return escapeHtml(state.context.labels.get(key, default) if state else default)


def _number(token: Token) -> int:
    return int(token.meta["id"]) + 1


def _place(token: Token) -> str:
    """Where in the text the note is called: the second call of note 1 is `1-2`."""
    again = int(token.meta.get("subId", 0))
    return f"{_number(token)}-{again + 1}" if again > 0 else str(_number(token))


def _reference(_self: Any, tokens: Sequence[Token], index: int, _options: Any, env: Any) -> str:
    token = tokens[index]
    number = _number(token)
    label = f"{_label(env, 'footnote_ref', 'Footnote')} {number}"
    link = f'<a href="#fn{number}" id="fnref{_place(token)}" role="doc-noteref" aria-label="{label}">{number}</a>'
    return f'<sup class="footnote-ref">{link}</sup>'


def _block_open(_self: Any, _tokens: Sequence[Token], _index: int, _options: Any, env: Any) -> str:
    label = _label(env, "footnotes", "Footnotes")
    return f'<section class="footnotes" role="doc-endnotes" aria-label="{label}">\n<ol>\n'


def _open(_self: Any, tokens: Sequence[Token], index: int, _options: Any, _env: Any) -> str:
    return f'<li id="fn{_number(tokens[index])}">'


def _anchor(_self: Any, tokens: Sequence[Token], index: int, _options: Any, env: Any) -> str:
    token = tokens[index]
    label = f"{_label(env, 'footnote_back', 'Back to text, footnote')} {_place(token)}"
    return f' <a href="#fnref{_place(token)}" role="doc-backlink" aria-label="{label}">↩</a>'
