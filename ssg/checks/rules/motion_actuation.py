"""What is done by tilting or shaking must also have a button, and it must be possible to switch it off.

A telephone on a wheelchair cannot be shaken, and a hand that trembles shakes it all the time.

Bad:
    <script>window.addEventListener("devicemotion", undo)</script><p>Shake to undo.</p>

Good:
    <button>Undo</button>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Scripts that listen to the movement of the device."""
    script = page.script_text
    if "devicemotion" in script or "deviceorientation" in script:
        yield Problem(
            page.tagged("script")[0],
            "A script listens to how the device is moved.",
            "Give a button that does the same, and a way to switch the movement off.",
        )


RULE = Rule(id="motion-actuation", severity="review", wcag=("2.5.4",), check=check, elements=("script",))
