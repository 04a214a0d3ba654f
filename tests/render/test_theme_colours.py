"""The contrast of every pair of colors that the built-in theme uses, in every palette and both schemes."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssg.config import Design
from ssg.render.brand import adjusted, brand_findings
from ssg.render.stylesheet import assembled, choices, lean
from ssg.render.theme import load_theme
from ssg.render.theme_chain import built_in, find_chain
from ssg.render.tokens import DECORATION, PAIRS, SCHEMES, tokens

CHAIN = find_chain(Path(), "default")
PALETTES = choices(CHAIN, "palettes")
LAYOUTS = choices(CHAIN, "layouts")
BUDGET = 15 * 1024 // 2
"""Of the style sheet as a browser fetches it: half of what a story may weigh."""


def css(palette: str = "ink", layout: str = "broadsheet", brand: str = "") -> str:
    return assembled(CHAIN, Design(palette=palette, layout=layout, brand=brand))


def luminance(color: str) -> float:
    """Relative luminance as WCAG defines it."""
    channels = [int(color[start : start + 2], 16) / 255 for start in (1, 3, 5)]
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


def test_there_is_something_to_choose_from() -> None:
    assert (len(PALETTES), len(LAYOUTS)) == (3, 2)


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_contrast(palette: str, scheme: str) -> None:
    """Text needs 4.5, edges of controls and the focus ring need 3."""
    known = tokens(css(palette), scheme)
    low = [(front, back, contrast(known[front], known[back])) for front, back, _ in PAIRS]
    needs = {(front, back): least for front, back, least in PAIRS}
    assert [pair for pair in low if pair[2] < needs[pair[0], pair[1]]] == []


@pytest.mark.parametrize("palette", PALETTES)
def test_every_token_is_in_a_pair(palette: str) -> None:
    light, dark = (tokens(css(palette), scheme) for scheme in SCHEMES)
    assert light.keys() == dark.keys() == {name for pair in PAIRS for name in pair[:2]} | DECORATION
    assert not any(light[name] == dark[name] for name in light)


def test_only_palettes_have_colors() -> None:
    own = [file for file in built_in().glob("css/**/*.css") if file.parent.name != "palettes"]
    rules = [line for file in own for line in file.read_text("utf-8").splitlines() if "--paper: #fff" not in line]
    assert re.findall(r"#[0-9a-fA-F]{4,8}\b(?!_)|\brgba?\(|\bhsla?\(", "\n".join(rules)) == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_style_sheet_is_small(layout: str) -> None:
    assert len(gzip.compress(css(layout=layout).encode())) < BUDGET


def test_comments_go_and_texts_stay() -> None:
    source = '/* a */ a::after { content: \'/* b */\'; }\n\n  b { content: "\\"/*"; /* c\n d */ }\n'
    assert lean(source) == 'a::after { content: \'/* b */\'; }\nb { content: "\\"/*";  }\n'


@given(st.integers(0, 0xFFFFFF))
def test_any_brand_color_can_be_read(number: int) -> None:
    brand = f"#{number:06x}"
    for scheme in SCHEMES:
        palette = tokens(css(), scheme)
        shown = adjusted(brand, palette)
        assert min(contrast(shown, palette[ground]) for ground in ("paper", "wash", "mark")) >= 4.5


def test_a_brand_color_that_can_be_read_stays() -> None:
    assert adjusted("#0b6069", tokens(css(), "light")) == "#0b6069"
    assert "--accent: #0b6069;" in css(brand="#0b6069")
    assert tokens(css(brand="#0b6069"), "light")["accent"] == "#0b6069"


def test_what_became_of_a_brand_color_is_said_at_its_line(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.toml").write_text('title = "x"\n[design]\nbrand = "#ffcc00"\n', "utf-8")
    theme = load_theme(tmp_path, "default", Design(brand="#ffcc00"))
    (finding,) = brand_findings(tmp_path, theme)
    assert finding.source is not None
    assert (finding.severity, finding.source.file, finding.source.line) == ("review", "content/site.toml", 3)
    assert "is shown as #" in finding.message
    assert "on light pages" in finding.message
    assert "dark" not in finding.message


@pytest.mark.parametrize(("key", "hint"), [("palette", "Did you mean “ink”"), ("layout", "There are broadsheet, b")])
def test_an_unknown_choice_is_a_sentence(tmp_path: Path, key: str, hint: str) -> None:
    theme = load_theme(tmp_path, "default", Design(**{key: "inc" if key == "palette" else "zzz"}))
    with pytest.raises(Exception, match=f"the theme has no {key} “") as error:
        theme.asset_urls()
    assert hint in str(error.value)
