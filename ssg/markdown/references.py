"""Finds the addresses that a Markdown text may use, without parsing it.

The build resolves them beforehand, so that a worker needs no access to content/. It may find more than the parser
will use (in code, say); what it must not do is miss one.
"""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import unquote

from ssg.markdown.links import is_remote

_INLINE = re.compile(r"\]\(\s*(?:<([^<>\n]*)>|((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))+))")
_DEFINITION = re.compile(r"^ {0,3}\[(?!\^)[^\]\n]+\]:\s*(?:<([^<>\n]*)>|(\S+))", re.MULTILINE)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def references(text: str) -> list[str]:
    """Addresses inside the site as written, without fragment, percent-decoded, in order and once each."""
    found: dict[str, None] = {}
    for pattern in (_INLINE, _DEFINITION):
        for match in pattern.finditer(text):
            address = unescape(_ESCAPE.sub(r"\1", match[1] or match[2] or ""))
            if address and not is_remote(address):
                found[unquote(address.partition("#")[0])] = None
    found.pop("", None)
    return list(found)
