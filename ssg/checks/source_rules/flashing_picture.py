"""Nothing may flash more than three times a second.

A large area that does can cause a seizure before anybody can look away.

Bad:
    ![Lightning over the harbor.](storm.gif)

Good:
    ![Lightning over the harbor.](storm.jpg)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.source_rule import ImageProblem, SourceRule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ssg.checks.source_rule import Story
    from ssg.model import Image


_AREA: Final = 21_824
"""Pixels: a quarter of the 341 by 256 that WCAG takes for the middle of the field of view."""


def check(images: Sequence[Image], _story: Story) -> Iterator[ImageProblem]:
    """Pictures a large part of which grows light and dark more than three times within a second."""
    for image in images:
        if image.motion is not None and image.motion.flashing >= _AREA:
            yield ImageProblem(
                image,
                "This picture flashes more than three times a second, which can cause a seizure.",
                "Show one of its frames instead.",
            )


RULE = SourceRule(id="flashing-picture", severity="warning", wcag=("2.3.1",), check=check)
