"""A credit belongs under the picture and not into its alternative text.

Bad:
    <img src="ferry.jpg" alt="A ferry at a pier. Photo: Mina Park">

Good:
    <figure><img src="ferry.jpg" alt="A ferry at a pier."><figcaption>The last boat. (Mina Park)</figcaption></figure>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.alt_text import credit_in
from ssg.checks.mended import credit_moved
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Pictures with a credit in their alternative text."""
    for image, alt in page.alternatives:
        credit = credit_in(alt)
        if credit and page.exposed(image):
            message = f"The alternative text holds a credit: “{credit}”."
            yield Problem(image, message, credit_moved(alt) or "Move the credit into the caption.")


RULE = Rule(id="alt-credit", severity="warning", check=check, elements=("img",))
