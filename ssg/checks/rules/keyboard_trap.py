"""The keyboard must be able to leave everything that it can reach.

Bad:
    <button onblur="setTimeout(() => this.focus(), 10)">Play</button>

Bad:
    <input aria-label="Code" onkeydown="return false">

Good:
    <button>Play</button>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ssg.checks.handlers import handlers
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_BACK = re.compile(
    r"(?:window\.)?setTimeout\(\s*(?:\(\s*\)\s*=>\s*(?:this\.focus\(\s*\)|\{\s*this\.focus\(\s*\);?\s*\}))\s*(?:,\s*\d+\s*)?\);?"
)
_ALL_KEYS = re.compile(r"return\s+false;?|(?:event|e)\.preventDefault\(\s*\);?|return\s+!1;?")


def check(page: PageView) -> Iterator[Problem]:
    """Elements that take the focus back, or that let no key through, not even Tab."""
    for element, code in handlers(page, "onblur"):
        if "focus(" in code and page.focusable(element):
            certain = _BACK.fullmatch(code) and not page.having("onkeydown")
            yield Problem(
                element,
                f"When the focus leaves this, it is {'taken back' if certain else 'moved'}.",
                "Remove the onblur attribute." if certain else "Try with Tab that it can be left.",
                severity=None if certain else "review",
            )
    for element, code in handlers(page, "onkeydown"):
        if _ALL_KEYS.fullmatch(code) and page.tabbable(element):
            yield Problem(
                element, "This lets no key through, so Tab cannot leave it.", "Stop single keys only, and never Tab."
            )


RULE = Rule(
    id="keyboard-trap",
    severity="error",
    wcag=("2.1.2",),
    act=("80af7b", "a1b64e"),
    check=check,
    attributes=("onblur", "onkeydown"),
)
