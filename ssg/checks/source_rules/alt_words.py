"""The rules about the words of an alternative text, asked of the source, where they can be mended.

The page rules of the same names ask the same of pages that others have made; they hold the reasons and the examples.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.alt_text import LONGEST, credit_in, file_name_in, opener_of, placeholder, signed_by
from ssg.checks.mended import credit_moved, opener_gone
from ssg.checks.source_rule import ImageProblem, SourceRule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ssg.checks.source_rule import Story
    from ssg.model import Image


def file_name(images: Sequence[Image], _story: Story) -> Iterator[ImageProblem]:
    """Alternative texts that are a file's name or only say that there is a picture."""
    for image in images:
        alt = image.alt or ""
        if file_name_in(alt) or placeholder(alt):
            message = f"“{alt}” does not say what the picture shows."
            yield ImageProblem(image, message, "Describe the picture in one sentence.")


def credit(images: Sequence[Image], story: Story) -> Iterator[ImageProblem]:
    """Alternative texts with a credit in them."""
    for image in images:
        alt = image.alt or ""
        own = image.credit if image.credit and image.credit in alt else ""
        found = credit_in(alt) or own or signed_by(alt, story.names)
        if found:
            message = f"The alternative text holds a credit: “{found}”."
            below = image.alt_at is not None
            hint = credit_moved(alt, image.credit, in_front_matter=below) or (
                "Move the credit to a line credit: …" if below else "Move the credit into the caption."
            )
            yield ImageProblem(image, message, hint)


def opener(images: Sequence[Image], _story: Story) -> Iterator[ImageProblem]:
    """Alternative texts that begin with "photo of" or the like."""
    for image in images:
        found = opener_of(image.alt or "")
        if found:
            message = f"“{found}” tells nothing: it is known to be a picture."
            yield ImageProblem(image, message, opener_gone(image.alt or "") or "Begin with what it shows.")


def length(images: Sequence[Image], _story: Story) -> Iterator[ImageProblem]:
    """Alternative texts of more than 250 characters."""
    for image in images:
        found = len(image.alt or "")
        if found > LONGEST:
            message = f"The alternative text has {found} characters, which is long to listen to."
            yield ImageProblem(
                image, message, "Say the most important in about 125 characters, and the rest in the text."
            )


RULES: Final = (
    SourceRule(id="alt-file-name", severity="warning", wcag=("1.1.1",), check=file_name),
    SourceRule(id="alt-credit", severity="warning", check=credit),
    SourceRule(id="alt-opener", severity="warning", check=opener),
    SourceRule(id="alt-length", severity="warning", check=length),
)
