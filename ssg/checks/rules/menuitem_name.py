"""An entry of a menu needs text.

Bad:
    <div role="menu"><button role="menuitem"></button></div>

Good:
    <div role="menu"><button role="menuitem">Print</button></div>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Exposed menu items without a name."""
    for item in page.having("role"):
        if page.role(item) == "menuitem" and page.exposed(item) and not page.name(item):
            yield Problem(
                item,
                "This entry of a menu has no text.",
                'Put words inside it; if it shows a symbol only, add aria-label="…".',
            )


RULE = Rule(id="menuitem-name", severity="error", wcag=("4.1.2",), act=("m6b1q3",), check=check, attributes=("role",))
