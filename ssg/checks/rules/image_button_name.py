"""A picture that is a button needs an alternative text that says what it does.

Bad:
    <input type="image" src="lens.png">

Bad:
    <input type="image" src="lens.png" alt="">

Good:
    <input type="image" src="lens.png" alt="Search">
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Image buttons without a name."""
    for button in page.tagged("input"):
        if (button.attr("type") or "").lower() != "image" or not page.exposed(button):
            continue
        if not page.name(button):
            yield Problem(
                button,
                "This picture is a button, but it does not say what the button does.",
                'Say what happens in alt="…", such as alt="Search".',
            )


RULE = Rule(
    id="image-button-name",
    severity="error",
    wcag=("1.1.1", "4.1.2"),
    act=("59796f",),
    check=check,
    elements=("input",),
)
