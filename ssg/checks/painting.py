"""The colours of a piece of text and of what lies behind it, as far as the page itself decides them.

Where several colours lie behind the text (a gradient), all are given: what fails on each of them fails wherever the
text stands. What depends on layout (pictures, positioned boxes, filters) gives nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ssg.checks.colour import BLACK, WHITE, Colour, blend, mix, read_colour
from ssg.checks.css_values import declared
from ssg.checks.dom import ancestors

if TYPE_CHECKING:
    from ssg.checks.dom import Element
    from ssg.checks.view import PageView

__all__ = ("PAINTED", "painted")

PAINTED: Final = ("color", "background", "background-color", "background-image", "opacity")
"""Properties without which a page leaves all colours to the browser."""

Pair = tuple[Colour, Colour]
"""Text and what is behind it, both opaque."""

_UNDECIDED: Final = (
    "filter",
    "backdrop-filter",
    "mix-blend-mode",
    "mask",
    "mask-image",
    "clip-path",
    "-webkit-text-fill-color",
    "-webkit-background-clip",
    "background-clip",
    "background-blend-mode",
    "color-scheme",
)
_STOPS = re.compile(r"(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\([^()]*\)|#[0-9a-f]{3,8}\b|\b[a-z]+\b")
_GRADIENT = re.compile(r"(?:repeating-)?(?:linear|radial|conic)-gradient\((.*)\)", re.DOTALL)
_LINK: Final = Colour(0.0, 0.0, 238 / 255)
_BUTTON: Final = Colour(239 / 255, 239 / 255, 239 / 255)
_TAG_BACKGROUND: Final = {
    "button": _BUTTON,
    "input": WHITE,
    "select": WHITE,
    "textarea": WHITE,
    "mark": Colour(1, 1, 0),
}
_TAG_COLOUR: Final = {"mark": BLACK, "button": BLACK, "input": BLACK, "select": BLACK, "textarea": BLACK}


def painted(element: Element, page: PageView) -> list[Pair] | None:
    """The possible colours of text that stands directly in an element; None when the page alone cannot tell."""
    chain = [*reversed(ancestors(element)), element]
    if any(_is_undecided(around, page) for around in chain):
        return None
    text = _text_colour(element, page)
    if text is None:
        return None
    pairs = _paint(chain, text, WHITE, page)
    return _with_shadow(pairs, element, page) if pairs else pairs


def _is_undecided(element: Element, page: PageView) -> bool:
    style = page.styles.get(element)
    if not style:
        return False
    moved = style.get("position") in ("absolute", "fixed", "sticky") or style.get("float", "none") != "none"
    return moved or any(style.get(name, "none") not in ("none", "normal", "auto", "light") for name in _UNDECIDED)


def _text_colour(element: Element, page: PageView) -> Colour | None:
    for around in (element, *ancestors(element)):
        value = declared(around, "color", page)
        if value is None:
            return None
        if value == "initial":
            return BLACK
        if value and value not in ("inherit", "unset", "currentcolor"):
            return read_colour(value)
        if not value and around.tag == "a" and around.attr("href") is not None:
            return _LINK
        if not value and around.tag in _TAG_COLOUR:
            return _TAG_COLOUR[around.tag]
    return BLACK


def _paint(chain: list[Element], text: Colour, backdrop: Colour, page: PageView) -> list[Pair] | None:
    layers = _layers(chain[0], text, page)
    opacity = _opacity(chain[0], page)
    if layers is None or opacity is None:
        return None
    pairs: list[Pair] = []
    for behind in _stacked(layers, backdrop):
        inner: list[Pair] | None = [(blend(text, behind), behind)]
        if len(chain) > 1:
            inner = _paint(chain[1:], text, behind, page)
        if inner is None:
            return None
        pairs += inner
    if opacity < 1:
        pairs = [(mix(one, backdrop, opacity), mix(other, backdrop, opacity)) for one, other in pairs]
    return pairs


def _stacked(layers: list[list[Colour]], backdrop: Colour) -> list[Colour]:
    found = [backdrop]
    for choices in layers:
        found = [blend(choice, below) for below in found for choice in choices]
    return found


def _layers(element: Element, text: Colour, page: PageView) -> list[list[Colour]] | None:
    """The backgrounds of an element from the bottom up: its colour, then the colours of its gradient."""
    shorthand = declared(element, "background", page)
    colour = declared(element, "background-color", page)
    image = declared(element, "background-image", page)
    if shorthand is None or colour is None or image is None:
        return None
    own = _TAG_BACKGROUND.get(element.tag)
    if not (shorthand or colour or image):
        return [[own]] if own else []
    image = image or shorthand
    if "url(" in image or "image-set(" in image or "element(" in image or image.count("gradient(") > 1:
        return None
    gradient = _GRADIENT.search(image)
    found: list[list[Colour]] = []
    flat = colour or (shorthand.replace(gradient.group(), "") if gradient else shorthand)
    base = _colour_in(flat, text)
    if base is not None:
        found.append([base])
    elif flat and flat not in ("none", "transparent", "initial", "unset", "inherit") and not gradient:
        return None
    if gradient:
        stops = [read for word in _STOPS.findall(gradient[1]) if (read := read_colour(word)) is not None]
        if not stops:
            return None
        found.append(stops)
    return found


def _colour_in(value: str, text: Colour) -> Colour | None:
    if value.strip() == "currentcolor":
        return text
    whole = read_colour(value)
    if whole is not None:
        return whole
    return next((read for word in _STOPS.findall(value) if (read := read_colour(word)) is not None), None)


def _opacity(element: Element, page: PageView) -> float | None:
    value = declared(element, "opacity", page)
    if not value:
        return None if value is None else 1.0
    try:
        return float(value[:-1]) / 100 if value.endswith("%") else float(value)
    except ValueError:
        return None


def _with_shadow(pairs: list[Pair], element: Element, page: PageView) -> list[Pair]:
    """A shadow may help the text stand out; one on all sides lies behind every letter, at least in part."""
    value = next((v for e in (element, *ancestors(element)) if (v := declared(e, "text-shadow", page))), "")
    if not value or value == "none":
        return pairs
    shadows = re.split(r",(?![^()]*\))", value)
    colours = [read for shadow in shadows if (read := _colour_in(shadow, BLACK)) is not None]
    around = len({tuple(n.startswith("-") for n in re.findall(r"-?[\d.]+px", s)[:2]) for s in shadows}) == 4  # noqa: PLR2004 - four corners
    if around and len(set(colours)) == 1:
        return [(text, mix(colours[0], behind, 0.5)) for text, behind in pairs]
    return [*pairs, *((text, blend(colour, behind)) for text, behind in pairs for colour in colours)]
