"""A wire headline: the marker glued to its front is data, the rest is the headline."""

from __future__ import annotations

import re

import msgspec

__all__ = ("Headline", "split_headline")

_LEAD = re.compile(r"^\(?\s*(?:(?P<nth>\d{1,2})\s*(?:st|nd|rd|th)\s+)?(?:LEAD|LD)(?:-Writethru)?\s*\)?$", re.IGNORECASE)
_MARKER = re.compile(r"^\s*\(\s*(?P<words>[^()]{2,40}?)\s*\)\s*")
_DASHED = re.compile(r"^\s*(?P<word>UPDATE|WRAPUP|CORRECTED|REFILE|REPEAT)(?:\s+(?P<nth>\d{1,2}))?\s*-\s*(?=\S)")
_KNOWN = (
    ("urgent", "It marks a first flash."),
    ("bulletin", "It marks a bulletin."),
    ("flash", "It marks a flash."),
    ("news focus", "It is a genre; a tag can keep it."),
    ("feature", "It is a genre; a tag can keep it."),
    ("interview", "It is a genre; a tag can keep it."),
    ("editorial", "It is a genre; a tag can keep it."),
    ("profile", "It is a genre; a tag can keep it."),
    ("correction", "If the story corrects an error, write `corrections:`."),
    ("corrected", "If the story corrects an error, write `corrections:`."),
    ("refile", "It marks a small mend of the same story."),
    ("repeat", "It marks the same text again."),
    ("wrapup", "It marks a round-up."),
)


class Headline(msgspec.Struct, frozen=True):
    """What stands in a headline."""

    text: str
    lead: int = 0
    """1: (LEAD), 2: (2nd LD), …; 0 without such a marker."""
    notes: tuple[str, ...] = ()


def split_headline(line: str) -> Headline:
    """Headline, lead number and notes of a line such as `(2nd LD) Ferry runs again`."""
    lead, notes, rest = 0, [], line.strip()
    while match := _MARKER.match(rest):
        number = _lead(match["words"])
        known = _meaning(match["words"])
        if not number and not known:
            break
        lead = lead or number
        if known:
            notes.append(_dropped(f"({match['words']})", known))
        rest = rest[match.end() :]
    if match := _DASHED.match(rest):
        rest = rest[match.end() :]
        if match["word"] == "UPDATE":
            lead = lead or int(match["nth"] or 1)
            notes.append(f"“{match[0].strip()}” before the headline was taken as lead number {lead}.")
        else:
            notes.append(_dropped(f"{match[0].strip()}", _meaning(match["word"])))
    return Headline(rest.strip(), lead, tuple(notes))


def _lead(words: str) -> int:
    match = _LEAD.match(words)
    return int(match["nth"] or 1) if match else 0


def _meaning(words: str) -> str:
    plain = words.strip().lower()
    return next((meaning for name, meaning in _KNOWN if plain == name or plain.endswith(f" {name}")), "")


def _dropped(marker: str, meaning: str) -> str:
    return f"“{marker}” stood before the headline and has no field of its own. {meaning}"
