"""What is spoken live needs captions, too.

Bad:
    <video controls src="council.m3u8"></video>

Good:
    <video controls src="council.mp4"><track kind="captions" srclang="en" label="English" src="council.vtt"></video>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_STREAM = re.compile(r"\.(?:m3u8|mpd)\b|x-mpegurl|dash\+xml|/live(?:[/?_-]|$)|[?&]live=|/live_stream", re.IGNORECASE)


def check(page: PageView) -> Iterator[Problem]:
    """Players and frames whose address is that of a stream."""
    for element in page.tagged("video", "source", "iframe"):
        if _STREAM.search(f"{element.attr('src') or ''} {element.attr('type') or ''}"):
            yield Problem(
                element,
                "If this is live, what is spoken needs captions while it is spoken.",
                "Agree with whoever streams it on who writes the captions.",
            )


RULE = Rule(id="live-media", severity="review", wcag=("1.2.4",), check=check, elements=("video", "iframe"))
