"""The alternative text should not say what the caption says already.

Who listens hears the same sentence twice, and still does not know what the picture shows.

Bad:
    <figure><img src="ferry.jpg" alt="The last evening boat leaves."><figcaption>The last evening boat leaves.
    <span class="credit">(Harbour Wire)</span></figcaption></figure>

Good:
    <figure><img src="ferry.jpg" alt="A white car ferry at a stone pier."><figcaption>The last evening boat
    leaves.</figcaption></figure>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ssg.checks.alt_text import same_text
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_CREDIT = re.compile("\\s*[(\uff08][^()\uff08\uff09]*[)\uff09]\\s*$")  # Korean captions use full-width brackets too


def check(page: PageView) -> Iterator[Problem]:
    """Pictures in figures whose alternative text is the caption, with or without its credit."""
    for caption in page.tagged("figcaption"):
        figure = caption.parent
        text = caption.text.strip()
        plain = _CREDIT.sub("", text) if text[-1:] in (")", "\uff09") else text
        for image in figure.iter_elements("img") if figure is not None else ():
            alt = image.attr("alt") or ""
            if (same_text(alt, text) or same_text(alt, plain)) and page.exposed(image):
                yield Problem(
                    image,
                    "The alternative text repeats the caption.",
                    "Say what the picture shows; the caption says what it means.",
                )


RULE = Rule(id="alt-repeats-caption", severity="warning", check=check, elements=("figcaption",))
