"""A `<style>` block as a list of rules."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import msgspec
import tinycss2  # type: ignore[import-untyped]  # it has no types

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ("Declaration", "StyleRule", "parse_stylesheet")

_STATE = re.compile(
    r":(?:hover|focus|focus-visible|focus-within|active|visited|target|checked|disabled|invalid|placeholder-shown)\b"
)
_PSEUDO = re.compile(r"::?(before|after|first-line|first-letter|marker|placeholder|selection|backdrop)\b")
_ALWAYS: Final = frozenset({"", "all", "screen", "only screen"})


class Declaration(msgspec.Struct, frozen=True):
    """`name: value`, with whether it is important."""

    name: str
    value: str
    important: bool


class StyleRule(msgspec.Struct, frozen=True, kw_only=True):
    """The declarations of one selector."""

    selector: str
    """Without the pseudo-element."""
    pseudo: str = ""
    state: bool = False
    """Matches only in some state of the element, such as `:hover`."""
    media: str = ""
    """The media query around the rule; empty when it holds on every screen."""
    declarations: tuple[Declaration, ...]


@lru_cache(maxsize=64)
def parse_stylesheet(text: str) -> tuple[StyleRule, ...]:
    """The rules of a stylesheet in source order, one for each selector; what cannot be read is left out."""
    nodes = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    return tuple(_rules(nodes, ""))


def _rules(nodes: list[Any], media: str) -> Iterator[StyleRule]:
    for node in nodes:
        if node.type == "at-rule" and node.content is not None and node.lower_at_keyword in ("media", "supports"):
            query = " ".join(tinycss2.serialize(node.prelude).lower().split())
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            always = node.lower_at_keyword == "media" and query in _ALWAYS
            yield from _rules(inner, media if always else f"{media} and {query}" if media else query)
        elif node.type == "qualified-rule":
            found = parse_declarations(node.content)
            for selector in _selectors(node.prelude):
                yield _rule(selector, media, found)


def _rule(selector: str, media: str, declarations: tuple[Declaration, ...]) -> StyleRule:
    pseudo = _PSEUDO.search(selector)
    return StyleRule(
        selector=_PSEUDO.sub("", selector).replace(":link", "").strip() or "*",
        pseudo=pseudo.group(1) if pseudo else "",
        state=bool(_STATE.search(selector)),
        media=media,
        declarations=declarations,
    )


def _selectors(prelude: list[Any]) -> Iterator[str]:
    part: list[Any] = []
    for token in [*prelude, None]:
        if token is None or (token.type == "literal" and token.value == ","):
            text = tinycss2.serialize(part).strip()
            if text:
                yield text
            part = []
        else:
            part.append(token)


def parse_declarations(content: Any) -> tuple[Declaration, ...]:
    """The declarations of a rule's block or of a `style` attribute."""
    return tuple(
        Declaration(node.lower_name if not node.name.startswith("--") else node.name, value, node.important)
        for node in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
        if node.type == "declaration" and (value := tinycss2.serialize(node.value).strip())
    )
