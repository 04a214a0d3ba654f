"""What libyaml's messages mean to somebody who writes an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import yaml

__all__ = ("syntax_fault",)

_FAULTS: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "A colon inside this text makes it read as another key.",
        'Put the whole text in quotes: title: "Vote: the result".',
    ),
    (
        "cannot start any token",
        "A value cannot begin with this character.",
        "Put the text in quotes, and indent with spaces instead of tabs.",
    ),
    ("tab", "A tab stands where only spaces may be.", "Indent with spaces."),
    ("unexpected end of stream", "A quotation mark is opened and never closed.", "Close it with the same mark."),
    ("document indicator", "A quotation mark is opened and never closed.", "Close it with the same mark."),
    ("expected ',' or ']'", "A list in brackets is not closed.", "Put commas between its entries and ] at its end."),
    ("expected ',' or '}'", "A group in braces is not closed.", "Put commas between its keys and } at its end."),
    ("could not find expected ':'", "This line has no colon.", "Write `key: value`, or indent it under its key."),
    (
        "expected <block end>",
        "This line does not fit under the one above it.",
        "Give all keys of a group the same number of spaces, and quote a text that begins with a quotation mark.",
    ),
    ("unknown escape", "A backslash in double quotes begins a code that does not exist.", "Write it twice: \\\\."),
    ("escape", "A backslash code in double quotes stands for no character.", "Write the character itself."),
    ("control characters", "There is a character that cannot be printed.", "Delete it and type the word again."),
    ("special characters", "There is a character that cannot be printed.", "Delete it and type the word again."),
    ("block sequence entries", "A list entry stands where none can be.", "Begin the list on a line of its own."),
    ("alias", "A name after * or & is missing.", "Put the text in quotes."),
    ("anchor", "A name after * or & is missing.", "Put the text in quotes."),
    ("tag", "A value cannot begin with an exclamation mark.", "Put the text in quotes."),
    ("block scalar", "The line with | or > holds something else.", "Begin the text on the next line, indented."),
    ("indentation", "This line is indented wrongly.", "Indent with spaces, the same number for the whole text."),
    ("expected <document start>", "This line does not fit under the one above it.", "Begin each key at the left edge."),
    ("directive", "A line cannot begin with a percent sign.", "Put the text in quotes."),
)
"""A part of libyaml's message, what to say, and what to do; the first that fits."""
_OTHER = ("This line cannot be read.", "Put texts with special characters in double quotes.")


def syntax_fault(error: yaml.YAMLError, text: str) -> tuple[str, str, int, int]:
    """Message, hint, line from 0 and column from 1 of a syntax error."""
    said = f"{getattr(error, 'problem', '') or ''} {getattr(error, 'reason', '') or ''} {error}"
    problem = str(getattr(error, "problem", "") or said)
    context = str(getattr(error, "context", "") or "")
    message, hint = _in_words(problem, context)
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if "never closed" in message or "is not closed" in message:
        mark = getattr(error, "context_mark", None) or mark
    if mark is None:
        return message, hint, *_place(text, getattr(error, "position", 0))
    last = text.count("\n") - 1 if text.endswith("\n") else text.count("\n")
    if mark.line > last:
        return message, hint, max(last, 0), 1
    return message, hint, mark.line, mark.column + 1


def _in_words(problem: str, context: str) -> tuple[str, str]:
    for said in (problem, context):
        for part, message, hint in _FAULTS:
            if part in said:
                return message, hint
    return _OTHER


def _place(text: str, offset: int | None) -> tuple[int, int]:
    before = text[: offset or 0]
    return before.count("\n"), len(before) - (before.rfind("\n") + 1) + 1
