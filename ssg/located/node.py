"""A parsed value that knows where it stands."""

from __future__ import annotations

from typing import Any

import msgspec

__all__ = ("Node",)


class Node(msgspec.Struct, frozen=True, gc=False):
    """One value of a YAML or TOML text."""

    value: Any
    """A scalar, `list[Node]` or `dict[str, Node]`. YAML's scalars are all text: the schema says what they mean, so that
    `no`, `12:30:45` and `010` stay what was written. None is YAML's empty value: nothing, `~` or `null`.
    """
    line: int
    """From 1, in the file."""
    column: int
    """From 1, in characters."""
    keys: dict[str, tuple[int, int]] = {}
    """Line and column of each key of a mapping."""

    @property
    def kind(self) -> str:
        """What the value is, in words."""
        if isinstance(self.value, dict):
            return "a group of keys"
        if isinstance(self.value, list):
            return "a list"
        if self.value is None:
            return "nothing"
        if isinstance(self.value, bool):
            return "true or false"
        return "a number" if isinstance(self.value, (int, float)) else "text"
