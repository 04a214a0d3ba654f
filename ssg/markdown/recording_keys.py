"""The words that a recording in Markdown is written with, in English and Korean."""

from __future__ import annotations

import re
from typing import Final

__all__ = ("ALL_SAID", "FILE_KEYS", "IN_PICTURE", "KEYS", "KINDS", "language_in")

KINDS: Final = {"audio": "audio", "video": "video", "소리": "audio", "영상": "video"}
"""What stands behind `:::`."""
KEYS: Final = {
    "title": "title",
    "caption": "caption",
    "captions": "captions",
    "transcript": "transcript",
    "description": "description",
    "poster": "poster",
    "제목": "title",
    "설명": "caption",
    "자막": "captions",
    "녹취록": "transcript",
    "화면 해설": "description",
    "표지": "poster",
}
"""What stands before a colon in the lines below, and what it means."""
FILE_KEYS: Final = tuple(key for key, meant in KEYS.items() if meant not in ("title", "caption"))
IN_PICTURE: Final = frozenset({"in the picture", "화면에 있음"})
"""Instead of a file of captions: they are part of the picture."""
ALL_SAID: Final = frozenset({"all is said", "말로 다 나옴"})
"""Instead of a version with a description: nothing can be seen that is not said."""
_LANGUAGE = re.compile(r"\.([a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*)\.[a-zA-Z]+$")


def language_in(name: str) -> str:
    """The language that a file's name gives: `harbour.en.vtt` gives `en`; empty without one."""
    found = _LANGUAGE.search(name)
    return found[1] if found else ""
