"""The public update line: `(ATTN: UPDATES with remarks, more background in last 5 paras; ADDS photo)`."""

from __future__ import annotations

import re

__all__ = ("is_attn_start", "parse_attn")

_ATTN = re.compile(r"^\(\s*ATTN\s*:\s*(?P<parts>.*?)\s*\)?\s*$", re.IGNORECASE | re.DOTALL)
_VERB = re.compile(r"^(?P<verb>[A-Z]{3,}(?:-[A-Z]+)*)\b[\s:]*")
_NEXT_VERB = re.compile(r"\s*;\s*|\s*,\s*(?:and\s+)?(?=[A-Z]{2,}S\b)")
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNT = rf"(?:\d{{1,3}}|{'|'.join(_WORDS)})"
_PARA = r"(?:paras?|paragraphs?|grafs?)\b\.?"
_NTH = r"\d{1,3}(?:st|nd|rd|th)"
_POINTER = re.compile(
    rf"""(?:[,\s]*\b(?:in|from|at|to|through(?:out)?)\b)?\s*(?:\bthe\s+)?\b(?:
        (?P<end>last|final|first|top)\s+(?:(?P<count>{_COUNT})\s+)?{_PARA}
      | {_PARA}\s*(?P<start>\d{{1,3}})(?:\s*(?:-|\u2013|to|through)\s*(?P<stop>\d{{1,3}}))?
        (?P<more>(?:\s*(?:,|and|&)+\s*\d{{1,3}}(?:\s*[-\u2013]\s*\d{{1,3}})?\b)*)
      | (?P<nth>{_NTH})(?:\s*(?:-|\u2013|to|through|and)\s*(?P<until>{_NTH}))?\s+{_PARA}
    )""",
    re.IGNORECASE | re.VERBOSE,
)


def is_attn_start(line: str) -> bool:
    """Whether an update line begins here."""
    return bool(re.match(r"^\(\s*ATTN\s*:", line, re.IGNORECASE))


def parse_attn(line: str) -> tuple[list[dict[str, str]], list[str]]:
    """The notes as front matter (`verb`, `text`, `paragraphs`), and what was uncertain."""
    match = _ATTN.match(line.strip())
    notes: list[dict[str, str]] = []
    uncertain: list[str] = []
    verb = ""
    for part in _NEXT_VERB.split(match["parts"] if match else ""):
        found = _VERB.match(part)
        verb = found["verb"].lower() if found else verb
        rest = part[found.end() :] if found else part
        if not verb and rest.strip():
            verb = "updates"
            uncertain.append(f"The update line names no verb before “{rest.strip()}”; it was taken as “updates”.")
        if verb and (found or rest.strip()):
            notes += _split(verb, rest, uncertain)
    return notes, uncertain


def _split(verb: str, text: str, uncertain: list[str]) -> list[dict[str, str]]:
    """One note for each pointer into the body, and one for what follows the last."""
    notes, start = [], 0
    for found in _POINTER.finditer(text):
        words = text[start : found.start()]
        if found["more"]:
            words = text[start : found.end()]
            uncertain.append(f"The update line points at several places (“{found[0].strip(' ,')}”); one can be a link.")
        notes.append(_note(verb, words, _pointer(found)))
        start = found.end()
    if text[start:].strip(" ,.") or not notes:
        notes.append(_note(verb, text[start:], ""))
    return notes


def _note(verb: str, text: str, pointer: str) -> dict[str, str]:
    note = {"verb": verb, "text": text.strip(" ,.").removeprefix("and ").strip(), "paragraphs": pointer}
    return {key: value for key, value in note.items() if value}


def _pointer(found: re.Match[str]) -> str:
    if found["end"]:
        end = "last" if found["end"].lower() in {"last", "final"} else "first"
        return f"{end} {_number(found['count'] or '1')}"
    if found["nth"]:
        first, last = found["nth"], found["until"]
    else:
        first, last = found["start"], found["stop"]
    low = int(re.sub(r"\D", "", first))
    high = int(re.sub(r"\D", "", last)) if last else low
    return f"{low}-{high}" if high > low else str(low)


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else _WORDS.index(word.lower()) + 1
