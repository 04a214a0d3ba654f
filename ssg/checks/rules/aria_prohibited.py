"""A label may not stand on something that has no role.

Screen readers do not read a label on a plain `<div>`, `<span>` or `<p>`, so what it says is lost.

Bad:
    <span aria-label="Breaking news">●</span>

Good:
    <span role="img" aria-label="Breaking news">●</span>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.aria_roles import NAME_PROHIBITED
from ssg.checks.html_roles import ROLE_OF
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_PROHIBITED: Final = ("aria-label", "aria-labelledby", "aria-braillelabel")
_DESCRIBING: Final = ("aria-roledescription", "aria-brailleroledescription")
_NO_DESCRIPTION: Final = frozenset({"generic", "none", "presentation"})

_LABELLED: Final = frozenset(tag for tag, role in ROLE_OF.items() if role not in NAME_PROHIBITED | _NO_DESCRIPTION)
"""Elements whose own role takes a label and a description: most of those that have one."""
_TEXT_ELEMENTS: Final = frozenset({"abbr", "cite", "dfn", "kbd", "label", "legend", "rp", "rt", "ruby", "var"})


def check(page: PageView) -> Iterator[Problem]:
    """Exposed elements that are named although their role prohibits it."""
    for name in page.aria_names:
        if name not in _PROHIBITED and name not in _DESCRIBING:
            continue
        roles = NAME_PROHIBITED if name in _PROHIBITED else _NO_DESCRIPTION
        for element in page.having(name):
            if element.tag in _LABELLED and element.attr("role") is None:
                continue
            if not page.exposed(element) or not (element.attr(name) or "").strip():
                continue
            role = page.role(element)
            if role in roles or (not role and element.tag in _TEXT_ELEMENTS):
                yield Problem(
                    element,
                    f"{name} is not read out here, because this element has no role that takes a label.",
                    "Write the words as text, or give the element the role that it plays.",
                )


RULE = Rule(
    id="aria-prohibited", severity="warning", act=("kb1m8s",), check=check, attributes=(*_PROHIBITED, *_DESCRIBING)
)
