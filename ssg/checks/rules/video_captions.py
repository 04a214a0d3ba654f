"""A film with speech needs captions.

Who cannot hear, and who sits in a train without headphones, reads what is said.

Bad:
    <video src="harbour.mp4" controls></video>

Good:
    <video src="harbour.mp4" controls><track kind="captions" srclang="en" label="English" src="harbour.vtt"></video>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.media import is_from_markdown
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Films that are not muted and have no track of captions. They may be burnt in, or the film may be silent."""
    for video in page.tagged("video"):
        kinds = {(track.attr("kind") or "subtitles").lower() for track in video.iter_elements("track")}
        if kinds & {"captions", "subtitles"} or is_from_markdown(video) or video in page.unrendered:
            continue
        if video.attr("muted") is None:
            yield Problem(
                video,
                "This film has no captions, unless they are part of the picture or nobody speaks.",
                'Add <track kind="captions" srclang="en" label="English" src="….vtt">.',
            )


RULE = Rule(id="video-captions", severity="review", wcag=("1.2.2",), check=check, elements=("video",))
