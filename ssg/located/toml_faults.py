"""What tomllib's messages mean to somebody who edits site.toml."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import tomllib

__all__ = ("syntax_fault",)

_PLACE = re.compile(r"\(at (?:line (\d+), column (\d+)|end of document)\)")
_QUOTED_KEY = "A key with letters beyond a to z stands in quotes."
_FAULTS: tuple[tuple[str, str, str], ...] = (
    ("Cannot overwrite a value", "This key is there twice.", "Keep one of them."),
    ("Cannot declare", "This table is there twice.", "Put all its keys below one [heading]."),
    ("Cannot mutate immutable", "This key is there twice.", "Put all its keys in one place."),
    ("Duplicate inline table key", "This key is there twice.", "Keep one of them."),
    ("after a key in a key/value pair", "This line has no equals sign after its key.", 'Write key = "text".'),
    ("Expected newline or end of document", "Something follows the value.", "Put quotes around the whole text."),
    ("Expected ']'", "A heading is not closed.", "Write it as [name]."),
    ("declaration", "A heading is not closed.", "Write it as [name], or [[name]] for one of several."),
    ("Unclosed array", "A list is not closed.", "Put commas between its entries and ] at its end."),
    ("Unclosed inline table", "A group in braces is not closed.", "Put commas between its keys and } at its end."),
    ("Unterminated string", "A quotation mark is opened and never closed.", "Close it with the same mark."),
    ("Expected", "A quotation mark is opened and never closed.", "Close it with the same mark."),
    ("Illegal character '\\n'", "A quotation mark is opened and never closed.", "Close it on the same line."),
    ("Illegal character", "There is a character that cannot be printed.", "Delete it and type the word again."),
    ("scalar value", "A backslash code stands for no character.", "Write the character itself."),
    ("escape", "A backslash begins a code that does not exist.", "Write it twice, or use single quotes."),
    ("hex value", "A backslash begins a code that does not exist.", "Write it twice, or use single quotes."),
    ("Invalid statement", "This line does not begin with a key.", f'Write key = "text". {_QUOTED_KEY}'),
    ("initial character", "A key cannot begin with this character.", _QUOTED_KEY),
    ("Invalid date or datetime", "This date does not exist.", "Write it as 2026-03-02."),
    ("Invalid value", "This value cannot be read.", "Put quotes around a text."),
)
"""A part of tomllib's message, what to say, and what to do; the first that fits."""


def syntax_fault(error: tomllib.TOMLDecodeError, text: str) -> tuple[str, str, int, int]:
    """Message, hint, line and column of a syntax error."""
    said = str(error)
    place = _PLACE.search(said)
    end = text.rstrip("\n")
    line, column = end.count("\n") + 1, len(end) - (end.rfind("\n") + 1) + 1
    if place is not None and place[1]:
        line, column = int(place[1]), int(place[2])
    for part, message, hint in _FAULTS:
        if part in said:
            if "twice" in message and "inline" not in part:
                # tomllib notices after the value; the key is what is there twice.
                written = text.split("\n")[line - 1]
                column = len(written) - len(written.lstrip()) + 1
            return message, hint, line, column
    return "This line cannot be read.", 'Write key = "text".', line, column
