"""Best is a page that never reloads itself, however long it waits.

Bad:
    <!DOCTYPE html><html lang="en"><head><title>Live</title><meta http-equiv="refresh" content="72001"></head></html>

Good:
    <!DOCTYPE html><html lang="en"><head><title>Live</title></head></html>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """A refresh after any delay."""
    delay = page.refresh
    if delay is not None and delay[1] > 0:
        yield Problem(
            delay[0],
            "The page reloads or leaves by itself.",
            "Remove the refresh; let the reader decide.",
        )


RULE = Rule(
    id="meta-refresh-any",
    severity="warning",
    wcag=("2.2.4", "3.2.5"),
    act=("bisz58",),
    check=check,
    attributes=("http-equiv",),
)
