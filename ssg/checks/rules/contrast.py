"""Text has to stand out from what is behind it.

Grey letters on a light ground are lost on a phone in the sun, and for everybody whose eyes are not the best. Ordinary
text needs a contrast of 4.5 to 1, large text 3 to 1.

Bad:
    <p style="color: #aaa; background: white">One timetable from May.</p>

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
    """Text below the minimum, where the page's own styles decide its colours."""
    return too_faint(page, MINIMUM)


RULE = Rule(
    id="contrast",
    severity="error",
    wcag=("1.4.3",),
    act=("afw4f7", "09o5cg"),
    check=check,
    elements=("style", "svg:style"),
    attributes=("style",),
)
