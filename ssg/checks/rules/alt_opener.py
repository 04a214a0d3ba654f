"""An alternative text need not say that it is one.

Screen readers say "image" before it. "Image, photo of a ferry" only takes time.

Bad:
    <img src="ferry.jpg" alt="Photo of a ferry at a pier">

Good:
    <img src="ferry.jpg" alt="A ferry at a pier">
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.alt_text import opener_of
from ssg.checks.mended import opener_gone
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Pictures whose alternative text begins with “photo of” or the like."""
    for image, alt in page.alternatives:
        opener = opener_of(alt)
        if opener and page.exposed(image):
            message = f"“{opener}” tells nothing: it is known to be a picture."
            yield Problem(image, message, opener_gone(alt) or "Begin with what it shows.")


RULE = Rule(id="alt-opener", severity="warning", check=check, elements=("img",))
