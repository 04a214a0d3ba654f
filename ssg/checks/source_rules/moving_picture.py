"""A picture that moves must stop within five seconds.

Movement beside a text keeps many readers from reading it, and nothing on the page stops a picture. A film has a button.

Bad:
    ![A tern hovers above its nest.](hovering.gif)

Good:
    ![A tern hovers above its nest.](tern.gif)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.source_rule import ImageProblem, SourceRule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ssg.checks.source_rule import Story
    from ssg.model import Image


_LONGEST: Final = 5.0
"""Seconds (WCAG 2.2.2)."""


def check(images: Sequence[Image], _story: Story) -> Iterator[ImageProblem]:
    """Pictures of the site itself that move for more than five seconds, or for ever."""
    for image in images:
        if image.motion is None or 0 <= image.motion.seconds <= _LONGEST:
            continue
        long = "for ever" if image.motion.seconds < 0 else f"for {image.motion.seconds:.0f} seconds"
        yield ImageProblem(
            image,
            f"This picture moves {long}, and nothing stops it.",
            "Save it so that it plays once and stops within five seconds, or make it a film: “::: video …”.",
        )


RULE = SourceRule(id="moving-picture", severity="error", wcag=("2.2.2",), check=check)
