"""Embedded content needs a title.

A screen reader announces an embedded video or map by its title. Without one it says "frame" or reads out an address.

Bad:
    <iframe src="https://example.org/map"></iframe>

Good:
    <iframe src="https://example.org/map" title="Map of the ferry routes"></iframe>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.focus import tab_index
from ssg.checks.roles import explicit_role
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Frames without a name that Tab can reach or that readers get."""
    for frame in page.tagged("iframe"):
        if not page.exposed(frame) or explicit_role(frame) == "none" or (tab_index(frame) or 0) < 0 or page.name(frame):
            continue
        yield Problem(
            frame,
            "This embedded content has no title.",
            'Add title="…" that says what it is, such as title="Map of the ferry routes".',
        )


RULE = Rule(id="iframe-name", severity="error", wcag=("4.1.2",), act=("cae760",), check=check, elements=("iframe",))
