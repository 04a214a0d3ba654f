"""In which language a text is written, where that is certain enough to contradict the author.

Needs the extra `language` (pycld2 and stopwordsiso); without it nothing is ever contradicted.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final

from ssg.checks.alt_text import words_of

__all__ = ("FEWEST_LETTERS", "SAMPLE", "can_tell", "contradicted", "is_plainly")

SAMPLE: Final = 400
"""Characters that are looked at; more changes nothing."""

FEWEST_LETTERS: Final = 10
_LAST_COMMON: Final = "\uffff"
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_MANY_WORDS: Final = 20
_PLAIN: Final = 0.3
"""Share of common words that prose has in its own language only."""
_SURE: Final = 90
"""Percent of the text that has to be in the other language."""
_SHARED: Final = 0.25
"""Share of the words from which a text may as well be in the language that the author says."""
_CLOSE: Final = (
    frozenset({"no", "nb", "nn", "da"}),
    frozenset({"hr", "sr", "bs", "sh"}),
    frozenset({"id", "ms"}),
    frozenset({"pt", "gl"}),
    frozenset({"cs", "sk"}),
    frozenset({"fil", "tl"}),
)
"""Languages that a short text does not tell apart."""


def contradicted(text: str, tag: str) -> str:
    """The code of the language that a text is in when it is not the one of the tag; empty when it is, or may be."""
    declared = tag.split("-", maxsplit=1)[0].lower()
    sample = " ".join(text[:SAMPLE].split())
    if len(sample) < FEWEST_LETTERS or declared not in _known() or _may_be(sample, declared):
        return ""
    reliable, _, (best, *_) = _detector().detect(_readable(sample))
    found = str(best[1]).split("-")[0]
    if not reliable or best[2] < _SURE or found in ("un", declared):
        return ""
    return "" if any({found, declared} <= group for group in _CLOSE) else found


def _readable(text: str) -> str:
    """The text without what the detector refuses, and without signs beyond the common plane, which tell no language."""
    return "".join(c if c.isprintable() and c <= _LAST_COMMON else " " for c in text)


def can_tell() -> bool:
    """Whether the detector is installed; without it there is no reason to collect text for it."""
    return bool(_known())


def is_plainly(text: str, tag: str) -> bool:
    """Whether a text is so obviously in the language of a tag that asking would be a waste of time."""
    language = tag.split("-", maxsplit=1)[0].lower()
    if language == "ko":
        return 2 * len(_HANGUL.findall(text)) > len(text)
    words = text.lower().split()
    common = _common_words(language)
    return len(words) > _MANY_WORDS and len(list(filter(common.__contains__, words))) > _PLAIN * len(words)


def _may_be(text: str, language: str) -> bool:
    """Whether enough of the words are common in a language: some sentences are right in two."""
    words = set(words_of(text))
    common = words & _common_words(language)
    return len(common) > 1 and len(common) >= _SHARED * len(words)


@lru_cache(maxsize=1)
def _detector() -> Any:
    try:
        import pycld2  # type: ignore[import-untyped]  # noqa: PLC0415 - an extra
    except ImportError:
        return None
    return pycld2


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """The languages that can be told; none without the extra."""
    detector = _detector()
    return frozenset(code.split("-")[0] for _, code in detector.LANGUAGES) if detector else frozenset()


@lru_cache(maxsize=32)
def _common_words(language: str) -> frozenset[str]:
    try:
        import stopwordsiso  # noqa: PLC0415 - an extra
    except ImportError:
        return frozenset()
    return frozenset(stopwordsiso.stopwords(language)) if stopwordsiso.has_lang(language) else frozenset()
