"""Draws every picture of the sample newsroom into content/: `python docs/sample-newsroom/draw.py [WORD …]`."""

from __future__ import annotations

import sys
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from canvas import Canvas
from portraits import PORTRAITS, SIZE

if TYPE_CHECKING:
    from PIL import Image

CONTENT = Path(__file__).resolve().parents[2] / "content"
FAMILIES = ("sea", "coast", "town", "rooms", "halls", "night")
QUALITIES = (80, 76, 72, 68, 64, 60)
LARGEST = 88_000
"""Bytes of one picture."""


def main(words: list[str]) -> None:
    """Draws the pictures whose path contains one of the words, or all of them."""
    landscapes = tuple(pair for family in FAMILIES for pair in import_module(family).PICTURES)
    for pairs, size in ((landscapes, (1200, 800)), (PORTRAITS, SIZE)):
        for path, scene in pairs:
            if _wanted(path, words):
                canvas = Canvas(path, size)
                scene(canvas)
                (CONTENT / path).write_bytes(_jpeg(canvas.finish()))


def _jpeg(picture: Image.Image) -> bytes:
    """The picture at the best quality that keeps it small; nothing about time, place or camera is written."""
    for quality in QUALITIES:
        file = BytesIO()
        picture.save(file, "JPEG", quality=quality, optimize=True, progressive=True)
        if file.tell() <= LARGEST:
            break
    return file.getvalue()


def _wanted(path: str, words: list[str]) -> bool:
    return not words or any(word in path for word in words)


if __name__ == "__main__":
    main(sys.argv[1:])
