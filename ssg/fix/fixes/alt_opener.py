"""“Photo of” and “image of” go out of an alternative text.

Openers that say what kind of picture it is (“screenshot of”) stay, and so does the Korean “…의 사진”, which may be what
the picture shows.

Bad:
    ![A photo of a ferry at a pier.](ferry.png "The last boat.")

Good:
    ![A ferry at a pier.](ferry.png "The last boat.")

Bad:
    ---
    image:
      src: ferry.png
      alt: Photo of Mina Park at a pier. # as the desk wrote it
      caption: The last boat.
    ---
    The boat leaves at noon.

Good:
    ---
    image:
      src: ferry.png
      alt: Mina Park at a pier. # as the desk wrote it
      caption: The last boat.
    ---
    The boat leaves at noon.

Left:
    ![Picture of the Year hangs in the hall.](ferry.png "The last boat.")

Left:
    ![Illustration of a ferry at a pier.](ferry.png "The last boat.")

Left:
    ![할머니의 사진](ferry.png "마지막 배")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.alt_mended import without_opener
from ssg.fix.fix import Fix
from ssg.fix.pictures import picture_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.fix.draft import Draft, Edit


def mend(draft: Draft, line: int, column: int) -> Iterator[Edit]:
    """The text begins with what the picture shows."""
    picture = picture_at(draft, line, column)
    text = without_opener(picture.alt) if picture else ""
    if picture and text:
        yield picture.set_alt(text)


FIX = Fix(id="alt-opener", rules=("alt-opener",), mend=mend)
