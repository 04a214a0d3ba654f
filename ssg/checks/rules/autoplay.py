"""Sound and films must not start by themselves.

The sound drowns the voice of the screen reader, and movement makes it hard to read.

Bad:
    <audio src="storm.mp3" autoplay></audio>

Good:
    <audio src="storm.mp3" controls></audio>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Media that play by themselves: with sound, or moving without a way to stop it."""
    for media in page.tagged("audio", "video"):
        if media.attr("autoplay") is None or (media.tag == "video" and media in page.unrendered):
            continue
        if media.attr("muted") is None:
            yield Problem(
                media,
                "This starts to play by itself, with its sound.",
                "Remove autoplay and add controls.",
                severity="review" if media.attr("controls") is not None else None,
            )
        elif media.attr("controls") is None:
            yield Problem(
                media,
                "This film starts by itself, and nothing stops it.",
                "Remove autoplay, or add controls.",
            )


RULE = Rule(id="autoplay", severity="warning", wcag=("1.4.2", "2.2.2"), check=check, elements=("audio", "video"))
