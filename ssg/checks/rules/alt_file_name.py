"""The name of a file is no alternative text, and neither is the word "image".

Bad:
    <img src="DSC_0042.jpg" alt="DSC_0042.jpg">

Bad:
    <img src="ferry.jpg" alt="image">

Good:
    <img src="DSC_0042.jpg" alt="A white car ferry turns at a stone pier at dusk.">
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.alt_text import file_name_in, placeholder
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Pictures whose alternative text is a file name or says only that there is a picture."""
    for image, alt in page.alternatives:
        if (file_name_in(alt) or placeholder(alt)) and page.exposed(image):
            yield Problem(
                image, f"“{alt}” does not say what the picture shows.", "Describe the picture in one sentence."
            )


RULE = Rule(id="alt-file-name", severity="warning", wcag=("1.1.1",), check=check, elements=("img",))
