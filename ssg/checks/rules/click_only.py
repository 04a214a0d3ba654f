"""What can be clicked must also work with the keyboard.

Bad:
    <a onclick="openMenu()">Menu</a>

Bad:
    <div onclick="openMenu()">Menu</div>

Good:
    <button onclick="openMenu()">Menu</button>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.focus import is_disabled
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_NATIVE: Final = frozenset({"a", "area", "body", "html", "label", "option", "summary", "form", "fieldset", "dialog"})


def check(page: PageView) -> Iterator[Problem]:
    """Visible elements with a click handler that take no focus, and hold nothing that does."""
    for element in page.having("onclick"):
        if element in page.unrendered or page.focusable(element) or (element.tag in _NATIVE - {"a"}):
            continue
        if element.tag == "a" and element.attr("href") is not None:
            continue
        if is_disabled(element) or any(page.focusable(inner) for inner in element.iter_elements()):
            continue
        yield Problem(
            element,
            "This can be clicked, but the keyboard does not reach it.",
            "Make it a button: <button>…</button>.",
            severity="error" if element.tag == "a" else None,
        )


RULE = Rule(id="click-only", severity="warning", wcag=("2.1.1",), check=check, attributes=("onclick",))
