"""Nobody should have to solve a puzzle or copy letters to get in.

Bad:
    <form><script src="https://captcha.example/api.js"></script><label>Name <input></label></form>

Good:
    <form><label>Name <input></label></form>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Scripts and frames that are called captcha."""
    for element in page.tagged("script", "iframe"):
        if "captcha" in (element.attr("src") or "").lower():
            yield Problem(
                element,
                "This may ask readers to solve a puzzle.",
                "Use one that asks nothing, or offer another way in.",
            )


RULE = Rule(id="puzzle", severity="review", wcag=("3.3.8",), check=check, elements=("form",))
