"""A picture needs an alternative text, or has to be marked as decoration.

Somebody who cannot see the picture hears its alternative text instead. Without one, a screen reader reads out the file
name or skips the picture, and the reader never learns what it showed.

Bad:
    <img src="ferry.jpg">

Bad:
    <div role="img" style="background-image: url(ferry.jpg)"></div>

Good:
    <img src="ferry.jpg" alt="A white car ferry turns at a stone pier at dusk.">

Good:
    <img src="ornament.png" alt="">
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.roles import explicit_role
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.dom import Element
    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Exposed pictures without a name."""
    drawn = (e for e in page.having("role") if e.tag not in ("img", "svg") and page.role(e) == "img")
    # What has an alternative text has a name, or is no picture.
    bare = (image for image, alt in page.alternatives if not alt.strip() and not _is_decoration(image, alt))
    for image in (*bare, *drawn):
        if page.role(image) != "img" or page.name(image) or not page.exposed(image):
            continue
        if image.tag == "img" and image.attr("alt") == "" and not explicit_role(image):
            continue  # Marked as decoration; decorative-exposed looks at the contradiction.
        yield Problem(
            image,
            "This picture has no alternative text.",
            'Say what it shows in alt="…"; if it is decoration only, write alt="".',
        )


def _is_decoration(image: Element, alt: str) -> bool:
    return not alt and image.attr("alt") is not None and image.attr("role") is None


RULE = Rule(id="image-name", severity="error", wcag=("1.1.1",), act=("23a2a8",), check=check)
