"""Stand-ins for a web font: fonts that readers have, made as wide and as high as the one that is still on its way.

With CSS Fonts 5 (`size-adjust`) and CSS Fonts 4 (`ascent-override` and its kin), text breaks at the same places before
and after the font arrives, so that nothing on the page moves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ("stand_ins",)

_TEXT = (
    "The ferry leaves the northern harbor at seven and returns before the last light has gone from the water. "
    "Forty people had waited on the pier since noon, and most of them said that they would come again."
)
"""English with its usual share of each letter."""
_SERIF = (("Times New Roman", "Liberation Serif", "Tinos"), 0.3998, 0.4276)
_SANS = (("Arial", "Liberation Sans", "Arimo"), 0.4439, 0.4773)
"""Fonts of one measure, and how wide a letter of the text above is in them on average: regular and bold, in ems."""
_BOLD = 700
_REGULAR = 400
_SANS_CLASS = 8
_SANS_PANOSE = range(11, 16)


def stand_ins(font: Any, family: str) -> str:
    """Two `@font-face` rules, for regular and for bold text; none for a font without Latin letters."""
    if not set(map(ord, _TEXT)) <= set(font.getBestCmap() or ()):
        return ""
    names, regular, bold = _SANS if _is_sans(font) else _SERIF
    rules = []
    for suffix, weights, at, theirs in (("", "1 599", _REGULAR, regular), (" Bold", "600 1000", _BOLD, bold)):
        sources = ", ".join(f'local("{name}{suffix}")' for name in names)
        described = "; ".join(_adjustments(font, _width(font, at) / theirs))
        rules.append(
            f'@font-face {{ font-family: "{family}"; font-weight: {weights}; src: {sources}; {described}; }}\n'
        )
    return "".join(rules)


def _adjustments(font: Any, scale: float) -> Iterator[str]:
    units = font["head"].unitsPerEm
    use_typo = font["OS/2"].fsSelection & 1 << 7
    head, typo = font["hhea"], font["OS/2"]
    ascent = typo.sTypoAscender if use_typo else head.ascent
    descent = typo.sTypoDescender if use_typo else head.descent
    gap = typo.sTypoLineGap if use_typo else head.lineGap
    yield f"size-adjust: {scale:.2%}"
    for name, value in (("ascent", ascent), ("descent", -descent), ("line-gap", gap)):
        yield f"{name}-override: {max(value, 0) / units / scale:.2%}"


def _width(font: Any, weight: int) -> float:
    """Of a letter of the text on average, in ems."""
    axis = next((a for a in font["fvar"].axes if a.axisTag == "wght"), None) if "fvar" in font else None
    location = {"wght": min(max(weight, axis.minValue), axis.maxValue)} if axis else None
    glyphs, names = font.getGlyphSet(location=location), font.getBestCmap()
    return float(sum(glyphs[names[ord(letter)]].width for letter in _TEXT) / len(_TEXT) / font["head"].unitsPerEm)


def _is_sans(font: Any) -> bool:
    os2 = font["OS/2"]
    return os2.sFamilyClass >> 8 == _SANS_CLASS or os2.panose.bSerifStyle in _SANS_PANOSE
