"""Several pictures together: `::: pictures` share a caption, a `::: gallery` is a series with a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.markdown.blocks.html import escaped
from ssg.markdown.blocks.kind import Key, Kind
from ssg.markdown.credit import split_credit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from ssg.markdown.blocks.block import Block

__all__ = ("GALLERY", "PICTURES")

_PARAGRAPH = 3
"""A paragraph is three tokens: open, inline, close."""


def _arrange(block: Block) -> None:
    """Pictures in lines one below the other are a paragraph each, and so a figure each."""
    tokens, index = block.tokens, 0
    spread: list[Token] = []
    while index < len(tokens):
        if tokens[index].type == "paragraph_open" and _only_pictures(tokens[index + 1].content):
            spread += _one_each(tokens[index : index + _PARAGRAPH])
            index += _PARAGRAPH
        else:
            spread.append(tokens[index])
            index += 1
    block.tokens = spread


def _only_pictures(text: str) -> bool:
    return all(line.lstrip().startswith("![") for line in text.split("\n"))


def _one_each(paragraph: Sequence[Token]) -> Iterator[Token]:
    opening, inline, closing = paragraph
    first = inline.map[0] if inline.map else 0
    for number, line in enumerate(inline.content.split("\n"), first):
        place = [number, number + 1]
        yield opening.copy(map=place, attrs={}, meta={})
        yield inline.copy(map=place, content=line, children=[], meta={})
        yield closing.copy(attrs={}, meta={})


def _write(block: Block) -> tuple[str, str]:
    _look(block)
    caption, credit = split_credit(block.said("caption"))
    signed = f'<span class="credit">{escaped(credit)}</span>' if credit else ""
    shown = " ".join(part for part in (_title(block), escaped(caption), signed) if part)
    if block.kind.name == "gallery":
        head = f'<p class="gallery-head">{shown}</p>\n' if shown else ""
        return f'<div class="gallery"{_named(block)}>\n{head}', "</div>\n"
    return '<figure class="pictures">\n', f"<figcaption>{shown}</figcaption>\n</figure>\n" if shown else "</figure>\n"


def _title(block: Block) -> str:
    title = escaped(block.said("title"))
    marked = "" if block.state.context.edition == "feed" else f' id="block-{block.number}"'
    return f"<strong{marked}>{title}</strong>" if title else ""


def _named(block: Block) -> str:
    """A series is a group, so that readers know where it ends; its name is its title alone, and not read twice."""
    if block.state.context.edition == "feed":
        return ""
    if block.said("title"):
        return f' role="group" aria-labelledby="block-{block.number}"'
    return f' role="group" aria-label="{block.label("pictures")}"'


def _look(block: Block) -> None:
    """Anything but pictures is reported, and so is a single picture, which needs no block."""
    inside = [token for token in block.tokens if token.level == block.start.level + 1]
    for token, inline in zip(block.tokens, block.tokens[1:], strict=False):
        image = next((child.meta.get("image") for child in inline.children or () if child.type == "image"), None)
        if token.type == "figure_open" and image is not None and image.height > image.width:
            token.attrs["class"] = "figure tall"
    others = [token for token in inside if token.nesting >= 0 and token.type not in {"figure_open", "inline"}]
    for token in others:
        line = token.map[0] if token.map else block.line
        hint = "Write the text outside, and each picture on a line of its own."
        block.report("block-content", f"A {block.name} holds pictures and nothing else.", hint, line, "")
    if not others and sum(token.type == "figure_open" for token in inside) <= 1:
        hint = "A picture alone needs no block."
        block.report("block-content", f"A {block.name} holds two pictures or more.", hint, severity="warning")


PICTURES = Kind(
    name="pictures",
    words=("pictures", "사진"),
    keys=(Key("caption", ("caption", "설명")),),
    arrange=_arrange,
    write=_write,
)
GALLERY = Kind(
    name="gallery",
    words=("gallery", "화보"),
    takes="title",
    keys=(Key("title", ("title", "제목")), Key("caption", ("caption", "설명"))),
    labels=("pictures",),
    arrange=_arrange,
    write=_write,
)
