"""Some elements mean nothing without a certain attribute.

A picture without `alt` that is named in another way is named for some programs only: `alt` is what all of them read,
and what is shown when the picture cannot be loaded.

Bad:
    <img src="ferry.jpg" aria-label="A ferry at a pier">

Bad:
    <img alt="A ferry at a pier">

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

_KINDS: Final = ("name", "http-equiv", "property", "itemprop")


def check(page: PageView) -> Iterator[Problem]:
    """Pictures without address, pictures and picture buttons that do without `alt`, and <meta> without sense."""
    for image in page.tagged("img"):
        if image.attr("src") is None and image.attr("srcset") is None:
            yield Problem(image, "This <img> names no picture.", 'Write src="…".')
        if image.attr("alt") is None and (page.is_named(image) or not page.exposed(image)):  # else `image-name` asks
            hint = 'Say the same with alt, or alt="" if it is decoration.'
            yield Problem(image, "This picture has no alt.", hint)
    for button in page.tagged("input"):
        if (button.attr("type") or "").lower() == "image" and button.attr("alt") is None and page.is_named(button):
            yield Problem(button, "This picture has a name, but no alt.", "Say the same with alt.")
    for meta in page.tagged("meta"):
        kinds = [kind for kind in _KINDS if meta.attr(kind) is not None]
        if (kinds and meta.attr("content") is None) or (not kinds and meta.attr("charset") is None):
            yield Problem(meta, "This <meta> says nothing.", 'Write what it is about, and content="…".')


RULE = Rule(id="html-attributes", severity="warning", check=check, elements=("img", "input", "meta"))
