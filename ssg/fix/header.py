"""Changes single values of front matter: comments, order and quotes of everything else stay.

YAML is read event by event, because only events say where a value ends. Whether the result means what it should is
seen when the file is read again.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

import msgspec
import yaml

from ssg.fix.draft import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.fix.draft import Draft

__all__ = ("Value", "WrittenPicture", "added_key", "changed_value", "read_picture")

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_PICTURES: Final = frozenset({"image", "portrait"})
_PLAIN = re.compile(r"[\w©](?:[^:#\n\r]|:(?=\S)|(?<=\S)#)*")
_FLOW_SIGNS: Final = frozenset(",[]{}")
_LONG_FORMS: Final = frozenset("|>")


class Value(msgspec.Struct, frozen=True):
    """A value of front matter and where it is written."""

    text: str
    key_column: int
    """From 0."""
    start: int
    """Offset in the file."""
    stop: int
    style: str
    """The quote, or `|` or `>`; empty for a plain value."""


class WrittenPicture(msgspec.Struct, frozen=True):
    """The keys below `image` or `portrait`."""

    values: dict[str, Value]
    flow: bool
    """Whether they stand between braces."""


def read_picture(draft: Draft) -> WrittenPicture | None:
    """The picture of the front matter; None without one, or when it is written in a form that is not edited here."""
    try:
        return _picture(draft, _events(draft.text[draft.header.start : draft.header.stop]))
    except yaml.YAMLError:
        return None


def changed_value(value: Value, text: str, *, flow: bool) -> Edit:
    """An edit that writes another text in the same quotes where it can be."""
    return Edit(value.start, value.stop, _written(text, value.style, flow=flow))


def added_key(draft: Draft, picture: WrittenPicture, key: str, text: str) -> Edit | None:
    """An edit that adds a key after the last one."""
    last = max(picture.values.values(), key=lambda value: value.stop)
    if picture.flow:
        return Edit(last.stop, last.stop, f", {key}: {_written(text, last.style, flow=True)}")
    end = draft.text.find("\n", last.stop)
    if end < 0:
        return None
    newline = "\n"
    if draft.text[end - 1] == "\r":
        end, newline = end - 1, "\r\n"
    indent = " " * last.key_column
    return Edit(end, end, f"{newline}{indent}{key}: {_written(text, last.style, flow=False)}")


def _written(text: str, style: str, *, flow: bool) -> str:
    if style == "'":
        return "'" + text.replace("'", "''") + "'"
    plain = _PLAIN.fullmatch(text) is not None and text == text.strip() and not text.endswith(":")
    if not style and plain and not (flow and _FLOW_SIGNS & set(text)):
        return text
    return json.dumps(text, ensure_ascii=False)


def _events(text: str) -> Iterator[Any]:
    loader = _LOADER(text)
    while True:
        event = loader.get_event()
        yield event
        if isinstance(event, yaml.StreamEndEvent):
            return


def _picture(draft: Draft, events: Iterator[Any]) -> WrittenPicture | None:
    """Reads until the mapping below one of the keys, which lies on the first level."""
    depth, key, is_key = 0, "", True
    for event in events:
        if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            if depth == 1 and key in _PICTURES and isinstance(event, yaml.MappingStartEvent):
                return _values(draft, events, flow=bool(event.flow_style))
            depth += 1
            is_key = True
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            depth -= 1
            is_key = True
        elif isinstance(event, yaml.ScalarEvent) and depth == 1:
            key = event.value if is_key else key
            is_key = not is_key
    return None


def _values(draft: Draft, events: Iterator[Any], *, flow: bool) -> WrittenPicture | None:
    values: dict[str, Value] = {}
    key: Any = None
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            return WrittenPicture(values, flow)
        if not isinstance(event, yaml.ScalarEvent) or event.style in _LONG_FORMS:
            return None
        if key is None:
            key = event
            continue
        values[key.value] = _value(draft, key, event)
        key = None
    return None


def _value(draft: Draft, key: Any, event: Any) -> Value:
    start, stop = draft.header.start + event.start_mark.index, draft.header.start + event.end_mark.index
    return Value(event.value, key.start_mark.column, start, stop, event.style or "")
