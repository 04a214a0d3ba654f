"""Lines that begin with `:::`: every block ends, and is of a kind that is known.

Markdown takes a block that is never closed to be the rest of the text, and one of an unknown kind to be a paragraph:
both would be published without a word.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Final

from ssg.markdown.blocks import KINDS, WORDS
from ssg.media_file import AUDIO, VIDEO
from ssg.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from ssg.markdown.state import BodyState

__all__ = ("MARK", "check_marks")

MARK: Final = ":::"
_RULE = "block-mark"
_OPENS = re.compile(r":{3,}\s*(?P<kind>[^\s:]\S*)\s*(?P<rest>.*)")
_CLOSES = re.compile(r"[\s>*+\-\d.)]*:{3,}\s*")
"""Also behind the signs of a list or a quotation."""
_PLAY: Final = (
    ("audio", AUDIO, ("sound", "music", "song", "podcast", "radio", "mp3", "recording")),
    ("video", VIDEO, ("film", "movie", "clip", "mp4")),
)
_TEXT_HINT = r"Where the line is meant as text, write \::: instead."


def check_marks(tokens: Sequence[Token], opening: str, closing: str, state: BodyState) -> None:
    """Reports blocks that are not closed, kinds that do not exist, and marks that close nothing.

    Args:
        tokens: blocks of the body, before inline parsing.
        opening: type of the token that begins a known block.
        closing: type of the token that ends it.
        state: where to report.

    """
    lines = state.context.body.text.split("\n")
    wrong = False
    for index, token in enumerate(tokens):
        if token.type == opening and token.map and not _is_closed(tokens, index, lines, (opening, closing)):
            hint = f"Write {MARK} on a line of its own where it ends."
            _report(state, token.map[0], "This block is not closed.", hint)
            wrong = True
        elif token.type == "inline" and token.map and MARK in token.content:
            for number, kind, rest in _marks(token):
                if kind:
                    _report(state, number, f"“{kind[:40]}” is no kind of block.", f"{_meant(kind, rest)} {_TEXT_HINT}")
                    wrong = True
                elif not wrong:
                    _report(state, number, f"This {MARK} closes nothing.", f"Remove it. {_TEXT_HINT}")


def _is_closed(tokens: Sequence[Token], index: int, lines: Sequence[str], types: tuple[str, str]) -> bool:
    """Whether the line behind a block ends it, and this block rather than one that begins inside."""
    token = tokens[index]
    end = token.map[1] if token.map else 0
    if end >= len(lines) or not _CLOSES.fullmatch(lines[end]):
        return False
    for place in range(index + 1, len(tokens)):
        inner = tokens[place]
        if inner.type == types[1] and inner.level == token.level:
            return True
        if inner.type == types[0] and len(inner.markup) >= len(token.markup):
            return False
    return True


def _marks(token: Token) -> Iterator[tuple[int, str, str]]:
    """Line, kind and the rest of each line of a paragraph that begins with a mark; no kind where it stands alone."""
    first = token.map[0] if token.map else 0
    for number, text in enumerate(token.content.split("\n"), first):
        found = _OPENS.match(text.lstrip())
        if found:
            yield number, found["kind"], found["rest"].strip()
        elif text.strip() == MARK:
            yield number, "", ""


def _meant(kind: str, rest: str) -> str:
    """What the author may have meant, by the ending of the file or by the word."""
    ending = posixpath.splitext(rest)[1].lower()
    for known, endings, words in _PLAY:
        if ending in endings or (not ending and kind.lower() in words):
            return f"Did you mean “{MARK} {known}{' ' + rest[:60] if rest else ''}”?"
    near = did_you_mean(kind, WORDS)
    return f"Did you mean “{MARK} {near}”?" if near else f"There are {_listed()}."


def _listed() -> str:
    *most, last = (f"{MARK} {kind.words[0]}" for kind in KINDS)
    return f"{', '.join(most)} and {last}"


def _report(state: BodyState, number: int, message: str, hint: str) -> None:
    state.report(_RULE, message, hint, state.line(number), state.column(number, MARK))
