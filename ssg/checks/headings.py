"""Levels of headings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ssg.checks.dom import Element

__all__ = ("level",)

_LEVELS: Final = {f"h{digit}": digit for digit in range(10)}
_DEFAULT: Final = 2
"""What browsers expose for role=heading without aria-level (https://www.w3.org/TR/wai-aria-1.2/#heading)."""


def level(heading: Element) -> int:
    """The level of an element with the role of a heading."""
    written = (heading.attr("aria-level") or "").strip()
    if written.isdigit() and int(written) > 0:
        return int(written)
    return _LEVELS.get(heading.tag, _DEFAULT)
