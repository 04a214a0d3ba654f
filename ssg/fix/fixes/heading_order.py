"""A heading that skips a level moves up, with the headings below it.

Bad:
    ## Routes

    Two of them.

    #### North

    ##### Stops

    #### South

    ### Prices

Good:
    ## Routes

    Two of them.

    ### North

    #### Stops

    ### South

    ### Prices
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.fix.fix import Fix
from ssg.fix.levels import heading_lines, level_of, shift

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.fix.draft import Draft, Edit


def mend(draft: Draft, line: int, _column: int) -> Iterator[Edit]:
    """One level below the heading before; the headline is the one before the first."""
    before = 1
    for number, (_, token, lines) in enumerate(heading_lines(draft)):
        own = level_of(token)
        if line in lines and own > before + 1:
            yield from shift(draft, number, before + 1 - own, above=own - 1)
            return
        before = own


FIX = Fix(id="heading-order", rules=("heading-order",), mend=mend)
