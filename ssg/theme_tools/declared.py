"""What a style sheet declares, rule by rule, with the place of each declaration and the scheme that it is for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec
import tinycss2  # type: ignore[import-untyped]  # it has no types

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ("Declared", "declared")

_SCHEME = re.compile(r"\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)")
_SIZE = re.compile(r"\([^()]*\b(?:width|height|orientation|aspect-ratio)\b[^()]*\)|\bonly\b|\bscreen\b|\ball\b|\band\b")


class Declared(msgspec.Struct, frozen=True):
    """One declaration for one selector."""

    selector: str
    name: str
    value: str
    important: bool
    file: str
    line: int
    column: int
    scheme: str
    """`light` or `dark`; empty when the rule holds in both."""
    media: str
    """The sizes of screens that it is for; empty when it holds on all of them."""


def declared(css: str, file: str) -> list[Declared]:
    """The declarations in source order. Rules for paper, or for what only some readers ask for, are left out."""
    nodes = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return list(_rules(nodes, file, "", ""))


def _rules(nodes: list[Any], file: str, scheme: str, media: str) -> Iterator[Declared]:
    for node in nodes:
        if node.type == "at-rule" and node.content is not None and node.lower_at_keyword in {"media", "supports"}:
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            query = " ".join(tinycss2.serialize(node.prelude).lower().split())
            if node.lower_at_keyword == "supports":
                yield from _rules(inner, file, scheme, f"{media} {query}".strip())
                continue
            asked = _SCHEME.search(query)
            sizes = _SCHEME.sub("", query)
            if not _SIZE.sub("", sizes).strip():
                yield from _rules(inner, file, asked[1] if asked else scheme, f"{media} {sizes}".strip())
        elif node.type == "qualified-rule":
            yield from _declarations(node, file, scheme, media)


def _declarations(node: Any, file: str, scheme: str, media: str) -> Iterator[Declared]:
    selectors = _selectors(node.prelude)
    for found in tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True):
        if found.type != "declaration":
            continue
        value = " ".join(tinycss2.serialize(found.value).split())
        place = (file, found.source_line, found.source_column)
        for selector in selectors:
            yield Declared(selector, found.lower_name, value, found.important, *place, scheme, media)


def _selectors(prelude: list[Any]) -> list[str]:
    """The selectors of a list; a comma inside of parentheses divides none."""
    parts: list[list[Any]] = [[]]
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        elif token.type != "comment":
            parts[-1].append(token)
    return [text for part in parts if (text := " ".join(tinycss2.serialize(part).split()))]
