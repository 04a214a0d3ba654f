"""Different pictures should not have the same alternative text.

Bad:
    <img src="pier.jpg" alt="A ferry at a pier"><img src="storm.jpg" alt="A ferry at a pier">

Good:
    <img src="pier.jpg" alt="A ferry at a pier"><img src="storm.jpg" alt="A ferry in high waves">
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.alt_text import words_of
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Pictures whose alternative text another picture with another address has before them."""
    if len(page.alternatives) < 2:  # noqa: PLR2004 - it takes two
        return
    seen: dict[str, str] = {}
    for image, alt in page.alternatives:
        if not alt:
            continue
        words = " ".join(words_of(alt))
        address = image.attr("src") or ""
        if words and seen.setdefault(words, address) != address and page.exposed(image):
            yield Problem(
                image,
                "Another picture on this page has the same alternative text.",
                "Say what is different in this one.",
            )


RULE = Rule(id="alt-repeated", severity="review", check=check, elements=("img",))
