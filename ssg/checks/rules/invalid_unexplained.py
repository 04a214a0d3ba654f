"""A field that is marked as wrong must say what is wrong.

Bad:
    <label>Age <input aria-invalid="true"></label>

Good:
    <label>Age <input aria-invalid="true" aria-describedby="e"></label> <p id="e">Age must be a number above 0.</p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.rule import Problem, Rule
from ssg.checks.visible_text import visible_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Fields that are invalid and point at no text."""
    for field in page.having("aria-invalid"):
        invalid = (field.attr("aria-invalid") or "").strip() in ("true", "grammar", "spelling")
        texts = (*page.referenced(field, "aria-describedby"), *page.referenced(field, "aria-errormessage"))
        if invalid and field not in page.unrendered and not any(visible_text(text, page) for text in texts):
            yield Problem(
                field,
                "This field is marked as wrong, but no text is tied to it that says why.",
                "Write what is wrong beside it, and name it with aria-describedby.",
            )


RULE = Rule(id="invalid-unexplained", severity="review", wcag=("3.3.1",), check=check, attributes=("aria-invalid",))
