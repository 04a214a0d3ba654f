"""A fact box: `::: facts The ferry in numbers`. It stands apart from the story, and can be passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.markdown.blocks.kind import Key, Kind

if TYPE_CHECKING:
    from ssg.markdown.blocks.block import Block

__all__ = ("FACTS",)


def _arrange(block: Block) -> None:
    block.give_title()


def _write(block: Block) -> tuple[str, str]:
    return block.set_apart("box facts", aside=True)


FACTS = Kind(
    name="facts",
    words=("facts", "알아두기"),
    takes="title",
    keys=(Key("title", ("title", "제목")),),
    arrange=_arrange,
    write=_write,
)
