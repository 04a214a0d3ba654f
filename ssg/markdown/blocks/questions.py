"""Questions and answers: `::: questions`. Each heading is a question, and what follows it is the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.markdown.blocks.html import piece
from ssg.markdown.blocks.kind import Key, Kind

if TYPE_CHECKING:
    from markdown_it.token import Token

    from ssg.markdown.blocks.block import Block

__all__ = ("QUESTIONS",)


def _arrange(block: Block) -> None:
    headings = {token.tag for token in block.tokens if token.type == "heading_open"}
    if not headings:
        hint = "Begin each question with ### and a space, and write the answer below."
        block.report("block-content", f"There is no question in this {block.name}.", hint)
    block.give_title(required=False)


def _write(block: Block) -> tuple[str, str]:
    """The words Q and A stand in the text: they say who speaks, also to those who do not see the style."""
    tokens = block.tokens
    asked = [token for token in tokens if token.type == "heading_open" and token is not block.heading]
    highest = min((token.tag for token in asked), default="")
    for index, token in enumerate(tokens):
        if token in asked and token.tag == highest:
            _mark(block, tokens[index + 1], "question_sign")
            if tokens[index + 3 : index + 4] and tokens[index + 3].type == "paragraph_open":
                _mark(block, tokens[index + 4], "answer_sign")
    return block.set_apart("questions")


def _mark(block: Block, inline: Token, label: str) -> None:
    inline.children = [piece(f'<span class="sign">{block.label(label)}</span> '), *(inline.children or ())]


QUESTIONS = Kind(
    name="questions",
    words=("questions", "q&a", "문답"),
    takes="title",
    keys=(Key("title", ("title", "제목")),),
    labels=("question_sign", "answer_sign"),
    arrange=_arrange,
    write=_write,
)
