"""What a finger or a mouse does must count when it is lifted, not when it is put down.

Whoever touches the wrong thing, with a hand that trembles, can then slide off and nothing has happened.

Bad:
    <button onmousedown="location.href='/pay/'">Pay</button>

Good:
    <button onclick="location.href='/pay/'">Pay</button>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.handlers import handlers, is_conditional, leaves
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_EVENTS: Final = ("onmousedown", "onpointerdown", "ontouchstart")


def check(page: PageView) -> Iterator[Problem]:
    """Handlers of the moment of touching: those that leave at once cannot be undone (WCAG failure F101)."""
    for element, code in handlers(page, *_EVENTS):
        certain = leaves(code) and not is_conditional(code)
        yield Problem(
            element,
            "This acts as soon as it is touched." if certain else "This does something as soon as it is touched.",
            "Use onclick: then the finger can still slide off." if certain else "Let it act on lifting, or be undone.",
            severity=None if certain else "review",
        )


RULE = Rule(id="down-event", severity="error", wcag=("2.5.2",), check=check, attributes=_EVENTS)
