"""The color tokens of a style sheet in both schemes, and the pairs of them that must be told apart.

Contrast as WCAG 2.2 defines it: 4.5 for text (1.4.3), 3 for edges of controls and the focus ring (1.4.11).
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ("DECORATION", "PAIRS", "SCHEMES", "SHAPE", "TEXT", "Pair", "tokens")

Pair = tuple[str, str, float]
"""The token in front, the one behind, and the least contrast."""

SCHEMES: Final = ("light", "dark")
TEXT: Final = 4.5
SHAPE: Final = 3.0
_TONES: Final = tuple(f"tone-{number}" for number in range(1, 7))
_GROUNDS: Final = ("paper", "wash", "mark")

PAIRS: Final[tuple[Pair, ...]] = (
    *((front, back, TEXT) for front in ("ink", "soft", "accent", *_TONES) for back in _GROUNDS),
    *((front, back, SHAPE) for front in ("edge", "focus") for back in ("paper", "wash")),
)
"""Every pair that the built-in rules use. Text on ink and on the accent is paper, so those pairs are there already."""
DECORATION: Final = frozenset({"line"})
"""Rules between things that spacing already tells apart."""

_DARK = re.compile(r"@media \(prefers-color-scheme: dark\) \{\s*:root \{(?P<tokens>[^}]*)\}", re.DOTALL)
_TOKEN = re.compile(r"--([a-z0-9-]+):\s*(#[0-9a-f]{3,8})\s*;", re.IGNORECASE)


def tokens(css: str, scheme: str) -> dict[str, str]:
    """The colors by name in the `light` or the `dark` scheme; the dark ones replace the light ones."""
    print_rules = css.find("@media print")
    rules = css if print_rules < 0 else css[:print_rules] + css[css.find("\n}\n", print_rules) :]
    light = dict(_TOKEN.findall(_DARK.sub("", rules)))
    if scheme == "light":
        return light
    return light | {name: color for match in _DARK.finditer(rules) for name, color in _TOKEN.findall(match["tokens"])}
