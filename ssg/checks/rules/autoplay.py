"""Sound and films must not start by themselves without a way to stop them.

The sound drowns the voice of the screen reader, and movement makes it hard to read.

Bad:
    <audio src="storm.mp3" autoplay></audio>

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
    """Media that play by themselves and that nothing on the page stops."""
    for media in page.tagged("audio", "video"):
        if media.attr("autoplay") is None or media.attr("controls") is not None:
            continue
        if media.attr("muted") is None:
            # A film may be silent, a part of a second long, or have controls made by a script: only a person can tell.
            certain = media.tag == "audio" and not is_excerpt(media) and not page.tagged("script")
            yield Problem(
                media,
                "This starts to play by itself, and there is nothing to stop it with.",
                "Remove autoplay and add controls.",
                severity=None if certain else "review",
            )
        elif media.attr("loop") is not None and media not in page.unrendered:
            yield Problem(
                media,
                "This film starts by itself and goes on for ever.",
                "Remove autoplay, or add controls.",
                severity="review" if page.tagged("script") else None,
            )


RULE = Rule(
    id="autoplay",
    severity="warning",
    wcag=("1.4.2", "2.2.2"),
    act=("80f0bf", "4c31df"),
    check=check,
    elements=("audio", "video"),
)
