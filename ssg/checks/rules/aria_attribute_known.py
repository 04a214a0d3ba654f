"""An `aria-` attribute has to be one that exists.

A mistyped attribute does nothing. Whatever it was meant to tell, nobody is told.

Bad:
    <button aria-expended="false">Menu</button>

Good:
    <button aria-expanded="false">Menu</button>
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from ssg.checks.aria import ATTRIBUTES
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Attributes that begin with aria- and are not part of WAI-ARIA."""
    for name in page.aria_names:
        if name in ATTRIBUTES:
            continue
        meant = get_close_matches(name, ATTRIBUTES, n=1, cutoff=0.7)
        for element in page.having(name):
            yield Problem(
                element,
                f"There is no attribute “{name}”, so it does nothing.",
                f"Did you mean {meant[0]}?" if meant else "Remove it.",
            )


RULE = Rule(id="aria-attribute-known", severity="warning", act=("5f99a7",), check=check)
