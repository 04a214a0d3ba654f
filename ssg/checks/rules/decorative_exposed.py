"""What is marked as decoration must not speak.

A picture with an empty alternative text that also carries a label, or that takes focus, contradicts itself: some
readers hear it and others do not.

Bad:
    <img src="wave.png" alt="" aria-label="A wave">

Bad:
    <img src="wave.png" role="none" tabindex="0" alt="A wave">

Good:
    <img src="wave.png" alt="">
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.roles import explicit_role, is_presentational, keeps_its_role
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Elements marked as decoration that are in the accessibility tree after all."""
    marked = (element for element in page.having("role") if explicit_role(element) == "none")
    # An image keeps its role only for an attribute that gives focus or tells something.
    empty = (image for image, alt in page.alternatives if (not alt or image.attr("role")) and image in page.enriched)
    for element in (*empty, *marked):
        if is_presentational(element) and page.exposed(element) and keeps_its_role(element, page):
            yield Problem(
                element,
                "This is marked as decoration, but it also has a label or takes focus.",
                "Remove the label and the tabindex, or describe it and remove the mark.",
            )


RULE = Rule(
    id="decorative-exposed", severity="warning", act=("46ca7f",), check=check, elements=("img",), attributes=("role",)
)
