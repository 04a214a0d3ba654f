"""Reads a YAML text as nodes with positions, and refuses what makes YAML dangerous or surprising.

Scalars stay text (the schema converts them). Anchors, aliases, tags, duplicate keys and deep nesting are refused: they
are how a short text becomes a large or a different one. Events are read one by one, so nothing here recurses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from ssg.located.node import Node
from ssg.located.problems import shown
from ssg.located.yaml_faults import syntax_fault

if TYPE_CHECKING:
    from ssg.located.problems import Problems

__all__ = ("DEPTH", "read_yaml")

DEPTH = 16
_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""PyYAML built without libyaml has only the slow one."""


def read_yaml(text: str, first_line: int, problems: Problems) -> Node | None:
    """The mapping that a YAML text holds; None after a problem that leaves nothing to use.

    Args:
        text: without its `---` lines.
        first_line: line of the file on which the text begins, from 1.
        problems: where to report.

    """
    before = len(problems.findings)
    try:
        node = _Reader(first_line, problems).read(text)
    except yaml.YAMLError as error:
        message, hint, line, column = syntax_fault(error, text)
        problems.error(message, hint, line + first_line, column)
        return None
    if len(problems.findings) > before:
        return None
    if node is not None and not isinstance(node.value, dict):
        problems.error("This is not a list of keys.", "Write one `key: value` on each line.", node.line, node.column)
        return None
    return node


class _Open:
    """A list or mapping whose end has not come."""

    __slots__ = ("column", "items", "key", "keys", "line", "values")

    def __init__(self, line: int, column: int, *, mapping: bool) -> None:
        self.line = line
        self.column = column
        self.items: list[Node] = []
        self.values: dict[str, Node] | None = {} if mapping else None
        self.keys: dict[str, tuple[int, int]] = {}
        self.key: str | None = None

    def node(self) -> Node:
        if self.values is None:
            return Node(self.items, self.line, self.column)
        return Node(self.values, self.line, self.column, self.keys)


class _Reader:
    def __init__(self, first_line: int, problems: Problems) -> None:
        self._first = first_line
        self._problems = problems
        self._open: list[_Open] = []
        self._root: Node | None = None
        self._documents = 0

    def read(self, text: str) -> Node | None:
        parser = _LOADER(text)
        while True:
            event = parser.get_event()
            kind = type(event)
            if kind is yaml.ScalarEvent:
                self._scalar(event)
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                if not self._begin(event, mapping=kind is yaml.MappingStartEvent):
                    return None
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._place(self._open.pop().node())
            elif kind is yaml.AliasEvent:
                self._refuse(event, "An alias (`*name`) cannot be used here.", "Write the value itself, or quote it.")
                self._place(Node(None, *self._spot(event)))
            elif kind is yaml.DocumentStartEvent:
                if not self._one_document(event):
                    return None
            elif kind is yaml.StreamEndEvent:
                return self._root

    def _scalar(self, event: Any) -> None:
        mark, value = event.start_mark, event.value
        line, column = mark.line + self._first, mark.column + 1
        if event.anchor is not None or event.tag is not None:
            self._refuse_decoration(event)
        parent = self._open[-1] if self._open else None
        if parent is None or parent.values is None or parent.key is not None:
            self._place(Node(None if value in _EMPTY and event.implicit[0] else value, line, column))
        elif value in parent.keys:
            hint = f"Keep one of them; the first is on line {parent.keys[value][0]}."
            self._problems.error(f"The key {shown(value)} is there twice.", hint, line, column)
            parent.key = value
        else:
            parent.keys[value] = (line, column)
            parent.key = value

    def _begin(self, event: Any, *, mapping: bool) -> bool:
        line, column = self._spot(event)
        if event.anchor is not None or event.tag is not None:
            self._refuse_decoration(event)
        if len(self._open) >= DEPTH:
            hint = "Close the brackets, or quote the text."
            self._problems.error(f"Values lie more than {DEPTH} levels deep.", hint, line, column)
            return False
        parent = self._open[-1] if self._open else None
        if parent is not None and parent.values is not None and parent.key is None:
            self._problems.error("A key has to be a word.", "Quote a text that begins with [ or {.", line, column)
            return False
        self._open.append(_Open(line, column, mapping=mapping))
        return True

    def _place(self, node: Node) -> None:
        if not self._open:
            self._root = node
            return
        parent = self._open[-1]
        if parent.values is None:
            parent.items.append(node)
        elif parent.key is None:
            parent.key = ""  # an alias as a key: refused already
        else:
            parent.values[parent.key] = node
            parent.key = None

    def _one_document(self, event: Any) -> bool:
        self._documents += 1
        if self._documents == 1:
            return True
        self._refuse(event, "A second block of keys begins here.", "Keep all keys in one block, without a `...` line.")
        return False

    def _refuse_decoration(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse(event, "An anchor (`&name`) cannot be used here.", "Quote a text that begins with &.")
        if event.tag is not None:
            hint = "Quote a text that begins with an exclamation mark."
            self._refuse(event, "A tag (`!name`) cannot be used here.", hint)

    def _refuse(self, event: Any, message: str, hint: str) -> None:
        self._problems.error(message, hint, *self._spot(event))

    def _spot(self, event: Any) -> tuple[int, int]:
        mark = event.start_mark
        return mark.line + self._first, mark.column + 1
