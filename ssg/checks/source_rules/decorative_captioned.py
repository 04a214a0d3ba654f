"""A picture with a caption is hardly decoration.

Who cannot see it hears a caption for a picture that is kept from them.

Bad:
    ![](ferry.jpg "The last evening boat leaves."){.decorative}

Good:
    ![A white car ferry at a stone pier.](ferry.jpg "The last evening boat leaves.")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.source_rule import ImageProblem, SourceRule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ssg.checks.source_rule import Story
    from ssg.model import Image


def check(images: Sequence[Image], _story: Story) -> Iterator[ImageProblem]:
    """Pictures that are marked as decoration and have a caption or an alternative text all the same."""
    for image in images:
        if image.decorative and image.caption.strip():
            yield ImageProblem(
                image,
                "This picture is marked as decoration, but it has a caption.",
                "Describe it in the alternative text and remove the mark.",
            )
        elif image.decorative and (image.alt or "").strip():
            yield ImageProblem(
                image,
                "This picture is marked as decoration, but it has an alternative text.",
                "Keep one of the two.",
            )


RULE = SourceRule(id="decorative-captioned", severity="warning", wcag=("1.1.1",), check=check)
