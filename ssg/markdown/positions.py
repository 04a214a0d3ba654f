"""From a place in the rendered body back to the line of the Markdown file.

Nothing is added to published pages for this. When a finding lies in a body, the body is rendered once more with marks
between the blocks (private-use characters that carry the line number); the marks give the map and are thrown away.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from markdown_it.renderer import RendererHTML

from ssg.markdown.state import BodyState, state_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token
    from markdown_it.utils import EnvType, OptionsDict

_OPEN, _CLOSE = "\ue000", "\ue001"
_MARK = re.compile(f"{_OPEN}(\\d+){_CLOSE}")


class LineMap:
    """Offsets in a body's HTML, and the line of the file that each begins."""

    def __init__(self, marked: str) -> None:
        self._offsets: list[int] = []
        self._lines: list[int] = []
        removed = 0
        for match in _MARK.finditer(marked):
            self._offsets.append(match.start() - removed)
            self._lines.append(int(match[1]))
            removed += len(match[0])

    def line(self, offset: int) -> int | None:
        """Line of the file that the HTML at `offset` comes from."""
        index = bisect_right(self._offsets, offset) - 1
        return self._lines[index] if index >= 0 else None

    def offset(self, line: int) -> int | None:
        """Where in the HTML begins what stands on a line of the file; None for a line of which nothing is known."""
        found = (place for place, known in zip(self._offsets, self._lines, strict=True) if known == line)
        return next(found, None)


class TracingRenderer(RendererHTML):
    """markdown-it's renderer, which marks source lines when it is asked to."""

    def render(self, tokens: Sequence[Token], options: OptionsDict, env: EnvType) -> str:
        """HTML of the tokens."""
        state = state_of(env)
        if state is None or not state.trace:
            return str(super().render(tokens, options, env))
        parts = []
        for index, token in enumerate(tokens):
            if token.map:
                parts.append(_mark(state, token.map[0]))
            if token.type == "inline":
                parts.append(self._inline(token, options, env, state))
            elif token.type in self.rules:
                parts.append(self.rules[token.type](tokens, index, options, env))
            else:
                parts.append(self.renderToken(tokens, index, options, env))
        return "".join(parts)

    def _inline(self, token: Token, options: OptionsDict, env: EnvType, state: BodyState) -> str:
        line = token.map[0] if token.map else 0
        children = token.children or []
        parts = []
        for index, child in enumerate(children):
            rule = self.rules.get(child.type)
            parts.append(
                rule(children, index, options, env) if rule else self.renderToken(children, index, options, env)
            )
            if child.type in {"softbreak", "hardbreak"}:
                line += 1
                parts.append(_mark(state, line))
        return "".join(parts)


def _mark(state: BodyState, body_line: int) -> str:
    return f"{_OPEN}{state.line(body_line)}{_CLOSE}"
