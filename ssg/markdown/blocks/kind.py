"""What one kind of `::: name` block is: its words, what may be said in it, and who writes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

import msgspec

if TYPE_CHECKING:
    from ssg.markdown.blocks.block import Block  # noqa: TC004  msgspec looks at no type before it decodes

__all__ = ("Key", "Kind")


class Key(msgspec.Struct, frozen=True):
    """A line `word: value` right below the first line of a block."""

    name: str
    """What `Block.said` asks for."""
    words: tuple[str, ...]
    """What authors write, in small letters: English first, then Korean."""
    address: bool = False
    """Its value names a file, a story or a page, which is looked up before the body is rendered."""
    many: bool = False
    """It may stand there more than once."""


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of block."""

    name: str
    words: tuple[str, ...]
    """What stands behind `:::`, in small letters: English first, then Korean."""
    write: Callable[[Block], tuple[str, str]]
    """The HTML before and behind what stands in the block. Called once that is parsed: pictures, figures, tables and
    the ids of headings are there."""
    arrange: Callable[[Block], None] | None = None
    """Changes the Markdown in it (`Block.tokens`) before any text of it is parsed."""
    keys: tuple[Key, ...] = ()
    takes: Literal["file", "title", "address", ""] = ""
    """What may stand behind the name on the first line: the name of a file, the block's title, an address on
    another site, or nothing."""
    labels: tuple[str, ...] = ()
    """Strings of the theme that it shows; see `Block.label`."""
