"""A main heading in the body becomes a second-level one, and those below it follow: the headline is the main heading.

Bad:
    # Routes

    Two of them.

    ## North

    Prices
    ======

    They stay.

Good:
    ## Routes

    Two of them.

    ### North

    Prices
    ------

    They stay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.fix.fix import Fix
from ssg.fix.levels import heading_lines, level_of, shift

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.fix.draft import Draft, Edit


def mend(draft: Draft, line: int, _column: int) -> Iterator[Edit]:
    """All levels of its part go down by one."""
    for number, (_, token, lines) in enumerate(heading_lines(draft)):
        if line in lines and level_of(token) == 1:
            yield from shift(draft, number, 1, above=1)


FIX = Fix(id="main-heading", rules=("one-h1",), mend=mend)
