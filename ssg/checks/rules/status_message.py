"""What a script writes on the page must be said to those who do not see it.

Bad:
    <p id="n"></p><script>document.getElementById("n").textContent = "3 results"</script>

Good:
    <p id="n" role="status"></p><script>document.getElementById("n").textContent = "3 results"</script>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_WRITES = re.compile(r"\.(?:textContent|innerText|innerHTML)\s*\+?=[^=]|\.insertAdjacent(?:HTML|Text)\(")
_LIVE: Final = ("role=status", "role=alert", "role=log", "aria-live", "<output")


def check(page: PageView) -> Iterator[Problem]:
    """Pages whose own script writes text, and that have no part that is read out when it changes."""
    if not _WRITES.search(page.script_text):
        return
    source = page.source.lower().replace('"', "").replace("'", "")
    if not any(word in source for word in _LIVE):
        yield Problem(
            page.tagged("script")[0],
            "A script changes text on this page, and nothing says so to those who do not see it.",
            'If it is a message, such as a number of results, write it into an element with role="status".',
        )


RULE = Rule(id="status-message", severity="review", wcag=("4.1.3",), check=check, elements=("script",))
