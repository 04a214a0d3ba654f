"""Colours and their contrast (WCAG 2.2, relative luminance and contrast ratio)."""

from __future__ import annotations

from functools import lru_cache

import msgspec
from tinycss2.color4 import parse_color  # type: ignore[import-untyped]  # tinycss2 has no types

__all__ = ("BLACK", "WHITE", "Colour", "blend", "contrast", "mix", "read_colour")


class Colour(msgspec.Struct, frozen=True):
    """An sRGB colour; channels and alpha from 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0


_DARK = 0.04045
"""Channels up to this are linear (sRGB, IEC 61966-2-1)."""

WHITE = Colour(1.0, 1.0, 1.0)
BLACK = Colour(0.0, 0.0, 0.0)


@lru_cache(maxsize=512)
def read_colour(text: str) -> Colour | None:
    """A colour as CSS writes it; None for what is no colour, or one that depends on the system or the context."""
    found = parse_color(text)
    if found is None or isinstance(found, str):
        return None
    try:
        red, green, blue = (float(value or 0) for value in found.to("srgb").coordinates)
    except NotImplementedError:
        return None
    return Colour(_unit(red), _unit(green), _unit(blue), _unit(float(found.alpha or 0)))


def blend(top: Colour, below: Colour) -> Colour:
    """What is seen when a colour lies on an opaque one."""
    return mix(top, below, top.alpha)


def mix(top: Colour, below: Colour, share: float) -> Colour:
    """An opaque colour made of two, with the share of the first."""
    rest = 1 - share
    return Colour(
        top.red * share + below.red * rest, top.green * share + below.green * rest, top.blue * share + below.blue * rest
    )


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two opaque colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    return 0.2126 * _linear(colour.red) + 0.7152 * _linear(colour.green) + 0.0722 * _linear(colour.blue)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _DARK else ((channel + 0.055) / 1.055) ** 2.4


def _unit(value: float) -> float:
    return min(max(value, 0.0), 1.0)
