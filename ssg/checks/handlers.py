"""What the code in event attributes does, as far as a glance tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.dom import Element
    from ssg.checks.view import PageView

__all__ = ("handlers", "is_conditional", "leaves")

_LEAVES = re.compile(
    r"\blocation\s*(?:\.\s*href\s*)?=[^=]|\blocation\.(?:assign|replace)\(|\.submit\(\s*\)|\bwindow\.open\(|\.requestSubmit\("
)
_CONDITION = re.compile(r"\b(?:if|switch|confirm|function|return\s+\w+\()|[?&|]{1,2}|=>")


def handlers(page: PageView, *events: str) -> Iterator[tuple[Element, str]]:
    """Each element with one of the event attributes (`onfocus`), and its code, for what readers get."""
    for event in events:
        for element in page.having(event):
            code = (element.attr(event) or "").strip()
            if code and element not in page.unrendered:
                yield element, code


def leaves(code: str) -> bool:
    """Whether code goes to another page, opens a window or sends a form."""
    return bool(_LEAVES.search(code))


def is_conditional(code: str) -> bool:
    """Whether what code does may depend on something."""
    return bool(_CONDITION.search(code))
