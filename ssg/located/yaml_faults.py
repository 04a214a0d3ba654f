"""What libyaml's messages mean to somebody who writes an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import yaml

__all__ = ("syntax_fault",)

_QUOTE_ALL = "Put the whole text in quotes"
_UNCLOSED = ("A quotation mark is opened and never closed.", "Close it with the same mark.")
_UNPRINTABLE = ("There is a character that cannot be printed.", "Delete it and type the word again.")
_NO_CODE = ("A backslash in double quotes begins a code that does not exist.", "Write it twice, or use single quotes.")
_TAB = ("A tab stands where only spaces may be.", "Indent with spaces.")
_FAULTS: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "A colon inside this text makes it read as another key.",
        f'{_QUOTE_ALL}, title: "Vote: the result", or begin a new key at the left edge.',
    ),
    ("cannot start any token", "A value cannot begin with this character.", f"{_QUOTE_ALL}."),
    ("tab character", *_TAB),
    ("unexpected end of stream", *_UNCLOSED),
    ("document indicator", *_UNCLOSED),
    ("expected ',' or ']'", "A list in brackets is not closed.", "Put commas between its entries and ] at its end."),
    ("expected ',' or '}'", "A group in braces is not closed.", "Put commas between its keys and } at its end."),
    ("could not find expected ':'", "This line has no colon.", "Write `key: value`, or indent it under its key."),
    (
        "expected key",
        "This line does not fit under the one above it.",
        "Give all keys of a group the same number of spaces.",
    ),
    (
        "expected '-' indicator",
        "This line does not fit into the list above it.",
        "Give all entries of a list the same number of spaces.",
    ),
    ("expected node content", "A value is missing here.", "Write it, or delete the comma."),
    ("unknown escape", *_NO_CODE),
    ("hexdecimal", *_NO_CODE),
    ("hexadecimal", *_NO_CODE),
    ("escape", "A backslash code in double quotes stands for no character.", "Write the character itself."),
    ("control characters", *_UNPRINTABLE),
    ("unacceptable character", *_UNPRINTABLE),
    ("special characters", *_UNPRINTABLE),
    ("block sequence entries", "A list entry stands where none can be.", "Begin the list on a line of its own."),
    ("scanning an alias", "A text cannot begin with an asterisk.", f"{_QUOTE_ALL}."),
    ("scanning an anchor", "A text cannot begin with an ampersand.", f"{_QUOTE_ALL}."),
    ("a tag", "A text cannot begin with an exclamation mark.", f"{_QUOTE_ALL}."),
    ("block scalar", "The line with | or > holds something else.", "Begin the text on the next line, indented."),
    ("expected <document start>", "Keys end at a line `...`, and more follow it.", "Delete the line `...`."),
    ("directive", "A line cannot begin with a percent sign.", f"{_QUOTE_ALL}."),
)
"""A part of libyaml's message, what to say, and what to do; the first that fits."""
_OTHER = ("This line cannot be read.", "Put texts with special characters in double quotes.")
_AFTER_QUOTE = (
    "Text follows a closing quotation mark.",
    "Put the whole text in single quotes: title: '\"No deal\" says the mayor'.",
)
_AT_THE_BEGINNING = ("never closed", "not closed", "has no colon", "begin with an", "begin with a percent")
"""These are reported where the thing begins, not where the parser gave up."""


def syntax_fault(error: yaml.YAMLError, text: str) -> tuple[str, str, int, int]:
    """Message, hint, line from 0 and column from 1 of a syntax error."""
    problem = str(getattr(error, "problem", "") or error)
    context = str(getattr(error, "context", "") or "")
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    message, hint = _in_words(problem, context)
    if mark is None:
        return message, hint, *_place(text, getattr(error, "position", None) or 0)
    lines = text.splitlines() or [""]
    message, hint = _by_character(message, hint, lines, mark)
    if any(part in message for part in _AT_THE_BEGINNING):
        mark = getattr(error, "context_mark", None) or mark
    if mark.line >= len(lines):
        return message, hint, len(lines) - 1, 1
    return message, hint, mark.line, mark.column + 1


def _in_words(problem: str, context: str) -> tuple[str, str]:
    for said in (context, problem):
        for part, message, hint in _FAULTS:
            if part in said:
                return message, hint
    return _OTHER


def _by_character(message: str, hint: str, lines: list[str], mark: Any) -> tuple[str, str]:
    """More precise where the character at the place, or the one before it, says what happened."""
    line = lines[mark.line] if mark.line < len(lines) else ""
    if message.startswith("A value cannot begin") and line[mark.column : mark.column + 1] == "\t":
        return _TAB
    if message.startswith("This line does not fit") and line[: mark.column].rstrip().endswith(('"', "'")):
        return _AFTER_QUOTE
    return message, hint


def _place(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset]
    return before.count("\n"), len(before) - (before.rfind("\n") + 1) + 1
