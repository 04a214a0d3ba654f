"""Front matter as a person would write it: a key a line, lists and mappings in one line, quotes where needed."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import yaml

from ssg.importers.decode import one_line

__all__ = ("front_matter",)

KEYS = (
    "title",
    "date",
    "updated",
    "section",
    "tags",
    "authors",
    "summary",
    "lead",
    "update_note",
    "dateline",
    "image",
    "corrections",
    "lang",
)
"""The order in `docs/writing.md`."""
_BLOCK = ("image", "update_note")
_WIDE = 1_000_000
"""Never fold a line: a finding points at the line of its key."""
_STRING = "tag:yaml.org,2002:str"


def front_matter(fields: dict[str, Any]) -> str:
    """The text between the two `---` lines, ending in a line feed."""
    order = [*(key for key in KEYS if key in fields), *sorted(set(fields) - set(KEYS))]
    pairs = [
        (_text(key), _node(fields[key], flow=key not in _BLOCK)) for key in order if fields[key] not in ("", [], {})
    ]
    root = yaml.MappingNode("tag:yaml.org,2002:map", pairs, flow_style=False)
    text = str(yaml.serialize(root, Dumper=yaml.SafeDumper, allow_unicode=True, width=_WIDE))
    return re.sub(r"(?m)^- ", "  - ", text)  # every value is on one line, so this is only the update note's list


def _node(value: Any, *, flow: bool) -> yaml.Node:
    if isinstance(value, dict):
        pairs = [(_text(str(key)), _node(item, flow=True)) for key, item in value.items()]
        return yaml.MappingNode("tag:yaml.org,2002:map", pairs, flow_style=flow)
    if isinstance(value, (list, tuple)):
        return yaml.SequenceNode("tag:yaml.org,2002:seq", [_node(item, flow=True) for item in value], flow_style=flow)
    if isinstance(value, str):
        return _text(one_line(value))
    return _plain(_written(value))


def _written(value: Any) -> str:
    if isinstance(value, dt.datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _text(value: str) -> yaml.ScalarNode:
    # Double quotes, because an apostrophe inside single quotes has to be doubled and looks like a mistake.
    plain = yaml.ScalarNode(_STRING, value)
    quoted = _needs_quotes(plain)
    return yaml.ScalarNode(_STRING, value, style='"') if quoted else plain


def _needs_quotes(node: yaml.ScalarNode) -> bool:
    written = yaml.serialize(
        yaml.SequenceNode("tag:yaml.org,2002:seq", [node], flow_style=True),
        Dumper=yaml.SafeDumper,
        allow_unicode=True,
        width=_WIDE,
    )
    return str(written)[1:2] in {"'", '"'}


def _plain(value: str) -> yaml.ScalarNode:
    """A number or a date: with the tag that a reader gives it, so that it needs no quotes."""
    node = yaml.compose(value, Loader=yaml.SafeLoader)
    return yaml.ScalarNode(node.tag if node else _STRING, value)
