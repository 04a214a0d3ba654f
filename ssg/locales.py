"""CLDR's rules for a language, by its tag."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

__all__ = ("locale_of",)


@lru_cache(maxsize=64)
def locale_of(lang: str) -> Locale:
    """CLDR's rules for the language, else for the same with fewer subtags, else for English."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  slow to import, and not every command needs it

    subtags = lang.split("-")
    for length in range(len(subtags), 0, -1):
        try:
            return Locale.parse("-".join(subtags[:length]), sep="-")
        except (ValueError, UnknownLocaleError):
            continue
    return Locale("en")
