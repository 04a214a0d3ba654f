"""What a file of sound or film holds, read from its head: how long it is, and whether there is sound in it.

Films in the ISO base media format (MP4, MOV, M4A: ISO/IEC 14496-12) and sound in WAVE are understood. Of others nothing
is known, which no rule takes for a fault.
"""

from __future__ import annotations

import wave
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from ssg.model import Media

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ("AUDIO", "VIDEO", "read_media")

AUDIO: Final = {
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".aac": "audio/aac",
    ".ogg": "audio/ogg",
    ".oga": "audio/ogg",
    ".opus": "audio/ogg",
    ".flac": "audio/flac",
    ".wav": "audio/wav",
}
"""Type by ending, of what browsers play."""
VIDEO: Final = {
    ".mp4": "video/mp4",
    ".m4v": "video/mp4",
    ".mov": "video/quicktime",
    ".webm": "video/webm",
    ".ogv": "video/ogg",
}
_BOXES: Final = frozenset({".mp4", ".m4v", ".m4a", ".mov"})
_INSIDE: Final = frozenset({b"moov", b"trak", b"mdia"})
_MOST_BOXES: Final = 10_000
_LONG_TIMES: Final = 1


def read_media(path: str) -> Media:
    """The facts of a file; those that cannot be read are left open.

    Raises:
        OSError: the file cannot be read.

    """
    file = Path(path)
    ending = file.suffix.lower()
    with file.open("rb") as reader:
        if ending in _BOXES:
            return _from_boxes(reader, file.stat().st_size)
        return _from_wave(reader) if ending == ".wav" else Media()


def _from_wave(reader: BinaryIO) -> Media:
    try:
        with wave.open(reader) as sound:
            return Media(seconds=sound.getnframes() / sound.getframerate(), sound=True)
    except (wave.Error, EOFError, ZeroDivisionError):
        return Media()


def _from_boxes(reader: BinaryIO, size: int) -> Media:
    seconds, tracks = 0.0, set[bytes]()
    for kind, body in _boxes(reader, 0, size, [0]):
        if kind == b"mvhd":
            seconds = _duration(body)
        elif kind == b"hdlr":
            tracks.add(body[8:12])
    return Media(seconds=seconds, sound=b"soun" in tracks if tracks else None)


def _boxes(reader: BinaryIO, start: int, end: int, count: list[int]) -> Iterator[tuple[bytes, bytes]]:
    """The boxes that matter, with the beginning of what they hold. They are counted, because files may be hostile."""
    while start + 8 <= end and count[0] < _MOST_BOXES:
        count[0] += 1
        reader.seek(start)
        head = reader.read(16)
        length, kind, inside = int.from_bytes(head[:4], "big"), head[4:8], start + 8
        if length == 1:
            length, inside = int.from_bytes(head[8:16], "big"), start + 16
        length = length or end - start  # 0: to the end of the file
        if length < inside - start or inside > end:
            return
        stop = min(start + length, end)
        if kind in _INSIDE:
            yield from _boxes(reader, inside, stop, count)
        elif kind in (b"mvhd", b"hdlr"):
            reader.seek(inside)
            yield kind, reader.read(min(stop - inside, 32))
        start += length


def _duration(body: bytes) -> float:
    """Seconds, from a movie header of either version (14496-12, 8.2.2)."""
    long = bool(body) and body[0] == _LONG_TIMES
    at, width = (20, 8) if long else (12, 4)
    scale, length = body[at : at + 4], body[at + 4 : at + 4 + width]
    rate = int.from_bytes(scale, "big")
    unknown = len(length) < width or length == b"\xff" * width
    return 0.0 if unknown or not rate else int.from_bytes(length, "big") / rate
