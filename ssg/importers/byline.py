"""`By Mina Park, Jun Seo and Lee Haneul` as names."""

from __future__ import annotations

import re

__all__ = ("parse_byline", "split_names")

_BY = re.compile(r"^By:?\s+(?P<names>\S.{1,200})$", re.IGNORECASE)
_KOREAN = re.compile(r"^(?P<names>[가-힣]{2,5}(?:\s*[·,]\s*[가-힣]{2,5})*)\s*(?:기자|특파원)$")
_BETWEEN = re.compile(r"\s*(?:,\s*and\s|,|;|·|&|\band\b)\s*", re.IGNORECASE)
_ROLE = re.compile(
    r"^(?:the\s+)?(?:(?:senior|chief|staff|contributing|news)\s+)*(?:reporters?|writers?|correspondents?|editors?|contributors?)$",
    re.IGNORECASE,
)
_WORDS = 6


def parse_byline(line: str) -> list[str]:
    """The names in a byline; empty if the line is none."""
    if match := _KOREAN.match(line.strip()):
        return split_names(match["names"])
    match = _BY.match(line.strip())
    names = split_names(match["names"]) if match else []
    return names if names and all(map(_looks_like_name, names)) else []


def split_names(text: str) -> list[str]:
    """Names of a list in words, without repeats, blanks and job titles."""
    names = (name.strip() for name in _BETWEEN.split(text))
    return list(dict.fromkeys(name for name in names if name and not _ROLE.match(name)))


def _looks_like_name(name: str) -> bool:
    words = name.split()
    # “By Friday the harbour was full.” begins a story, it does not sign one.
    full_stop = name.endswith((".", "?", "!")) and not re.search(r"\b(?:[A-Z]|[JS]r)\.$", name)
    return (
        len(words) <= _WORDS
        and not full_stop
        and not any(character.isdecimal() for character in name)
        and not words[0][0].islower()
        and not words[-1][0].islower()
    )
