"""A page has to say which language it is written in.

A screen reader picks its voice by the language. Korean read by an English voice cannot be understood.

Bad:
    <!DOCTYPE html><html><head><title>Ferries</title></head><body><p>One timetable from May.</p></body></html>

Good:
    <!DOCTYPE html><html lang="en"><head><title>Ferries</title></head><body></body></html>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.dom import HTML_SPACE
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """A page whose root has no language."""
    if page.is_html and not (page.root.attr("lang") or "").strip(HTML_SPACE):
        yield Problem(
            page.root,
            "This page does not say which language it is written in.",
            'Write the language into <html lang="…">, such as lang="en" or lang="ko".',
        )


RULE = Rule(id="page-lang", severity="error", wcag=("3.1.1",), act=("b5c3f8",), check=check)
