"""Captions in a WebVTT file (https://www.w3.org/TR/webvtt1/#file-structure), read strictly, with the place of faults.

Players pass over what they cannot read, so a slip of the keyboard silently takes a caption away.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ssg.model import Captions, TextFault

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ("read_captions",)

_TIME: Final = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMINGS = re.compile(rf"{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t]+(?P<settings>\S.*))?[ \t]*")
_SETTING = re.compile(r"(?:vertical|line|position|size|align|region):\S+")
_TAG = re.compile(r"<[^>]*>")
_OTHER: Final = ("NOTE", "STYLE", "REGION")
_SAMPLE: Final = 2000
"""Characters of the captions that are kept to tell their language by."""

_Block = tuple[int, list[str]]
"""The number of the first line, and the lines."""


def read_captions(text: str) -> Captions:
    """What a WebVTT file shows and when, and everything that is wrong with it."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    faults = [] if re.fullmatch(r"WEBVTT(?:[ \t].*)?", lines[0]) else [TextFault(1, 1, _head_fault(text))]
    times: list[tuple[float, float]] = []
    words: list[str] = []
    for number, block in _blocks(lines):
        if number == 1 or block[0].split(" ")[0] in _OTHER:
            continue
        found = _cue(number, block, times[-1][0] if times else 0.0)
        faults += found[1]
        if found[0] is not None:
            times.append(found[0])
            words.append(_TAG.sub("", " ".join(block[found[2] :])))
    return Captions(
        cues=len(times),
        start=times[0][0] if times else 0.0,
        end=max((end for _, end in times), default=0.0),
        text=" ".join(words)[:_SAMPLE],
        faults=tuple(faults),
    )


def _head_fault(text: str) -> str:
    if not text.strip("\ufeff\n\r\t "):
        return "The file is empty."
    if re.search(r"\d,\d{3}\s*-->", text):
        return "This is SubRip, not WebVTT: begin with the line WEBVTT and write points for the commas in the times."
    return "The first line must be WEBVTT."


def _blocks(lines: list[str]) -> Iterator[_Block]:
    """What stands between empty lines."""
    start, block = 1, list[str]()
    for number, line in enumerate([*lines, ""], 1):
        if line.strip():
            if not block:
                start = number
            block.append(line)
        elif block:
            yield start, block
            block = []


def _cue(number: int, block: list[str], earliest: float) -> tuple[tuple[float, float] | None, list[TextFault], int]:
    """Start and end in seconds or None, the faults, and the index of the first line of text."""
    place = next((index for index, line in enumerate(block[:2]) if "-->" in line), None)
    if place is None:
        return None, [TextFault(number, 1, "There is no time for this text.")], 0
    line, at = block[place], number + place
    match = _TIMINGS.fullmatch(line.strip())
    if match is None:
        return None, [TextFault(at, *_timing_fault(line))], 0
    start, end = _seconds(match.groups()[:4]), _seconds(match.groups()[4:8])
    faults = list[TextFault]()
    if end <= start:
        faults.append(TextFault(at, line.index("-->") + 5, "This caption ends before it begins."))
    if start < earliest:
        faults.append(TextFault(at, 1, "This caption begins before the one above it.", lost=False))
    if len(block) == place + 1:
        faults.append(TextFault(at, 1, "This caption has no text.", lost=False))
    faults += (
        TextFault(at, line.rindex(word) + 1, f"Players do not know “{word}” behind a time.", lost=False)
        for word in (match["settings"] or "").split()
        if not _SETTING.fullmatch(word)
    )
    return (start, end), faults, place + 1


def _timing_fault(line: str) -> tuple[int, str]:
    """Column and message for a line of times that cannot be read."""
    for part in re.finditer(r"[\d:.,]+", line):
        if not re.fullmatch(_TIME, part[0]):
            return part.start() + 1, f"“{part[0]}” is no time: write minutes, seconds and thousandths, as 00:04.500."
    return 1, "Write two times with an arrow between them, as 00:04.500 --> 00:06.000."


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in parts)
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000
