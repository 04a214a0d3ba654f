"""A recording needs a transcript near it.

Bad:
    <audio src="interview.mp3" controls></audio>

Good:
    <audio src="interview.mp3" controls></audio> <a href="interview.html">Transcript of the interview</a>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_WORDS: Final = ("transcript", "text version", "녹취", "대본", "원고")


def check(page: PageView) -> Iterator[Problem]:
    """Recordings on a page on which the word transcript does not occur."""
    recordings = page.tagged("audio", "video")
    text = page.root.text.lower()
    for media in recordings if not any(word in text for word in _WORDS) else ():
        if media.attr("muted") is None:
            yield Problem(
                media, "There is no transcript of this recording.", "Link the text of what is said beside it."
            )


RULE = Rule(id="media-transcript", severity="review", wcag=("1.2.1", "1.2.3"), check=check, elements=("audio", "video"))
