"""Elements and attributes that HTML has given up should not be used.

They say how something looks and not what it is, and browsers may drop them.

Bad:
    <center><font color="red">Storm warning</font></center>

Bad:
    <table border="1" cellpadding="4"><tr><th>Route</th><td>North</td></tr></table>

Good:
    <p class="warning">Storm warning</p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.obsolete_markup import OBSOLETE_ATTRIBUTES, OBSOLETE_ELEMENTS
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """What https://html.spec.whatwg.org/multipage/obsolete.html lists, as far as pages still use it."""
    for name in sorted(OBSOLETE_ELEMENTS & page.by_tag.keys()):
        for element in page.tagged(name):
            yield Problem(
                element, f"HTML has given up <{name}>.", "Say what it is with an element, how it looks with CSS."
            )
    for name in sorted(OBSOLETE_ATTRIBUTES.keys() & page.by_attribute.keys()):
        for element in page.having(name):
            if element.tag in OBSOLETE_ATTRIBUTES[name]:
                yield Problem(element, f"HTML has given up {name}=… on <{element.tag}>.", "Say it with CSS.")


RULE = Rule(
    id="obsolete",
    severity="warning",
    check=check,
    elements=tuple(sorted(OBSOLETE_ELEMENTS)),
    attributes=tuple(OBSOLETE_ATTRIBUTES),
)
