"""Stories of the site beside a story: `::: related`, with a line `story:` and the path of its file for each.

Title, date and picture are looked up, so that the box says what the story says, and one that is gone is noticed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.markdown.blocks.html import escaped
from ssg.markdown.blocks.kind import Key, Kind

if TYPE_CHECKING:
    from ssg.markdown.blocks.block import Block, Field
    from ssg.model import Image, Target

__all__ = ("RELATED",)

_HINT = "Write a line for each: story: ../economy/ferry.md."


def _arrange(block: Block) -> None:
    if not block.all_said("story"):
        block.report("block-content", f"This {block.name} names no story.", _HINT)
    block.give_title(block.plain_label("related"))


def _write(block: Block) -> tuple[str, str]:
    entries = "".join(_entry(block, field) for field in block.all_said("story"))
    listed = f"<ul>\n{entries}</ul>\n" if entries else ""
    opening, closing = block.set_apart("box related", aside=True)
    return opening, listed + closing


def _entry(block: Block, field: Field) -> str:
    target = block.files.found(field.value, field.line, remote=False)
    story = target.story
    if story is None:
        if target.url:
            block.files.refuse(f"“{field.value[:60]}” is no story of this site.", _HINT, field.line, field.value)
        return ""
    foreign = story.lang != block.state.context.lang
    lang = f' lang="{escaped(story.lang)}" dir="auto"' if story.lang and foreign else ""
    dated = ""
    if story.date is not None:
        words = escaped(block.state.context.when(story.date, "short"))
        dated = f' <time datetime="{story.date.isoformat(timespec="seconds")}">{words}</time>'
    link = f'<a href="{block.href(target.url)}"{lang}>{escaped(story.title)}</a>'
    return f"<li>{_picture(block, target)}{link}{dated}</li>\n"


def _picture(block: Block, target: Target) -> str:
    """Beside a headline that says what it is about, a picture says nothing more: its alternative is empty."""
    image: Image | None = target.story.image if target.story else None
    if image is None or not image.src or block.state.context.edition != "full":
        return ""
    size = f' width="{image.width}" height="{image.height}"' if image.width and image.height else ""
    return f'<img src="{block.href(image.src)}" alt=""{size} loading="lazy" decoding="async"> '


RELATED = Kind(
    name="related",
    words=("related", "관련"),
    takes="title",
    keys=(Key("title", ("title", "제목")), Key("story", ("story", "기사"), address=True, many=True)),
    labels=("related",),
    arrange=_arrange,
    write=_write,
)
