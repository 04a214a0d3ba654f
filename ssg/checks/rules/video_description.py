"""What a film shows and nobody says must be said in another version.

Bad:
    <video src="harbour.mp4" controls></video>

Good:
    <video src="harbour.mp4" controls></video> <a href="harbour-described.mp4">With audio description</a>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.media import is_from_markdown
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_WORDS: Final = ("descri", "해설")


def check(page: PageView) -> Iterator[Problem]:
    """Films on a page that offers no description. Those of a story's own blocks have been asked about there."""
    for video in page.tagged("video"):
        if video.attr("muted") is not None or is_from_markdown(video) or video in page.unrendered:
            continue
        if any(word in page.root.text.lower() for word in _WORDS):
            return
        yield Problem(
            video,
            "If this film shows what nobody says, a version with a description is missing.",
            "Link one, in which a voice says what is seen.",
        )


RULE = Rule(id="video-description", severity="review", wcag=("1.2.3", "1.2.5"), check=check, elements=("video",))
