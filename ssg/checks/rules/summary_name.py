"""The line that opens and closes a part of the page needs text.

Bad:
    <details><summary></summary><p>Background</p></details>

Good:
    <details><summary>Background</summary><p>The ferries merged in 2024.</p></details>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Summaries of details that have no name of their own."""
    for summary in page.tagged("summary"):
        if not page.exposed(summary) or page.role(summary) or not page.focusable(summary) or page.name(summary):
            continue
        yield Problem(
            summary,
            "The line that opens and closes this part has no text.",
            "Write between <summary> and </summary> what the part is about.",
        )


RULE = Rule(id="summary-name", severity="error", wcag=("4.1.2",), act=("2t702h",), check=check, elements=("summary",))
