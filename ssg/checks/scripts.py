"""Which letters which languages are written in, as far as a voice would stumble over them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

__all__ = ("foreign_letters", "script_name", "sole_language")

_SCRIPTS: Final[tuple[tuple[str, str, frozenset[str]], ...]] = (
    ("Hangul", r"\uac00-\ud7af", frozenset({"ko"})),
    ("kana", r"\u3040-\u30ff", frozenset({"ja"})),
    ("Cyrillic", r"\u0400-\u04ff", frozenset({"be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "tt", "uk"})),
    ("Arabic letters", r"\u0600-\u06ff", frozenset({"ar", "ckb", "fa", "ku", "ps", "sd", "ug", "ur"})),
    ("Hebrew letters", r"\u0590-\u05ff", frozenset({"he", "iw", "yi"})),
    ("Thai letters", r"\u0e00-\u0e7f", frozenset({"th"})),
)
"""The name of a script, its letters, and the languages that are written in it."""

_NEVER = re.compile(r"(?!)")


@lru_cache(maxsize=64)
def foreign_letters(language: str) -> re.Pattern[str]:
    """What finds runs of letters that a language is not written in."""
    if language in ("und", "mul", "zxx"):
        return _NEVER
    # One set of letters, because a choice between sets is ten times as slow.
    letters = "".join(letters for _, letters, languages in _SCRIPTS if language not in languages)
    return re.compile(f"[{letters}]{{2,}}")


def sole_language(letters: str) -> str:
    """The language of letters that only one language is written in; else empty."""
    found = next((languages for _, pattern, languages in _SCRIPTS if re.match(f"[{pattern}]", letters)), frozenset())
    return next(iter(found)) if len(found) == 1 else ""


def script_name(letters: str) -> str:
    """What the script of some letters is called."""
    return next(name for name, pattern, _ in _SCRIPTS if re.match(f"[{pattern}]", letters))
