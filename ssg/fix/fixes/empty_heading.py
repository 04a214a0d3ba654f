"""A heading without words goes away.

Bad:
    ## Routes

    Two of them.

    ##

    They run all year.

Good:
    ## Routes

    Two of them.

    They run all year.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.fix.fix import Fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.fix.draft import Draft, Edit


def mend(draft: Draft, line: int, _column: int) -> Iterator[Edit]:
    """Its line, and the empty line after it."""
    if draft.line(line).strip(" \t#"):
        return  # it holds a picture, or stands in a quotation or a list
    for _, _token, lines in draft.blocks("heading_open"):
        if line in lines and len(lines) == 1:
            yield draft.without_line(line)
            if draft.has_line(line + 1) and not draft.line(line + 1).strip() and not draft.line(line - 1).strip():
                yield draft.without_line(line + 1)


FIX = Fix(id="empty-heading", rules=("heading-name",), mend=mend)
