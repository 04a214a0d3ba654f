"""Parts a file into its header and its body."""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

import msgspec

from ssg.located.schema import Reading, read_keys
from ssg.located.yaml_text import read_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ssg.located.problems import Problems
    from ssg.located.schema import Keys
    from ssg.model import Source

__all__ = ("Header", "Parts", "is_text", "read_header", "split")

HEADER_LIMIT = 64 * 1024
FILE_LIMIT = 2 * 1024 * 1024
RULE = "front-matter"

_BOM = b"\xef\xbb\xbf"
_OPENING = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n")
_CLOSING = re.compile(rb"^---[ \t]*(?:\r?\n|\r?\Z)", re.MULTILINE)
_FORM = "Begin it with a line ---, then the keys, then another line ---."


class Parts(msgspec.Struct, frozen=True):
    """A file in two: nothing is decoded before it is asked for."""

    data: bytes
    header_start: int
    """Offset of the first byte after the opening line; 0 if there is no header."""
    header_end: int
    body_start: int
    header_line: int = 2
    """Line of the file on which the header's text begins."""
    closed: bool = True
    """False if the closing line is missing: then all is header."""

    @property
    def header(self) -> bytes:
        """The YAML text between the two lines."""
        return self.data[self.header_start : self.header_end]

    @property
    def front(self) -> bytes:
        """8 bytes that change with anything before the body."""
        return blake2b(self.data[: self.body_start], digest_size=8).digest()

    @property
    def body_line(self) -> int:
        """Line of the file on which the body begins."""
        return 1 + self.data.count(b"\n", 0, self.body_start)

    @property
    def body(self) -> str:
        """The Markdown, with line feeds only."""
        text = self.data[self.body_start :].decode("utf-8", "replace")
        return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


class Header(msgspec.Struct, frozen=True):
    """What front matter says."""

    values: dict[str, Any]
    spots: dict[str, tuple[int, int]]
    body_line: int
    front: bytes
    """`Parts.front`."""


def split(data: bytes) -> Parts:
    """Where the header and the body lie. A file without a header is all body."""
    opening = _OPENING.match(data)
    if opening is None:
        start = len(_BOM) if data.startswith(_BOM) else 0
        return Parts(data, 0, 0, start)
    begin = opening.end()
    closing = _CLOSING.search(data, begin)
    if closing is None:
        return Parts(data, begin, len(data), len(data), closed=False)
    return Parts(data, begin, closing.start(), closing.end())


def read_header(
    source: Source, keys: Keys, reading: Reading, other_names: Mapping[str, str] | None = None
) -> Header | None:
    """Front matter read by a table of keys; None after a problem that leaves nothing to use."""
    problems = reading.problems
    if not is_text(source.data, problems):
        return None
    parts = split(source.data)
    if not parts.header_start:
        problems.error("The file has no front matter.", _FORM, 1, 1)
        return None
    if not parts.closed:
        problems.error("The front matter has no closing line.", "Add a line --- below the last key.", 1, 1)
        return None
    if parts.header_end - parts.header_start > HEADER_LIMIT:
        hint = "Move text into the body."
        problems.error(f"The front matter is longer than {HEADER_LIMIT // 1024} KiB.", hint, 1, 1)
        return None
    text = parts.header.decode("utf-8")
    node = read_yaml(text, parts.header_line, problems)
    if node is None:
        if not problems.findings:
            problems.error("The front matter is empty.", "Write at least a title.", 1, 1)
        return None
    values = read_keys(node, keys, "", reading, other_names)
    return Header(values, _shared(tuple(reading.spots.items())), parts.body_line, parts.front)


@lru_cache(maxsize=1024)
def _shared(spots: tuple[tuple[str, tuple[int, int]], ...]) -> dict[str, tuple[int, int]]:
    """One record for all files with the same keys on the same lines, which most stories of a newsroom have."""
    return dict(spots)


def is_text(data: bytes, problems: Problems) -> bool:
    """Whether a file can be read as text; why not is said."""
    if len(data) > FILE_LIMIT:
        problems.error(f"The file is larger than {FILE_LIMIT // 1024 // 1024} MiB.", "Divide it.", 1, 1)
        return False
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or data[:2] in {b"-\0", b"\0-"}:
        problems.error("The file is in UTF-16.", "Save it as UTF-8.", 1, 1)
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        message, start = "There are bytes here that are not UTF-8.", error.start
    else:
        start = data.find(b"\0")
        if start < 0:
            return True
        message = "There is a NUL character here."
    line, column = _place(data, start)
    problems.error(message, "Save the file as UTF-8 text.", line, column)
    return False


def _place(data: bytes, offset: int) -> tuple[int, int]:
    before = data[:offset].removeprefix(_BOM).decode("utf-8", "replace")
    lines = before.split("\n")
    return len(lines), len(lines[-1]) + 1
