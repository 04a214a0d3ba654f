"""A credit at the end of an alternative text moves to where credits are shown.

It stays where it may be something else, where the picture has another credit already, and where the title of the
picture stands elsewhere.

Bad:
    ![A ferry at a pier. Photo: Mina Park](ferry.png "The last boat.")

Good:
    ![A ferry at a pier.](ferry.png "The last boat. (Mina Park)")

Bad:
    ![A ferry at a pier (AP / Ines Calloway)](ferry.png)

Good:
    ![A ferry at a pier](ferry.png "(AP / Ines Calloway)")

Bad:
    ---
    image: {src: ferry.png, alt: "A ferry at a pier. © Harbour Wire", caption: The last boat.}
    ---
    The boat leaves at noon.

Good:
    ---
    image: {src: ferry.png, alt: "A ferry at a pier.", caption: The last boat., credit: © Harbour Wire}
    ---
    The boat leaves at noon.

Left:
    ![A ferry at a pier. Photo: Mina Park](ferry.png "The last boat. (Do Yejun)")

Left:
    ![Visitors look at a picture: a ferry at night](ferry.png "The last boat.")

Left:
    ![A ship that was chartered by Reuters](ferry.png "The last boat.")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.alt_mended import without_credit
from ssg.checks.alt_text import same_text
from ssg.fix.fix import Fix
from ssg.fix.pictures import picture_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.fix.draft import Draft, Edit


def mend(draft: Draft, line: int, column: int) -> Iterator[Edit]:
    """Out of the alternative text, and into the caption unless it is there."""
    picture = picture_at(draft, line, column)
    if picture is None:
        return
    alt, credit = without_credit(picture.alt, picture.credit)
    if not alt or (picture.credit and not same_text(picture.credit, credit)):
        return
    if not picture.credit:
        added = picture.add_credit(credit)
        if added is None:
            return
        yield added
    yield picture.set_alt(alt)


FIX = Fix(id="alt-credit", rules=("alt-credit",), mend=mend, words="more")
