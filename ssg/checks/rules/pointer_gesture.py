"""What is done with a path of the finger must also work with a single touch.

Bad:
    <div ontouchmove="turnPage(event)"><p>Swipe for the next picture.</p></div>

Good:
    <button>Next picture</button>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.handlers import handlers
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_EVENTS: Final = ("ontouchmove", "onpointermove", "ongesturestart", "ongesturechange")


def check(page: PageView) -> Iterator[Problem]:
    """Elements that follow the path of a finger."""
    for element, _ in handlers(page, *_EVENTS):
        yield Problem(
            element,
            "This follows the movement of a finger.",
            "Give it buttons that do the same with a single touch.",
        )


RULE = Rule(id="pointer-gesture", severity="review", wcag=("2.5.1",), check=check, attributes=_EVENTS)
