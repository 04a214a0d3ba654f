"""The story of a wire text: its paragraphs, and the captions among them."""

from __future__ import annotations

import re

import msgspec

from ssg.importers.decode import one_line

__all__ = ("Caption", "split_body")

_FURNITURE = re.compile(
    r"^(?:\(END\)|\(끝\)|-\s*(?:30|0)\s*-|###|send feedback|how can we improve\?|thanks for your feedback!?)$",
    re.IGNORECASE,
)
_END = re.compile(r"\s*(?:\(END\)|\(끝\)|-30-)\s*$")
_INDENTED = re.compile(r"^(?: {2,}|\t|\u3000)\s*\S")
_HARD_WRAP = 110
"""Lines longer than this are paragraphs; shorter ones in a row are one wrapped paragraph."""
_CAPTION_WORDS = 4


class Caption(msgspec.Struct, frozen=True):
    """A caption with its credit; the picture it belongs to is not in the text."""

    text: str


def split_body(lines: list[str]) -> list[str | Caption]:
    """Paragraphs on one line each, in order; a line that stands twice in a row is a picture's alt and caption."""
    lines = list(lines)
    while lines and (not lines[-1].strip() or _FURNITURE.match(lines[-1].strip())):
        lines.pop()
    if lines:
        lines[-1] = _END.sub("", lines[-1])
    return _captions(_paragraphs(lines))


def _paragraphs(lines: list[str]) -> list[str]:
    paragraphs: list[list[str]] = [[]]
    long_lines = any(len(line) > _HARD_WRAP for line in lines)
    previous = ""
    for line in lines:
        fresh = not line.strip() or _INDENTED.match(line) or long_lines or one_line(line) == one_line(previous)
        if fresh and paragraphs[-1]:
            paragraphs.append([])
        if line.strip():
            paragraphs[-1].append(line)
        previous = line
    return [one_line(" ".join(part)) for part in paragraphs if part]


def _captions(paragraphs: list[str]) -> list[str | Caption]:
    parts: list[str | Caption] = []
    doubled = ""
    for index, paragraph in enumerate(paragraphs):
        key = paragraph.casefold()
        if key == doubled:
            continue
        following = paragraphs[index + 1].casefold() if index + 1 < len(paragraphs) else ""
        doubled = key if key == following and _may_be_caption(paragraph) else ""
        parts.append(Caption(paragraph) if doubled else paragraph)
    return parts


def _may_be_caption(paragraph: str) -> bool:
    """A sentence or a credit: “No comment.” may be said twice."""
    return paragraph.endswith(")") or len(paragraph.split()) >= _CAPTION_WORDS
