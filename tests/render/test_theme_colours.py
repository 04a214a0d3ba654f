"""The contrast of every pair of colours that the built-in theme uses, in both schemes (WCAG 2.2, 1.4.3 and 1.4.11)."""

from __future__ import annotations

import re

import pytest

from ssg.render.theme_chain import built_in

CSS = (built_in() / "static/site.css").read_text("utf-8")
BUDGET = 14 * 1024
TOKENS = re.compile(r"--([a-z-]+):\s*(#[0-9a-f]{6});")

TEXT = 4.5
SHAPE = 3.0
PAIRS = [
    ("ink", "paper", TEXT),
    ("ink", "wash", TEXT),
    ("ink", "mark", TEXT),
    ("soft", "paper", TEXT),
    ("soft", "wash", TEXT),
    ("soft", "mark", TEXT),
    ("accent", "paper", TEXT),
    ("accent", "wash", TEXT),
    ("accent", "mark", TEXT),
    ("on-accent", "accent", TEXT),
    ("edge", "paper", SHAPE),
    ("edge", "wash", SHAPE),
    ("focus", "paper", SHAPE),
    ("focus", "wash", SHAPE),
]
DECORATION = {"line"}
"""Rules between things that spacing already tells apart."""


def tokens(scheme: str) -> dict[str, str]:
    """The colours of `light` or `dark`: the dark ones replace the light ones."""
    light, _, rest = CSS.partition("@media (prefers-color-scheme: dark)")
    dark = rest[: rest.index("\n}\n")]
    found = dict(TOKENS.findall(light))
    return found if scheme == "light" else found | dict(TOKENS.findall(dark))


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """From 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_published() -> None:
    """Values of the WCAG working group's own examples."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_contrast(scheme: str, front: str, back: str, least: float) -> None:
    """Text needs 4.5, edges of controls and the focus ring need 3."""
    known = tokens(scheme)
    assert contrast(known[front], known[back]) >= least


def test_every_token_is_in_a_pair() -> None:
    assert tokens("light").keys() == tokens("dark").keys()
    assert tokens("light").keys() == {name for pair in PAIRS for name in pair[:2]} | DECORATION


def test_rules_use_tokens_only() -> None:
    rules = [line for line in CSS.splitlines() if not line.lstrip().startswith(("--", ":root { --"))]
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?!_)|\brgba?\(|\bhsla?\(", "\n".join(rules)) == []


def test_the_style_sheet_is_small() -> None:
    assert len(CSS.encode()) < BUDGET
