"""Text must not move by itself.

Whoever reads slowly cannot read what runs away, and movement beside a text keeps many from reading it at all.

Bad:
    <marquee>Storm warning for the south coast</marquee>

Good:
    <p><strong>Storm warning for the south coast</strong></p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Every marquee: it moves for ever and nothing stops it."""
    for element in page.tagged("marquee"):
        if element not in page.unrendered:
            yield Problem(element, "This text moves by itself and cannot be stopped.", "Use an ordinary paragraph.")


RULE = Rule(id="marquee", severity="error", wcag=("2.2.2",), check=check, elements=("marquee",))
