"""Some elements mean nothing without a certain attribute, and a misspelt one is none.

A picture without `alt` that is named in another way is named for some programs only: `alt` is what all of them read,
and what is shown when the picture cannot be loaded.

Bad:
    <img src="ferry.jpg" aria-label="A ferry at a pier">

Bad:
    <img alt="A ferry at a pier">

Bad:
    <p titel="Two boats fewer">Boats</p>

Bad:
    <meta content="Two boats fewer">

Good:
    <img src="ferry.jpg" alt="A ferry at a pier">
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView

_SLIPS: Final = (
    *(("scr", "src"), ("herf", "href"), ("hfer", "href"), ("atl", "alt"), ("titel", "title")),
    *(("lagn", "lang"), ("roll", "role"), ("arialabel", "aria-label"), ("ariahidden", "aria-hidden")),
    *(("arialabelledby", "aria-labelledby"), ("ariadescribedby", "aria-describedby")),
)
"""What is written, and what was meant."""
_MISSPELT: Final = frozenset(slip for slip, _ in _SLIPS)
_KINDS: Final = "[name], [http-equiv], [property], [itemprop]"
_SENSELESS: Final = f"meta:is({_KINDS}):not([content]), meta:not({_KINDS}, [charset])"


def check(page: PageView) -> Iterator[Problem]:
    """Elements without the attribute that they are made for, and names of attributes that are slips."""
    for slip, meant in _SLIPS if not _MISSPELT.isdisjoint(page.attribute_names) else ():
        for element in page.having(slip):
            yield Problem(element, f"There is no attribute “{slip}”, so nobody reads it.", f"Write {meant}.")
    yield from _pictures(page)
    for thing in page.tagged("object"):
        if thing.attr("data") is None:
            yield Problem(thing, "This <object> names nothing that it could show.", 'Write data="…".')
    for meta in page.select(_SENSELESS):
        yield Problem(meta, "This <meta> says nothing.", 'Write what it is about, and content="…".')


def _pictures(page: PageView) -> Iterator[Problem]:
    """Those that are not reported for want of a name."""
    for image in page.tagged("img"):
        if image.attr("src") is None and image.attr("srcset") is None:
            yield Problem(image, "This <img> names no picture.", 'Write src="…".')
        if image.attr("alt") is None and (page.is_named(image) or not page.exposed(image)):
            hint = 'Say the same with alt, or alt="" if it is decoration.'
            yield Problem(image, "This picture has no alt.", hint)
    for button in page.tagged("input"):
        if (button.attr("type") or "").lower() == "image" and button.attr("alt") is None and page.is_named(button):
            yield Problem(button, "This picture has a name, but no alt.", "Say the same with alt.")


RULE = Rule(id="html-attributes", severity="warning", check=check)
