"""A link that opens a new window should say so.

The way back is gone, and who does not see the new window does not know why.

Bad:
    <a href="https://example.org/" target="_blank">Ferry operators</a>

Good:
    <a href="https://example.org/" target="_blank">Ferry operators (new window)</a>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_SAID = re.compile(r"new (?:window|tab)|opens in|external|새 ?창|새 ?탭|외부", re.IGNORECASE)


def check(page: PageView) -> Iterator[Problem]:
    """Links to a new window whose name, title and pictures do not say it."""
    for link in page.having("target"):
        if (link.attr("target") or "").lower() != "_blank" or link.tag != "a" or not page.exposed(link):
            continue
        described = " ".join(target.text for target in page.referenced(link, "aria-describedby"))
        if not _SAID.search(f"{page.name(link)} {link.attr('title') or ''} {described}"):
            yield Problem(link, "This link opens a new window and does not say so.", "Remove the target, or say so.")


RULE = Rule(id="new-window", severity="review", check=check, attributes=("target",))
