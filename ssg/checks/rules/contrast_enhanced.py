"""Best is a contrast of 7 to 1, and of 4.5 to 1 for large text (level AAA).

Level AAA is asked of nobody, so this never blocks; `[check.severity]` in site.toml can make it a review. It is a
warning because W3C's ACT cases (09o5cg) count it as found only then. What is too faint for level AA is reported by
`contrast`, and not again here.

Bad:
    <p style="color: #666; background: white">One timetable from May.</p>

Good:
    <p style="color: #333; background: white">One timetable from May.</p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.legibility import MINIMUM, too_faint
from ssg.checks.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.rule import Problem
    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Text below the enhanced level, where the page's own styles decide its colours."""
    return too_faint(page, (7.0, 4.5), known=MINIMUM)


RULE = Rule(
    id="contrast-enhanced",
    severity="warning",
    wcag=("1.4.6",),
    act=("09o5cg",),
    check=check,
    elements=("style", "svg:style"),
    attributes=("style",),
)
