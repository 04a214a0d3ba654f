"""The lines around a place in a file of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.render.theme_chain import built_in

if TYPE_CHECKING:
    from pathlib import Path

    from ssg.model import Position

__all__ = ("excerpt",)

_AROUND = 2
_LONGEST = 200
_LARGEST = 1_000_000
_BUILT_IN = "themes/default/"


def excerpt(root: Path, place: Position) -> list[tuple[int, str, bool]]:
    """Number and text of each line, and whether it is the one that is meant; empty when there is no such file."""
    file = _file(root, place.file)
    if file is None:
        return []
    try:
        with file.open(encoding="utf-8", errors="replace") as opened:
            lines = opened.read(_LARGEST).split("\n")
    except OSError:
        return []
    first = max(1, place.line - _AROUND)
    shown = enumerate(lines[first - 1 : place.line + _AROUND], first)
    return [(number, text.rstrip("\r")[:_LONGEST], number == place.line) for number, text in shown]


def _file(root: Path, name: str) -> Path | None:
    """The file below content/ or themes/; the built-in theme's lie elsewhere."""
    candidates = [root / name]
    if name.startswith(_BUILT_IN):
        candidates.append(built_in() / name.removeprefix(_BUILT_IN))
    allowed = [(root / folder).resolve() for folder in ("content", "themes")] + [built_in().resolve()]
    for file in candidates:
        if file.is_file() and any(file.resolve().is_relative_to(folder) for folder in allowed):
            return file
    return None
