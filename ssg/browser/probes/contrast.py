"""Text has to stand out from what is painted behind it, also from a picture or a gradient.

Measures the pixels behind the letters, for texts whose contrast axe-core cannot tell from the styles: the text is
photographed with black, with white and with transparent letters. Where the first two differ is a letter, and the
third shows what lies behind it.

Threshold: 4.5:1, or 3:1 for text from 24 pixels, and bold text from 18.66 pixels (WCAG 2.2, 1.4.3). An error where at
least 19 of 20 of the letters' pixels fail; a warning where at least one in ten does; a review for a single letter,
which may be a symbol. Text without any contrast is not meant to be seen, and signs without letters are no text.

Bad:
    <p style="background: linear-gradient(#777, #888); color: #999; padding: 1em">The ferry leaves at noon.</p>

Good:
    <p style="background: linear-gradient(#fff, #eee); color: #222; padding: 1em">The ferry leaves at noon.</p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ssg.browser.picture import photograph
from ssg.browser.probe import Hit, Probe
from ssg.checks.colour import Colour, blend, contrast

if TYPE_CHECKING:
    from PIL.Image import Image
    from playwright.async_api import Page

    from ssg.browser.probe import Scene
    from ssg.model import Severity

_MOST: Final = 40
"""Texts measured on a page."""
_PAINTED: Final = 128
"""Levels of 255 between black and white letters from which a pixel is more letter than ground."""
_ALL: Final = 0.95
_PART: Final = 0.1
_SEEN: Final = 1.05
"""Below this nobody sees that there is a text, so it is not meant to be read."""
_COLOURS: Final = 1 << 20
_LETTERS: Final = ("black", "white", "transparent")


async def check(scene: Scene) -> list[Hit]:
    """Texts with too little contrast to the pixels behind them."""
    texts = await scene.measure(__file__, list(scene.undecided[:_MOST]))
    if not texts:
        return []
    seen = [await _painted(scene.page, texts, colour) for colour in _LETTERS]
    judged = (_judged(text, _ratios(text, *pictures)) for text, *pictures in zip(texts, *seen, strict=True))
    return [hit for hit in judged if hit is not None]


async def _painted(page: Page, texts: list[dict[str, Any]], colour: str) -> list[Image]:
    """Each text with letters of a colour, and nothing else changed."""
    css = f"* {{ -webkit-text-fill-color: {colour} !important; transition: none !important; }}"
    style = await page.add_style_tag(content=css)
    pictures = [await photograph(page, text["box"], whole=True) for text in texts]
    await style.evaluate("(element) => element.remove()")
    return pictures


def _judged(text: dict[str, Any], ratios: list[tuple[int, float]]) -> Hit | None:
    painted = sum(count for count, _ in ratios)
    if not painted:
        return None
    failing = sum(count for count, ratio in ratios if ratio < text["needed"]) / painted
    most = max(ratio for _, ratio in ratios)
    if failing < _PART or most < _SEEN:
        return None
    needed = f"{text['needed']:g} to 1 is needed"
    if failing >= _ALL:
        message = f"This text hardly stands out from what is behind it: {most:.2f} to 1 at best, {needed}."
        severity: Severity | None = "review" if text["symbol"] else None
        return Hit(path=text["path"], snippet=text["snippet"], message=message, hint=_HINT, severity=severity)
    least = min(ratio for _, ratio in ratios)
    message = f"Parts of this text hardly stand out from what is behind them: {least:.2f} to 1, {needed}."
    return Hit(path=text["path"], snippet=text["snippet"], message=message, hint=_HINT, severity="warning")


_HINT: Final = "Put a plain colour behind the text, or take a darker or lighter one for the letters."


def _ratios(text: dict[str, Any], black: Image, white: Image, ground: Image) -> list[tuple[int, float]]:
    """How many of the letters' pixels have which contrast to what is behind them."""
    from PIL import ImageChops  # noqa: PLC0415 - heavy, and not every page has such a text

    if not black.size == white.size == ground.size:
        return []
    letter = ImageChops.difference(black, white).convert("L").point(lambda level: 255 if level >= _PAINTED else 0)
    behind = ground.copy()
    behind.putalpha(letter)
    red, green, blue, alpha = text["colour"]
    colour = Colour(red / 255, green / 255, blue / 255, alpha)
    found = []
    for count, pixel in behind.getcolors(_COLOURS) or []:
        if isinstance(pixel, tuple) and pixel[3]:
            below = Colour(pixel[0] / 255, pixel[1] / 255, pixel[2] / 255)
            found.append((count, contrast(blend(colour, below), below)))
    return found


PROBE = Probe(
    id="browser-contrast", severity="error", wcag=("1.4.3",), act=("afw4f7",), settings=("desktop", "dark"), check=check
)
