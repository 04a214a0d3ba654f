"""The kinds of values that front matter and site.toml share."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ssg.located.problems import shown
from ssg.located.schema import Keys, Kind, Reading, read_keys
from ssg.text import did_you_mean, nfc

if TYPE_CHECKING:
    from ssg.located.node import Node

__all__ = ("email", "flag", "language", "line", "list_of", "number", "one_of", "record", "text", "web_address")

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_OVERRIDE = re.compile("[\u202d\u202e]")
"""Explicit directional overrides. Isolates and marks have honest uses in right-to-left text; these show lies."""
_EMAIL = re.compile(r"[^\s@<>\"'(),:;\\]+@[^\s@<>\"'(),:;\\]+\.[^\s@<>\"'(),:;\\.]+")
_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_COMMON = frozenset({"ar", "de", "en", "es", "fr", "he", "hi", "it", "ja", "ko", "nl", "pl", "pt", "ru", "sv", "zh"})
_MOST_DIGITS = 9


def line(node: Node, path: str, reading: Reading) -> str | None:
    """Text on one line, in NFC, without space around it."""
    value = _string(node, path, reading)
    return None if value is None else " ".join(value.split()) or None


def text(node: Node, path: str, reading: Reading) -> str | None:
    """Text with its line breaks."""
    value = _string(node, path, reading)
    return None if value is None else value.strip() or None


def _string(node: Node, path: str, reading: Reading) -> str | None:
    value = node.value
    if type(value) is not str:
        reading.error(node, f"The key {path} has to be text, not {node.kind}.", "Put the text in quotes.")
        return None
    if value.isascii() and value.isprintable():
        return value
    if _CONTROL.search(value):
        reading.error(node, f"The key {path} has a character that cannot be printed.", "Type the text again.")
        return None
    if _OVERRIDE.search(value):
        hint = "Delete it: it makes the text read as another one."
        reading.error(node, f"The key {path} has a character that turns the direction of writing.", hint)
        return None
    return nfc(value)


def flag(node: Node, path: str, reading: Reading) -> bool | None:
    """`true` or `false`."""
    value = node.value
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in {"true", "false"}:
        return value.lower() == "true"
    reading.error(node, f"The key {path} has to be true or false, not {_said(node)}.", "Write true or false.")
    return None


def number(least: int, most: int) -> Kind:
    """A whole number between two others, which are allowed."""

    def read(node: Node, path: str, reading: Reading) -> int | None:
        value = node.value
        if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= _MOST_DIGITS:
            value = int(value)
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return value
        message = f"The key {path} has to be a whole number from {least} to {most}, not {_said(node)}."
        reading.error(node, message, f"Write a number such as {min(max(least, 1), most)}.")
        return None

    return read


def one_of(*options: str) -> Kind:
    """One of a few words."""

    def read(node: Node, path: str, reading: Reading) -> str | None:
        if node.value in options:
            return str(node.value)
        near = did_you_mean(node.value, options) if isinstance(node.value, str) else ""
        hint = f"Did you mean {near}?" if near else f"Write one of: {', '.join(options)}."
        reading.error(node, f"The key {path} cannot be {_said(node)}.", hint)
        return None

    return read


def list_of(kind: Kind, example: str) -> Kind:
    """A list whose entries are of one kind; one that is wrong or empty is left out, and the next takes its number."""

    def read(node: Node, path: str, reading: Reading) -> tuple[Any, ...] | None:
        if not isinstance(node.value, list):
            reading.error(node, f"The key {path} has to be a list, not {node.kind}.", f"Write {example}.")
            return None
        found: list[Any] = []
        for child in node.value:
            inner = f"{path}.{len(found)}"
            reading.spots[inner] = (child.line, child.column)
            value = None if child.value is None else kind(child, inner, reading)
            if value is not None:
                found.append(value)
            elif child.value is None or child.value == "":
                reading.error(child, f"An entry of {path} is empty.", "Write it, or delete its comma or hyphen.")
        return tuple(found)

    return read


def record(keys: Keys, example: str) -> Kind:
    """A group of keys; gives what could be read of it."""

    def read(node: Node, path: str, reading: Reading) -> dict[str, Any] | None:
        if isinstance(node.value, dict):
            return read_keys(node, keys, path, reading)
        reading.error(node, f"The key {path} has to be a group of keys, not {node.kind}.", f"Write {example}.")
        return None

    return read


def email(node: Node, path: str, reading: Reading) -> str | None:
    """An address such as `desk@news.example`."""
    value = line(node, path, reading)
    if value is None or _EMAIL.fullmatch(value):
        return value
    reading.error(node, f"{shown(value)} is not an e-mail address.", "Write it as desk@news.example.")
    return None


def web_address(node: Node, path: str, reading: Reading) -> str | None:
    """An absolute http or https address."""
    value = line(node, path, reading)
    if value is None or not address_fault(value):
        return value
    reading.error(node, f"The address {shown(value)} {address_fault(value)}.", "Write it as https://news.example/.")
    return None


def address_fault(address: str) -> str:
    """Why this is not a web address that readers can be sent to: the end of a sentence; empty if it is."""
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "cannot be read"
    if parts.scheme.lower() not in {"http", "https"}:
        return "does not begin with https:// or http://"
    if not host or re.search(r"[\s<>\"\\^`{|}]", address) or not re.fullmatch(r"[\w.:%-]+", host):
        return "has no valid host name" if not host else "has a character that addresses cannot have"
    return "has a user name in it" if "@" in parts.netloc else ""


def language(node: Node, path: str, reading: Reading) -> str | None:
    """A language tag (BCP 47) in its usual spelling."""
    value = line(node, path, reading)
    if value is None:
        return None
    tag, hint = language_tag(value)
    if not tag:
        reading.error(node, f"{shown(value)} is not a language tag.", hint)
        return None
    return tag


@lru_cache(maxsize=256)
def language_tag(value: str) -> tuple[str, str]:
    """The tag in its usual spelling, or an empty string and what to write instead."""
    if value in _COMMON:
        return value, ""
    usual = "Write a tag such as en, ko or pt-BR."
    if not _TAG.fullmatch(value):
        return "", f"Write {value.replace('_', '-')}." if _TAG.fullmatch(value.replace("_", "-")) else usual
    import langcodes  # noqa: PLC0415 - loads the IANA registry, which sites in common languages never need

    if not langcodes.tag_is_valid(value):
        return "", usual
    tag = str(langcodes.standardize_tag(value))
    if tag.partition("-")[0].lower() != value.partition("-")[0].lower():
        return "", f"Write {tag}."
    return tag, ""


def _said(node: Node) -> str:
    if isinstance(node.value, bool):
        return shown(str(node.value).lower())
    return shown(str(node.value)) if isinstance(node.value, (str, int, float)) else node.kind
