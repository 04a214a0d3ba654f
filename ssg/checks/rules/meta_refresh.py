"""A page must not reload itself or go elsewhere after a while.

Whoever reads slowly, or hears the page read, loses the place or the whole page.

Bad:
    <!DOCTYPE html><html lang="en"><head><title>Live</title><meta http-equiv="refresh" content="60"></head></html>

Good:
    <!DOCTYPE html><html lang="en"><head><title>Moved</title>
    <meta http-equiv="refresh" content="0; url=/new/"></head></html>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.refresh import LONGEST_DELAY
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """A refresh after a delay of up to 20 hours; longer ones are beyond what the criterion asks."""
    delay = page.refresh
    if delay is not None and 0 < delay[1] <= LONGEST_DELAY:
        yield Problem(
            delay[0],
            f"The page reloads or leaves by itself after {delay[1]} seconds.",
            "Remove the refresh; let the reader decide.",
        )


RULE = Rule(
    id="meta-refresh", severity="error", wcag=("2.2.1",), act=("bc659a",), check=check, attributes=("http-equiv",)
)
