"""The TOML files of a theme, which hold nothing but `key = "text"`; what is wrong is said with its line."""

from __future__ import annotations

import re
import tomllib
from string import Formatter
from typing import TYPE_CHECKING

from ssg.errors import UsageError
from ssg.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_AT = re.compile(r"^(?P<what>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$", re.DOTALL)


def read_texts(file: Path, label: str, keys: Sequence[str] = ()) -> dict[str, str]:
    """The texts by key. `label` is what messages call the file; `keys` are all that it may have, any when empty.

    Raises:
        UsageError: it is not TOML, has a key that there is not, or something in it is not a text.

    """
    try:
        source = file.read_text("utf-8")
    except UnicodeDecodeError:
        raise UsageError(f"{label} is not UTF-8 text.") from None
    try:
        found = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise _at(label, source, error) from None
    for key, text in found.items():
        if keys and key not in keys:
            raise _unknown(label, source, key, keys)
        if not isinstance(text, str):
            raise UsageError(f"{label}:{line_of(source, key)}: “{key}” must be a text in quotation marks.")
    return found


def line_of(source: str, key: str) -> int:
    """The line on which a key is set, from 1."""
    match = re.search(rf"^[ \t]*\[?[\"']?{re.escape(key)}\b", source, re.MULTILINE)
    return source.count("\n", 0, match.start()) + 1 if match else 1


def places(text: str) -> frozenset[str]:
    """The names in `{braces}` that are filled in.

    Raises:
        ValueError: a brace is open.

    """
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def _unknown(label: str, source: str, key: str, keys: Sequence[str]) -> UsageError:
    nearest = did_you_mean(key, keys)
    listed = ", ".join(f"“{name}”" for name in keys)
    hint = f"Did you mean “{nearest}”?" if nearest else f"It may say {listed}."
    return UsageError(f"{label}:{line_of(source, key)}: there is no key “{key}”.", hint)


def _at(label: str, source: str, error: tomllib.TOMLDecodeError) -> UsageError:
    match = _AT.match(str(error))
    if match is None:
        return UsageError(f"{label}: {error}.")
    line = match["line"] or source.count("\n") + 1
    return UsageError(f"{label}:{line}: this is not TOML: {match['what'].lower()}.")
