"""A recording needs a transcript near it.

Bad:
    <audio src="interview.mp3" controls></audio>

Good:
    <audio src="interview.mp3" controls></audio> <a href="interview.html">Transcript of the interview</a>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.media import is_excerpt
from ssg.checks.rule import Problem, Rule
from ssg.checks.visible_text import visible_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.dom import Element
    from ssg.checks.view import PageView


_WORDS: Final = ("transcript", "text version", "녹취", "대본", "원고")


def check(page: PageView) -> Iterator[Problem]:
    """Recordings on a page on which the word transcript does not occur; certain on one without any text at all."""
    recordings = page.tagged("audio", "video")
    text = page.root.text.lower()
    for media in recordings if not any(word in text for word in _WORDS) else ():
        if media.attr("muted") is None:
            yield Problem(
                media,
                "There is no transcript of this recording.",
                "Link the text of what is said beside it.",
                severity="error" if _stands_alone(media, page) else None,
            )


def _stands_alone(media: Element, page: PageView) -> bool:
    """Whether a player of sound is all that the page has for everybody."""
    plays = media.attr("controls") is not None or media.attr("autoplay") is not None
    if (
        media.tag != "audio"
        or not plays
        or is_excerpt(media)
        or media in page.unrendered
        or page.tagged("script", "iframe", "object")
    ):
        return False
    body = page.tagged("body")[0]
    if len(page.tagged("audio")) > 1 or body.select("a, img, video, svg, canvas, track, button"):
        return False
    silent = (e for e in body.iter_elements() if e in page.unexposed and e not in page.unrendered)
    hidden = sum(len(visible_text(e, page)) for e in silent if e.parent not in page.unexposed)
    return len(visible_text(body, page)) <= hidden


RULE = Rule(
    id="media-transcript",
    severity="review",
    wcag=("1.2.1", "1.2.3"),
    act=("2eb176",),
    check=check,
    elements=("audio", "video"),
)
