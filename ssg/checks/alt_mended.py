"""Takes out of an alternative text what does not belong there, as far as that is certain."""

from __future__ import annotations

import re
from typing import Final

from ssg.checks.alt_text import credit_in, words_of

__all__ = ("without_credit", "without_opener")

_OPENER = re.compile(r"(?:an?\s+|the\s+)?(?:image|picture|photo|photograph)s?\s+(?:of|showing)\s+(?=\S)", re.IGNORECASE)
"""Not "screenshot of" or "illustration of": these say what kind of picture it is, and that may matter."""
_PRIZE = re.compile(r"the\s+(?:day|week|month|year|decade|century)\b", re.IGNORECASE)
"""“Picture of the Year” is a name."""
_LEAD_IN = re.compile(
    r"(?:photo(?:graph)?|image|picture|credit|foto|사진)(?:\s*(?:credit|by))?\s*[:=]\s*"
    r"|(?:photo(?:graph)?|image|picture)\s+by\s+",
    re.IGNORECASE,
)
_PLAIN_NAME = re.compile(r"[^\\`*_\[\]<>&\"{}()|\n:]{2,60}")
_SENTENCES = re.compile(r"\w{3,}[.!?]\s+\S")
_SEPARATORS: Final = " \t,;|/([\N{EN DASH}\N{EM DASH}\N{MIDDLE DOT}-"
_ENDS: Final = tuple('.!?…"”\N{RIGHT SINGLE QUOTATION MARK})。')
_FEWEST: Final = 2
"""Words that have to be left of an alternative text."""
_MOST: Final = 7
"""Words of a name."""


def without_opener(alt: str) -> str:
    """The text without "photo of" and the like at its beginning; empty when it has to be left to a person."""
    opener = _OPENER.match(alt)
    rest = alt[opener.end() :] if opener else ""
    if not rest or _PRIZE.match(rest):
        return ""
    return rest[0].upper() + rest[1:] if alt[0].isupper() and not rest[1:2].isupper() else rest


def without_credit(alt: str, known: str = "") -> tuple[str, str]:
    """The text without the credit at its end, and the credit; two empty texts when that is not certain.

    `known` is the credit that the picture has already.
    """
    alt = alt.rstrip()
    found = credit_in(alt) or (known if known and alt.rstrip(".) ").endswith(known) else "")
    start = alt.rfind(found) if found else -1
    if start < 0 or alt[start + len(found) :].strip(".) "):
        return "", ""
    rest, tail = alt[:start], alt[start:]
    lead_in = _LEAD_IN.match(tail)
    name = tail[lead_in.end() :] if lead_in else tail
    name = name.rstrip(" .)")
    kept = rest.rstrip(_SEPARATORS)
    parted = kept != rest.rstrip() or kept.endswith(_ENDS)
    if not parted and not (lead_in and tail[0].isupper()):
        return "", ""
    return (kept, name) if _is_name(name) and len(words_of(kept)) >= _FEWEST else ("", "")


def _is_name(text: str) -> bool:
    return (
        _PLAIN_NAME.fullmatch(text) is not None
        and len(text.split()) <= _MOST
        and not text[0].islower()
        and not _SENTENCES.search(text)
    )
