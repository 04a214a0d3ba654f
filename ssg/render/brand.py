"""The publisher's own color, made lighter or darker where it could not be read, and what the build says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.model import Finding, Position
from ssg.render.tokens import PAIRS, SCHEMES, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from ssg.checks.colour import Colour
    from ssg.render.theme import Theme

__all__ = ("adjusted", "brand_findings", "brand_tokens")

STYLESHEET = "site.css"
"""The name by which templates ask for the style sheet. A theme that has a static file of this name has no parts."""
_STEPS = 256


def brand_tokens(css: str, brand: str) -> str:
    """Rules that put the brand's color in place of the palette's accent, in both schemes."""
    light, dark = (adjusted(brand, tokens(css, scheme)) for scheme in SCHEMES)
    return (
        f":root {{ --accent: {light}; }}\n@media (prefers-color-scheme: dark) {{\n:root {{ --accent: {dark}; }}\n}}\n"
    )


def adjusted(brand: str, palette: Mapping[str, str]) -> str:
    """The nearest color, toward black or white, that text may have on every ground of a palette (WCAG 2.2, 1.4.3)."""
    from ssg.checks.colour import BLACK, WHITE, contrast, mix, read_colour  # noqa: PLC0415  slow to import, seldom used

    color = read_colour(brand) or BLACK
    needs = [
        (ground, least)
        for front, back, least in PAIRS
        if front == "accent" and (ground := read_colour(palette.get(back, ""))) is not None
    ]
    paper = read_colour(palette.get("paper", "")) or WHITE
    end = BLACK if contrast(paper, BLACK) > contrast(paper, WHITE) else WHITE
    for step in range(_STEPS):
        tried = mix(end, color, step / (_STEPS - 1))
        written = _written(tried)
        shown = read_colour(written) or tried
        if all(contrast(shown, ground) >= least for ground, least in needs):
            return written
    return _written(end)


def brand_findings(root: Path, theme: Theme) -> Iterator[Finding]:
    """What became of the brand's color, for people to look at, at its line in site.toml."""
    brand = theme.design.brand
    if not brand:
        return
    css = theme.assets.get(STYLESHEET, b"").decode()
    changed = {scheme: color for scheme in SCHEMES if (color := adjusted(brand, tokens(css, scheme))) != brand.lower()}
    if not changed:
        return
    told = " and ".join(f"{color} on {scheme} pages" for scheme, color in changed.items())
    yield Finding(
        rule="brand-contrast",
        severity="review",
        message=f"The brand color {brand} cannot be read everywhere, so it is shown as {told}.",
        hint="Look whether it is still yours; a darker or lighter one of your own is taken as it is.",
        wcag=("1.4.3",),
        source=_place(root),
    )


def _written(color: Colour) -> str:
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in (color.red, color.green, color.blue))


def _place(root: Path) -> Position:
    lines = (root / "content/site.toml").read_text(encoding="utf-8", errors="replace").splitlines()
    found = ((number, line) for number, line in enumerate(lines, start=1) if line.lstrip().startswith("brand"))
    number, line = next(found, (1, ""))
    return Position("content/site.toml", number, len(line) - len(line.lstrip()) + 1)
