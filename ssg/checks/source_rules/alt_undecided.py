"""Somebody has to decide what a picture says, or that it says nothing.

Empty brackets in Markdown become an empty alternative text, which tells every checker and every screen reader that the
picture is decoration. Mostly it is not: nobody has thought about it yet. No check of the finished page can see that, so
it is looked for here.

Bad:
    ![](ferry.jpg)

Good:
    ![A white car ferry turns at a stone pier at dusk.](ferry.jpg)

Good:
    ![](ornament.png){.decorative}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.source_rule import ImageProblem, SourceRule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ssg.checks.source_rule import Story
    from ssg.model import Image


def check(images: Sequence[Image], _story: Story) -> Iterator[ImageProblem]:
    """Pictures without alternative text that nobody called decoration."""
    for image in images:
        if not image.decorative and not (image.alt or "").strip():
            yield ImageProblem(
                image,
                "Nobody has decided what this picture says.",
                "Say in one sentence what it shows, or mark it as decoration with {.decorative} (decorative: true).",
            )


RULE = SourceRule(id="alt-undecided", severity="error", wcag=("1.1.1",), check=check)
