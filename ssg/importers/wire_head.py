"""The head of a wire text: everything before the story."""

from __future__ import annotations

import re

import msgspec

from ssg.importers.attn import is_attn_start
from ssg.importers.byline import parse_byline
from ssg.importers.decode import one_line
from ssg.importers.headline import split_headline
from ssg.importers.moments import parse_page_line
from ssg.importers.placeline import parse_opening

__all__ = ("Head", "split_head")

_SKIP = re.compile(
    r"^(?:(?:(?:go|skip|jump)\s+to\s+(?:the\s+)?(?:main\s+)?(?:contents?|navigation|menu)|본문\s*(?:바로가기|으로)?|메뉴\s*바로가기)[\s|·]*)+$",
    re.IGNORECASE,
)
_LOOK_AHEAD = 6
_ATTN_LINES = 6
_WRAPPED = (40, 90)
"""A headline line is continued only if it is at least this long, by one that is shorter than that."""


class Head(msgspec.Struct):
    """The lines of a wire text by what they are. Filled while reading, and not kept."""

    headline: str = ""
    page: str = ""
    attn: str = ""
    authors: list[str] = []
    strays: list[str] = []
    """Lines between headline and story that are none of these."""
    rest: list[str] = []
    """The story's lines, blank ones too."""


def split_head(lines: list[str]) -> Head:
    """Takes the head off the lines of a text."""
    head = Head()
    index = _headline(lines, head)
    while (index := _next(lines, index)) < len(lines):
        taken = _element(lines, index, head)
        if not taken and not _more_head(lines, index, head):
            break
        if not taken:
            head.strays.append(lines[index])
        index += max(taken, 1)
    head.rest = lines[index:]
    return head


def _next(lines: list[str], index: int) -> int:
    while index < len(lines) and (not lines[index].strip() or _SKIP.match(lines[index].strip())):
        index += 1
    return index


def _headline(lines: list[str], head: Head) -> int:
    index = _next(lines, 0)
    if index == len(lines):
        return index
    head.headline = one_line(lines[index])
    index += 1
    if not split_headline(head.headline).text and (following := _next(lines, index)) < len(lines):
        head.headline += " " + one_line(lines[following])
        index = following + 1
    if _continues(lines, index, head):
        head.headline += " " + one_line(lines[index])
        index += 1
    return index


def _continues(lines: list[str], index: int, head: Head) -> bool:
    """Whether the headline was wrapped into a second line."""
    shortest, longest = _WRAPPED
    line = one_line(lines[index]) if index < len(lines) else ""
    if not line or len(line) > longest or len(head.headline) < shortest or line.endswith((".", '"', "\u201d")):
        return False
    after = lines[index + 1].strip() if index + 1 < len(lines) else ""
    return not _is_element(line) and (not after or _is_element(after)) and _next(lines, index + 1) < len(lines)


def _is_element(line: str) -> bool:
    return bool(parse_page_line(line) or is_attn_start(line) or parse_byline(line) or parse_opening(line))


def _element(lines: list[str], index: int, head: Head) -> int:
    """How many lines the element takes that begins here; 0 if it is none."""
    line = one_line(lines[index])
    if not head.page and parse_page_line(line):
        head.page = line
        return 1
    if not head.attn and is_attn_start(line):
        return _attn(lines, index, head)
    if not head.authors and not parse_opening(line) and (names := parse_byline(line)):
        head.authors = names
        return 1
    return 0


def _attn(lines: list[str], index: int, head: Head) -> int:
    taken = 1
    head.attn = one_line(lines[index])
    while not head.attn.endswith(")") and taken < _ATTN_LINES and index + taken < len(lines):
        following = one_line(lines[index + taken])
        if not following or _is_element(following):
            break
        head.attn += " " + following
        taken += 1
    return taken


def _more_head(lines: list[str], index: int, head: Head) -> bool:
    """Whether an element that is still missing follows before the story opens."""
    seen = 0
    for line in map(one_line, lines[index:]):
        if not line:
            continue
        if parse_opening(line) or seen > _LOOK_AHEAD:
            return False
        missing = (not head.page and parse_page_line(line), not head.attn and is_attn_start(line))
        if any(missing) or (not head.authors and parse_byline(line)):
            return True
        seen += 1
    return False
