"""Best is sound that only starts when somebody asks for it.

Bad:
    <audio src="storm.mp3" autoplay controls></audio>

Good:
    <audio src="storm.mp3" controls></audio>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.media import is_excerpt
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Sound that plays by itself from its beginning to its end."""
    for media in page.tagged("audio", "video"):
        if media.attr("autoplay") is not None and media.attr("muted") is None:
            certain = media.tag == "audio" and not is_excerpt(media)
            yield Problem(
                media,
                "This starts to play by itself, with its sound.",
                "Remove autoplay.",
                severity=None if certain else "review",
            )


RULE = Rule(id="autoplay-sound", severity="warning", act=("aaa1bf",), check=check, elements=("audio", "video"))
