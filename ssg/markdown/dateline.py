"""The dateline stands at the beginning of the first paragraph: `TONGYEONG, March 1 (Harbour Wire) --`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token

from ssg.markdown.state import state_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore


def install(parser: MarkdownIt) -> None:
    """Runs once the paragraphs are numbered."""
    parser.core.ruler.after("ssg_paragraphs", "ssg_dateline", _set)
    parser.add_render_rule("dateline", _render)


def _set(core: StateCore) -> None:
    state = state_of(core.env)
    if state is None or not state.context.dateline:
        return
    for opening, inline in zip(core.tokens, core.tokens[1:], strict=False):
        if opening.type == "paragraph_open" and opening.level == 0:
            inline.children = [Token("dateline", "", 0, content=state.context.dateline), *(inline.children or ())]
            return


def _render(_self: Any, tokens: Sequence[Token], index: int, _options: Any, _env: Any) -> str:
    return f'<span class="dateline">{escapeHtml(tokens[index].content)}</span> '
