"""A Markdown source that can be edited in places: what is not edited keeps every byte."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

import msgspec

from ssg.content.front_matter import split
from ssg.markdown.parser import make_parser

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markdown_it.token import Token

__all__ = ("Draft", "Edit")

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
"""How Markdown ends lines (CommonMark 0.31, 2.1)."""
_POINTER = re.compile(r"\bparagraphs[\"']?\s*:")


class Edit(msgspec.Struct, frozen=True, order=True):
    """Characters of a source that give way to others."""

    start: int
    stop: int
    text: str


class Draft:
    """The text of one source with its lines, blocks and front matter.

    Raises:
        UnicodeDecodeError: it is not UTF-8. Such a file was never read into the site, so that it has no findings.

    """

    def __init__(self, path: str, data: bytes, *, raw_html: bool = False) -> None:
        self.path = path
        self.data = data
        self.raw_html = raw_html
        self.text = data.decode("utf-8")
        parts = split(data)
        self.body_line = parts.body_line
        """Line of the file on which the body begins, from 1."""
        self.header = range(
            len(data[: parts.header_start].decode("utf-8")), len(data[: parts.header_end].decode("utf-8"))
        )
        """Offsets of the front matter without its --- lines; empty when there is none."""
        self.header_line = parts.header_line
        self._body_start = len(data[: parts.body_start].decode("utf-8"))
        self._body = parts.body

    def with_edits(self, edits: Iterable[Edit]) -> Self:
        """The source after the edits, which must not overlap."""
        text = self.text
        for edit in sorted(edits, reverse=True):
            text = text[: edit.start] + edit.text + text[edit.stop :]
        return type(self)(self.path, text.encode("utf-8"), raw_html=self.raw_html)

    @cached_property
    def _lines(self) -> list[tuple[int, str, str]]:
        """Start, text and ending of each line of the body."""
        found = []
        for match in _LINE.finditer(self.text, self._body_start):
            found.append((match.start(), match[1], match[2]))
            if not match[2]:
                break
        return found

    def line(self, number: int) -> str:
        """A line of the body without its ending, by its number in the file; empty when there is none."""
        index = number - self.body_line
        return self._lines[index][1] if 0 <= index < len(self._lines) else ""

    def has_line(self, number: int) -> bool:
        """Whether the body has a line of this number."""
        return 0 <= number - self.body_line < len(self._lines)

    def at(self, number: int, column: int = 0) -> int:
        """Offset of a character of the body; columns count from 0 here."""
        return self._lines[number - self.body_line][0] + column

    def replace(self, number: int, start: int, stop: int, text: str) -> Edit:
        """An edit within one line of the body; columns count from 0."""
        begin = self.at(number)
        return Edit(begin + start, begin + stop, text)

    def without_line(self, number: int) -> Edit:
        """An edit that takes a line of the body away, with its ending."""
        start, text, ending = self._lines[number - self.body_line]
        return Edit(start, start + len(text) + len(ending), "")

    @cached_property
    def tokens(self) -> list[Token]:
        """The blocks of the body, as the site's own parser sees them."""
        env: dict[str, Any] = {}
        return make_parser(raw_html=self.raw_html).parse(self._body, env)

    def blocks(self, *kinds: str) -> Iterator[tuple[int, Token, range]]:
        """Blocks whose opening token is one of `kinds`: place among the tokens, token, and lines of the file."""
        for index, token in enumerate(self.tokens):
            if token.type in kinds and token.map:
                yield index, token, range(self.body_line + token.map[0], self.body_line + token.map[1])

    @property
    def counts_paragraphs(self) -> bool:
        """Whether the update note points at paragraphs by number, so that none may be added or taken away."""
        return _POINTER.search(self.text, self.header.start, self.header.stop) is not None
