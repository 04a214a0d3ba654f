"""A recording that is linked needs a text, too.

Bad:
    <p>Hear <a href="interview.mp3">the interview</a>.</p>

Good:
    <p>Hear <a href="interview.mp3">the interview</a>, or read <a href="interview.html">its transcript</a>.</p>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_KINDS: Final = ("mp3", "mp4", "m4a", "m4v", "wav", "mov", "ogg", "oga", "ogv", "webm", "opus", "flac")
_FILE = re.compile(rf"\.(?:{'|'.join(_KINDS)})(?=[?#\n])", re.IGNORECASE)
_WORDS: Final = ("transcript", "text version", "녹취", "대본", "원고")


def check(page: PageView) -> Iterator[Problem]:
    """Links to sound and film on a page on which the word transcript does not occur."""
    if not _FILE.search(page.addresses):
        return
    links = [a for a in page.tagged("a") if _FILE.search(f"{a.attr('href') or ''}\n")]
    text = page.root.text.lower() if links else ""
    for link in links if not any(word in text for word in _WORDS) else ():
        yield Problem(link, "There is no transcript of what this leads to.", "Link the text of what is said beside it.")


RULE = Rule(id="media-link", severity="review", wcag=("1.2.1",), check=check, elements=("a",))
