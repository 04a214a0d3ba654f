"""What the heads of sound and films tell. The files are made here: boxes without anything to play in them."""

from __future__ import annotations

import wave
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssg.media_file import read_media
from ssg.model import Media

if TYPE_CHECKING:
    from pathlib import Path


def box(kind: bytes, *parts: bytes) -> bytes:
    """A box of the ISO base media format."""
    body = b"".join(parts)
    return (len(body) + 8).to_bytes(4, "big") + kind + body


def header(seconds: int, *, long: bool = False) -> bytes:
    """A movie header with 1000 ticks a second."""
    times = bytes(16 if long else 8)
    ticks = (seconds * 1000).to_bytes(8 if long else 4, "big")
    return box(b"mvhd", bytes([long, 0, 0, 0]), times, (1000).to_bytes(4, "big"), ticks, bytes(80))


def track(kind: bytes) -> bytes:
    """A track that is handled as `soun` or `vide`."""
    return box(b"trak", box(b"tkhd", bytes(84)), box(b"mdia", box(b"hdlr", bytes(8), kind, bytes(13))))


def film(*parts: bytes) -> bytes:
    """A file whose movie box comes last, as cameras write it."""
    return box(b"ftyp", b"isom", bytes(4)) + box(b"mdat", bytes(100)) + box(b"moov", *parts)


CASES = [
    ("sound.mp4", film(header(62), track(b"vide"), track(b"soun")), Media(seconds=62.0, sound=True)),
    ("silent.mov", film(header(20), track(b"vide")), Media(seconds=20.0, sound=False)),
    ("long times.m4v", film(header(99, long=True), track(b"soun")), Media(seconds=99.0, sound=True)),
    ("no movie.mp4", box(b"ftyp", b"isom"), Media()),
    ("empty.mp4", b"", Media()),
    ("cut.mp4", film(header(62), track(b"vide"))[:150], Media()),
    ("box of no length.mp4", bytes(64), Media()),
    ("long length, cut.mp4", b"\0\0\0\1mvhdmoov", Media()),
    ("damaged.wav", b"RIFF", Media()),
    ("other.mp3", b"ID3", Media()),
]


@pytest.mark.parametrize(("name", "data", "expected"), CASES, ids=[case[0] for case in CASES])
def test_file(name: str, data: bytes, expected: Media, tmp_path: Path) -> None:
    """Length and sound, as far as the file tells."""
    (tmp_path / name).write_bytes(data)

    assert read_media(str(tmp_path / name)) == expected


def test_wave(tmp_path: Path) -> None:
    """Length of sound in WAVE."""
    with wave.open(str(tmp_path / "tide.wav"), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(8000)
        sound.writeframes(bytes(4000))

    assert read_media(str(tmp_path / "tide.wav")) == Media(seconds=0.5, sound=True)


PARTS = [b"moov", b"trak", b"mdia", b"mvhd", b"hdlr", bytes(4), b"\0\0\0\1", b"\xff" * 4, b"\0\0\0\x10"]


@given(parts=st.lists(st.sampled_from(PARTS)))
def test_any_bytes(parts: list[bytes], tmp_path_factory: pytest.TempPathFactory) -> None:
    """A hostile file neither fails nor goes on for ever."""
    path = tmp_path_factory.getbasetemp() / "any.mp4"
    path.write_bytes(b"".join(parts))

    assert read_media(str(path)).seconds >= 0
