"""Words and names: normal form, slugs, and what somebody may have meant."""

from __future__ import annotations

import difflib
import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ("SLUG_BYTES", "SLUG_LENGTH", "did_you_mean", "fold", "nfc", "slugify")

SLUG_LENGTH = 80
SLUG_BYTES = 200
"""A file name holds 255 bytes, and a host may store the name decomposed or add an ending."""

_SIMILAR = 0.6
_APOSTROPHES = re.compile("['\u2019\u02bc]")


def nfc(text: str) -> str:
    """The text in Unicode Normalization Form C."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def fold(path: str) -> str:
    """Equal for two paths that are one file on some system: by case, or by how accents are encoded (Unicode D145)."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", path).casefold())


@lru_cache(maxsize=8192)
def slugify(text: str) -> str:
    """A name for an address: letters, marks and digits of any script in lower case, joined by hyphens.

    At most SLUG_LENGTH characters and SLUG_BYTES bytes of UTF-8, in NFC; empty only for a text without letters and
    digits. `python-slugify` cannot serve: with `allow_unicode` it drops vowel signs, and Hindi becomes unreadable.
    """
    lowered = _APOSTROPHES.sub("", _lower(text))
    return _shortened("-".join("".join(c if _stays(c) else " " for c in lowered).split()))


def did_you_mean(word: str, options: Iterable[str]) -> str:
    """The option that is nearest to the word, or nothing."""
    by_lower = {option.lower(): option for option in options}
    found = difflib.get_close_matches(word.lower(), by_lower, 1, _SIMILAR)
    return by_lower[found[0]] if found else ""


def _lower(text: str) -> str:
    if text.isascii():
        return text.lower()
    # A capital dotted I leaves a combining dot behind, and a final sigma depends on what follows: neither is stable.
    lowered = nfc(text).replace("\u0130", "i").lower().replace("\u03c2", "\u03c3")
    return unicodedata.normalize("NFC", lowered)


def _stays(character: str) -> bool:
    """Whether a character is a letter, a digit or a mark that belongs to a letter."""
    return character.isalnum() or unicodedata.category(character) in {"Mn", "Mc"}


def _shortened(slug: str) -> str:
    """Cut at a hyphen where there is one in the last third, and never inside a character with its marks."""
    if len(slug) <= SLUG_LENGTH and len(slug.encode("utf-8", "ignore")) <= SLUG_BYTES:
        return slug
    cut = slug.encode("utf-8", "ignore")[:SLUG_BYTES].decode("utf-8", "ignore")[:SLUG_LENGTH]
    if slug[len(cut)] != "-" and cut.rfind("-") > len(cut) * 2 // 3:
        cut = cut[: cut.rfind("-")]
    while len(cut) > 1 and unicodedata.combining(slug[len(cut)]):
        cut = cut[:-1]
    return cut.rstrip("-")
