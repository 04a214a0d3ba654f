"""The fixes. To add one: write its file, then its line here, where it comes before the fixes that build on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.fix.fixes import (
    alt_credit,
    alt_opener,
    empty_heading,
    fake_heading,
    fake_list,
    foreign_script,
    heading_order,
    main_heading,
    spaced_letters,
    table_header,
)

if TYPE_CHECKING:
    from ssg.fix.fix import Fix

__all__ = ("FIXES",)

FIXES: Final[tuple[Fix, ...]] = (
    empty_heading.FIX,
    main_heading.FIX,
    heading_order.FIX,
    fake_heading.FIX,
    spaced_letters.FIX,
    fake_list.FIX,
    table_header.FIX,
    alt_credit.FIX,
    alt_opener.FIX,
    foreign_script.FIX,
)
