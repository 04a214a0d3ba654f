"""Draws every picture of the sample newsroom into content/: `python docs/sample-newsroom/draw.py [WORD …]`."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

from canvas import Canvas
from chart import draw_chart
from portraits import PORTRAITS, SIZE

CONTENT = Path(__file__).resolve().parents[2] / "content"
FAMILIES = ("sea", "coast", "town", "rooms", "night")
CHART = "politics/bridge-vote-chart.png"
QUALITY = 78


def main(words: list[str]) -> None:
    """Draws the pictures whose path contains one of the words, or all of them."""
    landscapes = tuple(pair for family in FAMILIES for pair in import_module(family).PICTURES)
    for pairs, size in ((landscapes, (1200, 800)), (PORTRAITS, SIZE)):
        for path, scene in pairs:
            if _wanted(path, words):
                canvas = Canvas(path, size)
                scene(canvas)
                canvas.finish().save(CONTENT / path, quality=QUALITY, optimize=True, progressive=True)
    if _wanted(CHART, words):
        draw_chart().save(CONTENT / CHART, optimize=True)


def _wanted(path: str, words: list[str]) -> bool:
    return not words or any(word in path for word in words)


if __name__ == "__main__":
    main(sys.argv[1:])
