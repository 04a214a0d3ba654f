"""What the publisher's font adds to a page that a reader opens for the first time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.model import Finding, Position

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ssg.render.theme import Theme

__all__ = ("FONT_BUDGET", "font_findings")

FONT_BUDGET = 60 * 1024
"""Bytes of one script's file. It is fetched once and kept; text is shown before it is there."""


def font_findings(root: Path, theme: Theme) -> Iterator[Finding]:
    """A warning for each script whose file is too heavy, and for a font that has nothing to show."""
    font = theme.font
    if font is None:
        return
    if not font.files:
        yield _finding(root, "The font has no letters of a script that it could be used for.", "Take another one.")
    for script, data in font.files.items():
        if len(data) > FONT_BUDGET:
            told = (
                f"The font's {script} letters weigh {len(data) / 1024:.1f} kB, and should weigh {FONT_BUDGET // 1024}."
            )
            yield _finding(root, told, "Take a version with fewer characters: readers on slow lines wait for it.")


def _finding(root: Path, message: str, hint: str) -> Finding:
    lines = (root / "content/site.toml").read_text(encoding="utf-8", errors="replace").splitlines()
    number = next((number for number, line in enumerate(lines, start=1) if line.lstrip().startswith("font")), 1)
    place = Position("content/site.toml", number, 1)
    return Finding(rule="page-weight", severity="warning", message=message, hint=hint, source=place)
