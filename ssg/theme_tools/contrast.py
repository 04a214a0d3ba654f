"""The contrast of every pair of color tokens, in every palette that a theme offers and in both schemes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from ssg.checks.colour import blend, contrast, read_colour
from ssg.model import Finding, Position
from ssg.render.stylesheet import assembled, choices, part_files
from ssg.render.tokens import PAIRS, SCHEMES, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ssg.render.theme import Theme

RULE = "theme-contrast"


def low_contrast(theme: Theme) -> Iterator[Finding]:
    """An error for each pair that readers could not tell apart, at the front color's line."""
    for palette in choices(theme.chain, "palettes"):
        design = msgspec.structs.replace(theme.design, palette=palette)
        css = assembled(theme.chain, design)
        file = next(file for file in part_files(theme.chain, design) if file.parent.name == "palettes")
        for scheme in SCHEMES:
            yield from _in_scheme(tokens(css, scheme), scheme, file, _label(theme, file))


def _in_scheme(known: dict[str, str], scheme: str, file: Path, label: str) -> Iterator[Finding]:
    for front, back, least in PAIRS:
        one, other = (read_colour(known.get(name, "")) for name in (front, back))
        if one is None or other is None:
            missing = front if one is None else back
            message = f"The palette has no color --{missing} in the {scheme} scheme."
            yield _finding(message, "Give it one, written as # and six digits.", label, 1)
            continue
        reached = contrast(blend(one, other), other)
        if reached < least:
            line = _line(file, front, scheme)
            message = (
                f"--{front} on --{back} reaches a contrast of {reached:.2f} in the {scheme} scheme, and needs {least}."
            )
            yield _finding(message, f"Make --{front} or --{back} lighter or darker.", label, line)


def _finding(message: str, hint: str, label: str, line: int) -> Finding:
    place = Position(label, line, 1)
    return Finding(rule=RULE, severity="error", message=message, hint=hint, wcag=("1.4.3",), source=place)


def _line(file: Path, token: str, scheme: str) -> int:
    """Where the token is set: the last place for the dark scheme, the first for the light one."""
    source = file.read_text("utf-8")
    lines = [source.count("\n", 0, match.start()) + 1 for match in re.finditer(rf"--{re.escape(token)}\s*:", source)]
    return (lines[-1] if scheme == "dark" else lines[0]) if lines else 1


def _label(theme: Theme, file: Path) -> str:
    folder = next(folder for folder in theme.chain if file.is_relative_to(folder.path))
    return f"{folder.label}/{file.relative_to(folder.path).as_posix()}"
