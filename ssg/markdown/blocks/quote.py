"""A pull quote: `::: quote`, with `by:`. One that repeats the story is for the eye only, and says what the story says.

A screen reader would read it twice, and so would a reader of the lite edition or of a feed, where nothing sets it off.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from ssg.markdown.blocks.html import escaped
from ssg.markdown.blocks.kind import Key, Kind
from ssg.markdown.words import plain_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from ssg.markdown.blocks.block import Block

__all__ = ("QUOTE",)

_WORD = re.compile(r"\w+")
_LEFT_OUT = re.compile(r"…|\.{3,}")
_FOCUSABLE = frozenset({"link_open", "footnote_ref", "html_inline"})
_ALIKE = 0.6
"""Part of a quotation that has to stand in the story in one piece, for the rest to be a slip."""
_MOST = 200
"""Words that are compared: a pull quote is a sentence or two."""
_FEW = 4
"""Words: shorter pieces are found anywhere."""


def _write(block: Block) -> tuple[str, str]:
    said, story = _words(plain_text(block.tokens)), _story(block)
    if not said:
        block.report("block-content", f"Nothing is quoted in this {block.name}.", "Write it behind an empty line.")
        return "", ""
    repeated = _repeats(plain_text(block.tokens), story)
    if not repeated:
        _compare(block, said, story)
    hidden = repeated and not _focusable(block.tokens)
    if hidden and block.state.context.edition != "full":
        block.tokens = []
        return "", ""
    by = escaped(block.said("by"))
    caption = f"<figcaption>{by}</figcaption>\n" if by else ""
    attributes = ' aria-hidden="true"' if hidden else ""
    return f'<figure class="pull-quote"{attributes}>\n<blockquote>\n', f"</blockquote>\n{caption}</figure>\n"


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _story(block: Block) -> str:
    """The words of the body without those of its pull quotes, with a space on either side of each."""
    if block.state.story is not None:
        return block.state.story
    shown: list[Token] = []
    depth = 0
    for token in block.body:
        other = token.meta.get("block")
        if other is not None and other.kind is block.kind:
            depth += token.nesting
        elif not depth and token.type == "inline":
            shown.append(token)
    words = _words(" ".join(plain_text([token]) for token in shown))
    block.state.story = f" {' '.join(words)} "
    return block.state.story


def _repeats(quotation: str, story: str) -> bool:
    """Whether the story says the same, part by part where something is left out."""
    place = 0
    for part in _LEFT_OUT.split(quotation):
        words = " ".join(_words(part))
        found = story.find(words, place)
        if found < 0:
            return False
        place = found + len(words)
    return True


def _compare(block: Block, said: list[str], story: str) -> None:
    """A quotation that is the story's but for a word or two is a slip, and the eye does not see it."""
    if len(said) > _MOST:
        message = f"A {block.name} of more than {_MOST} words is not compared with the story."
        block.report("block-content", message, "Quote a sentence or two.", severity="warning")
        return
    least = max(_FEW, math.ceil(_ALIKE * len(said)))
    for first in range(len(said) - least + 1):
        place = story.find(f" {' '.join(said[first : first + least])} ")
        if place >= 0:
            break
    else:
        return
    size = least
    while first + size < len(said) and story.startswith(f" {' '.join(said[first : first + size + 1])} ", place):
        size += 1
    before, words = story[:place].split()[-2:], story[place:].split(maxsplit=size + 2)[: size + 2]
    context = " ".join((*before, *words))
    message = f"The story says this in other words: “{context}”."
    hint = "Copy it word for word; … stands for words that are left out."
    block.report("quote-differs", message, hint, severity="warning")


def _focusable(tokens: Sequence[Token]) -> bool:
    """Whether something in it can have the focus: that must not be hidden (WCAG 4.1.2)."""
    return any(child.type in _FOCUSABLE for token in tokens for child in token.children or ())


QUOTE = Kind(
    name="quote",
    words=("quote", "인용"),
    keys=(Key("by", ("by", "말한 이")),),
    write=_write,
)
