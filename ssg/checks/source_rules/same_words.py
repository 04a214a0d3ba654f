"""The rules about an alternative text that says what another text says, asked of the source, where they can be mended.

The page rules of the same names ask the same of pages that others have made; they hold the reasons and the examples.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.alt_text import same_text, words_of
from ssg.checks.source_rule import ImageProblem, SourceRule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ssg.checks.source_rule import Story
    from ssg.model import Image


def repeats_caption(images: Sequence[Image], _story: Story) -> Iterator[ImageProblem]:
    """Alternative texts that are the caption, with or without its credit."""
    for image in images:
        alt = image.alt or ""
        if same_text(alt, image.caption) or same_text(alt, f"{image.caption} {image.credit}"):
            yield ImageProblem(
                image,
                "The alternative text repeats the caption.",
                "Say what the picture shows; the caption says what it means.",
            )


def repeats_headline(images: Sequence[Image], story: Story) -> Iterator[ImageProblem]:
    """Alternative texts that are the headline."""
    for image in images:
        if same_text(image.alt or "", story.title):
            yield ImageProblem(image, "The alternative text repeats the headline.", "Say what the picture shows.")


def repeated(images: Sequence[Image], _story: Story) -> Iterator[ImageProblem]:
    """Alternative texts that another picture before has too."""
    seen: dict[str, str] = {}
    for image in images:
        words = " ".join(words_of(image.alt or ""))
        if words and seen.setdefault(words, image.src) != image.src:
            message = "Another picture on this page has the same alternative text."
            yield ImageProblem(image, message, "Say what is different in this one.")


RULES: Final = (
    SourceRule(id="alt-repeats-caption", severity="warning", check=repeats_caption),
    SourceRule(id="alt-repeats-headline", severity="warning", check=repeats_headline),
    SourceRule(id="alt-repeated", severity="review", check=repeated),
)
