"""Reads a TOML text as nodes with positions: tomllib says what it means, and a small scanner where it stands.

The scanner only ever sees text that tomllib has accepted, so it need not judge.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from ssg.located.node import Node
from ssg.located.toml_faults import syntax_fault

if TYPE_CHECKING:
    from ssg.located.problems import Problems

__all__ = ("read_toml",)

Path = tuple[str | int, ...]
Spot = tuple[int, int]

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(
    r'"""(?:\\.|"{0,2}(?!")[^\\"]|[^\\"])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\])*"|\'[^\']*\'', re.DOTALL
)
_SCALAR = re.compile(r"[^,\]}\r\n#]*")


def read_toml(text: str, problems: Problems) -> Node | None:
    """The table that a TOML text holds; None after a syntax error."""
    text = text.replace("\r\n", "\n")
    try:
        data = tomllib.loads(text)
        spots = _Scanner(text).scan()
        return _node(data, (), spots)
    except tomllib.TOMLDecodeError as error:
        problems.error(*syntax_fault(error, text))
    except RecursionError:
        problems.error("Values lie too deep inside one another.", "Close the brackets.", 1, 1)
    except ValueError:  # Python refuses integers of thousands of digits
        problems.error("A number has too many digits.", "Write a smaller number.", 1, 1)
    return None


def _node(value: Any, path: Path, spots: dict[Path, tuple[Spot, Spot]]) -> Node:
    line, column = spots[path][1] if path in spots else (1, 1)
    if isinstance(value, dict):
        keys = {name: spots[(*path, name)][0] if (*path, name) in spots else (line, column) for name in value}
        return Node({name: _node(child, (*path, name), spots) for name, child in value.items()}, line, column, keys)
    if isinstance(value, list):
        return Node([_node(child, (*path, index), spots) for index, child in enumerate(value)], line, column)
    return Node(value, line, column)


class _Scanner:
    """Finds each key and each value. `spots` has, by path, where the key stands and where its value stands."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line = 1
        self._line_start = 0
        self._counted = 0
        self._arrays: dict[Path, int] = {}
        self.spots: dict[Path, tuple[Spot, Spot]] = {}

    def scan(self) -> dict[Path, tuple[Spot, Spot]]:
        table: Path = ()
        while True:
            self._skip(_BLANK)
            if self._at >= len(self._text):
                return self.spots
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._pair(table)

    def _header(self) -> Path:
        """`[a.b]` or `[[a.b]]`; gives the path of the table that begins."""
        double = self._text.startswith("[[", self._at)
        self._at += 2 if double else 1
        names = self._key()
        self._at = self._text.index("]", self._at) + (2 if double else 1)
        path: Path = ()
        for number, (name, spot) in enumerate(names, 1):
            path = (*path, name)
            self._note(path, spot, spot)
            if number == len(names) and double:
                self._arrays[path] = self._arrays.get(path, -1) + 1
            if path in self._arrays:
                path = (*path, self._arrays[path])
                self._note(path, spot, spot)
        return path

    def _pair(self, table: Path) -> None:
        path = table
        names = self._key()
        for name, spot in names:
            path = (*path, name)
            self._note(path, spot, spot)
        self._at = self._text.index("=", self._at) + 1
        self._skip(_SPACE)
        self.spots[path] = (names[-1][1], self._spot())
        self._value(path)

    def _key(self) -> list[tuple[str, Spot]]:
        names = []
        while True:
            self._skip(_SPACE)
            spot = self._spot()
            names.append((self._name(), spot))
            self._skip(_SPACE)
            if not self._text.startswith(".", self._at):
                return names
            self._at += 1

    def _name(self) -> str:
        match = _BARE_KEY.match(self._text, self._at)
        if match:
            self._at = match.end()
            return match[0]
        written = self._take(_STRING)
        # Escapes in a quoted key: let tomllib read it.
        return next(iter(tomllib.loads(f"{written} = 0")))

    def _value(self, path: Path) -> None:
        first = self._text[self._at]
        if first in "\"'":
            self._take(_STRING)
        elif first == "[":
            self._array(path)
        elif first == "{":
            self._inline_table(path)
        else:
            self._take(_SCALAR)

    def _array(self, path: Path) -> None:
        self._at += 1
        index = 0
        while True:
            self._skip(_BLANK)
            if self._text[self._at] == "]":
                self._at += 1
                return
            if self._text[self._at] == ",":
                self._at += 1
                continue
            spot = self._spot()
            self._note((*path, index), spot, spot)
            self._value((*path, index))
            index += 1

    def _inline_table(self, path: Path) -> None:
        self._at += 1
        while True:
            self._skip(_BLANK)
            if self._text[self._at] == "}":
                self._at += 1
                return
            if self._text[self._at] == ",":
                self._at += 1
                continue
            self._pair(path)

    def _note(self, path: Path, key: Spot, value: Spot) -> None:
        self.spots.setdefault(path, (key, value))

    def _skip(self, pattern: re.Pattern[str]) -> None:
        match = pattern.match(self._text, self._at)
        self._at = match.end() if match else self._at

    def _take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self._text, self._at)
        if match is None:
            raise AssertionError("tomllib accepted what the scanner does not know")
        self._at = match.end()
        return match[0]

    def _spot(self) -> Spot:
        """Line and column of the place reached; it only ever moves forward, so nothing is counted twice."""
        newlines = self._text.count("\n", self._counted, self._at)
        if newlines:
            self._line += newlines
            self._line_start = self._text.rfind("\n", 0, self._at) + 1
        self._counted = self._at
        return self._line, self._at - self._line_start + 1
