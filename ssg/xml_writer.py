"""Well-formed XML from any text: elements, the characters XML 1.0 allows, and the finished document."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

__all__ = ("Element", "add", "clean", "document", "element")

Element = ET.Element

_ILLEGAL = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(tag: str, attributes: dict[str, str] | None = None) -> Element:
    """A root element. Prefixed names (`media:content`) are written as they are, so the root declares the prefixes."""
    return ET.Element(tag, {name: clean(value) for name, value in (attributes or {}).items()})


def add(parent: Element, tag: str, text: str = "", attributes: dict[str, str] | None = None) -> Element:
    """A new last child of `parent`, holding `text`."""
    child = ET.SubElement(parent, tag, {name: clean(value) for name, value in (attributes or {}).items()})
    if text:
        child.text = clean(text)
    return child


def clean(text: str) -> str:
    """`text` without what XML 1.0 section 2.2 forbids: most control characters, lone surrogates, U+FFFE and U+FFFF.

    Line ends become line feeds, which is what every parser would make of them.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _ILLEGAL.sub("", text)


def document(root: Element) -> bytes:
    """The file: declaration, one element a line, UTF-8, a final newline."""
    ET.indent(root, space="")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode").encode() + b"\n"
