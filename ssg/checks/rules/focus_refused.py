"""What takes the focus must keep it.

A link that drops the focus at once cannot be used with the keyboard, and nobody sees where they are.

Bad:
    <a href="/contact/" onfocus="this.blur()">Contact</a>

Good:
    <a href="/contact/">Contact</a>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ssg.checks.handlers import handlers
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_DROPS = re.compile(r"(?:javascript:)?\s*(?:return\s+)?this\.blur\(\s*\);?\s*(?:return\s+\w+;?)?")


def check(page: PageView) -> Iterator[Problem]:
    """Focus handlers that do nothing but remove the focus (WCAG failure F55)."""
    for element, code in handlers(page, "onfocus"):
        if _DROPS.fullmatch(code) and page.tabbable(element):
            yield Problem(element, "This drops the focus as soon as it has it.", "Remove the onfocus attribute.")


RULE = Rule(
    id="focus-refused", severity="error", wcag=("2.1.1", "2.4.7", "3.2.1"), check=check, attributes=("onfocus",)
)
