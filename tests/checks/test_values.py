"""The small questions that rules ask: contrast, languages, delays, words of an alternative text."""

from __future__ import annotations

import pytest

from ssg.checks.alt_text import credit_in, file_name_in, opener_of, same_text
from ssg.checks.colour import BLACK, WHITE, Colour, blend, contrast, read_colour
from ssg.checks.dom import Dom
from ssg.checks.language import is_language
from ssg.checks.refresh import refresh_delay, refresh_target
from ssg.checks.stylesheet import parse_stylesheet


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000", "#fff", 21.0),
        ("#777", "#fff", 4.48),
        ("#767676", "white", 4.54),
        ("hsl(0 0% 0%)", "rgb(255 255 255)", 21),
    ],
)
def test_contrast(one: str, other: str, ratio: float) -> None:
    """Ratios as WCAG computes them."""
    first, second = read_colour(one), read_colour(other)
    assert first is not None
    assert second is not None
    assert contrast(first, second) == pytest.approx(ratio, abs=0.01)
    assert contrast(first, second) == contrast(second, first)


def test_half_transparent_black_on_white_is_grey() -> None:
    """Alpha mixes towards what lies behind."""
    assert blend(Colour(0, 0, 0, 0.5), WHITE) == Colour(0.5, 0.5, 0.5)
    assert blend(BLACK, WHITE) == BLACK


@pytest.mark.parametrize("text", ["", "currentcolor", "Canvas", "oklch(0.5 0.1 20)", "#12", "inherit"])
def test_what_cannot_be_known_is_no_colour(text: str) -> None:
    """Nothing is guessed."""
    assert read_colour(text) is None


@pytest.mark.parametrize(
    ("tag", "valid"),
    [
        *(("en", True), ("EN-us", True), ("ko-Hang-KR", True), ("nds", True), ("cmn", True), ("und", True)),
        *(
            ("eng", False),
            ("kor", False),
            ("xx", False),
            ("invalid", False),
            ("", False),
            ("en_US", False),
            ("e n", False),
        ),
    ],
)
def test_language(tag: str, valid: bool) -> None:
    """Only the primary subtag has to be registered with IANA, in its registered form."""
    assert is_language(tag) == valid


@pytest.mark.parametrize(
    ("content", "delay", "target"),
    [
        ("0; url=/new/", 0, "/new/"),
        ("0;URL='/new/'", 0, "/new/"),
        ("5", 5, ""),
        ("72001; /x", 72001, ""),
        (".5", 0, ""),
        ("x", None, ""),
        ("-1", None, ""),
        ("", None, ""),
    ],
)
def test_refresh(content: str, delay: int | None, target: str) -> None:
    """Delays in seconds, and where a page sends its readers at once."""
    page = Dom(f'<meta http-equiv=Refresh content="{content}">')
    found = refresh_delay(page)

    assert (found[1] if found else None) == delay
    assert refresh_target(page) == target


@pytest.mark.parametrize(
    ("alt", "file", "credit", "opener"),
    [
        ("A ferry at a pier", False, "", ""),
        ("ferry.jpg", True, "", ""),
        ("IMG_0042", True, "", ""),
        ("A ferry. Photo by Mina Park", False, "Photo by Mina Park", ""),
        ("A ferry. © Mina Park", False, "© Mina Park", ""),
        ("An image of a ferry", False, "", "image of"),
        ("부두의 사진", False, "", "사진"),
        ("The AP logo on a door", False, "", ""),
    ],
)
def test_alternative_text(alt: str, file: bool, credit: str, opener: str) -> None:
    """What words alone can tell."""
    assert file_name_in(alt) == file
    assert credit_in(alt) == credit
    assert opener_of(alt) == opener


def test_same_text_ignores_case_and_signs() -> None:
    """But not words, and nothing is the same as nothing."""
    assert same_text("The last boat.", "the LAST boat")
    assert not same_text("The last boat", "The first boat")
    assert not same_text("", "")


def test_stylesheet() -> None:
    """Selectors come apart, states and media queries are known, what cannot be read is left out."""
    css = "a, b:hover { color: red !important } @media print { p { color: blue } } p::before { content: 'x' } ] {}"
    rules = parse_stylesheet(css)

    assert [(r.selector, r.state, r.media, r.pseudo) for r in rules[:4]] == [
        ("a", False, "", ""),
        ("b:hover", True, "", ""),
        ("p", False, "print", ""),
        ("p", False, "", "before"),
    ]
    assert rules[0].declarations[0].important
