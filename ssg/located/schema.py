"""Reads a mapping by a table of keys: what a key is called, what kind of value it takes, and what it is for.

A kind is a function that turns a node into a value. It reports what is wrong and gives None, so that one mistake never
hides the next.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from ssg.located.problems import Problems, shown
from ssg.text import did_you_mean

if TYPE_CHECKING:
    from ssg.located.node import Node

__all__ = ("Key", "Kind", "Reading", "read_keys")


class Reading(msgspec.Struct):
    """What a kind needs to know besides the node."""

    problems: Problems
    timezone: str = "UTC"
    """IANA name of the zone of dates without an offset."""
    spots: dict[str, tuple[int, int]] = {}
    """Line and column of each key that was met, such as `image.alt` or `tags.0`."""

    def error(self, node: Node, message: str, hint: str = "") -> None:
        """Reports a problem where the value stands."""
        self.problems.error(message, hint, node.line, node.column)


Kind = Callable[["Node", str, Reading], Any]
"""Node, path of its key (`image.alt`), reading; gives the value, or None."""


class Key(msgspec.Struct, frozen=True):
    """One key that may stand in a mapping."""

    name: str
    kind: Kind
    doc: str
    """One sentence for the manual."""
    required: bool = False


Keys = Mapping[str, Key]


def by_name(*keys: Key) -> Keys:
    """The table that `read_keys` takes."""
    return {key.name: key for key in keys}


def read_keys(
    node: Node, keys: Keys, path: str, reading: Reading, other_names: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """The values that could be read, by key; what is empty or wrong is left out.

    Args:
        node: the mapping.
        keys: which keys it may have.
        path: of the mapping, such as `image`; empty at the top.
        reading: where problems and positions go.
        other_names: what other programs call a key of ours.

    """
    values: dict[str, Any] = {}
    start = f"{path}." if path else ""
    spots = reading.spots
    meant = set()
    for name, child in node.value.items():
        spots[start + name] = node.keys[name]
        key = keys.get(name)
        if key is None:
            near = (other_names or {}).get(name.lower()) or did_you_mean(name, keys)
            meant.add(near)
            hint = f"Did you mean {near}?" if near else f"The keys are: {', '.join(keys)}."
            place = f" in {path}" if path else ""
            reading.problems.error(f"There is no key {shown(name)}{place}.", hint, *node.keys[name])
        elif child.value is not None:
            value = key.kind(child, start + name, reading)
            if value is not None:
                values[name] = value
    for name, key in keys.items():
        if key.required and name not in values and name not in meant:
            _missing(name, node, start, reading)
    return values


def _missing(name: str, node: Node, start: str, reading: Reading) -> None:
    child = node.value.get(name)
    if child is None:
        message = f"The key {start}{name} is missing."
        line = f'{name} = "…"' if reading.problems.file.endswith(".toml") else f"{name}: …"
        reading.problems.error(message, f"Add a line `{line}`.", node.line, node.column)
    elif child.value is None or (isinstance(child.value, str) and not child.value.strip()):
        reading.problems.error(f"The key {start}{name} is empty.", "Write its value.", child.line, child.column)
