"""The language of a page has to be one that exists.

Bad:
    <!DOCTYPE html><html lang="korean"><head><title>Ferries</title></head><body></body></html>

Good:
    <!DOCTYPE html><html lang="ko"><head><title>Ferries</title></head><body></body></html>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.dom import HTML_SPACE
from ssg.checks.language import is_language
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """A page whose root names no registered language."""
    tag = (page.root.attr("lang") or "").strip(HTML_SPACE)
    if tag and not is_language(tag):
        yield Problem(
            page.root,
            f"“{tag}” is not the code of a language.",
            'Write the code from the IANA registry, such as lang="en" or lang="ko".',
        )


RULE = Rule(id="page-lang-valid", severity="error", wcag=("3.1.1",), act=("bf051a",), check=check)
