"""Finds the addresses that a Markdown text may use, without parsing it.

The build resolves them beforehand, so that a worker needs no access to content/. It may find more than the parser
will use (in code, say); what it must not do is miss one.
"""

from __future__ import annotations

import re
from html import unescape

from ssg.markdown.blocks import KINDS
from ssg.markdown.links import is_remote, path_of

_INLINE = re.compile(r"\]\(\s*(?:<([^<>\n]*)>|((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))+))")
_DEFINITION = re.compile(r"^(?:[ >]|[-*+] |\d+[.)] )*\[(?!\^)[^\]\n]+\]:\s*(?:<([^<>\n]*)>|(\S+))", re.MULTILINE)
_KINDS = "|".join(word for kind in KINDS if kind.takes == "file" for word in kind.words)
_KEYS = "|".join(dict.fromkeys(word for kind in KINDS for key in kind.keys if key.address for word in key.words))
_BLOCK = re.compile(
    rf"^(?:[ >]|[-*+] |\d+[.)] )*(?::{{3,}} *(?:{_KINDS}) +|(?:{_KEYS}) *: *)(\S[^\n]*?)() *$",
    re.MULTILINE | re.IGNORECASE,
)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def references(text: str) -> list[str]:
    """Paths of the addresses inside the site, as `path_of` gives them, in order and once each."""
    found: dict[str, None] = {}
    for pattern in (_INLINE, _DEFINITION, _BLOCK) if ":::" in text else (_INLINE, _DEFINITION):
        for match in pattern.finditer(text):
            address = unescape(_ESCAPE.sub(r"\1", match[1] or match[2] or ""))
            if address and not is_remote(address):
                found[path_of(address)] = None
    found.pop("", None)
    return list(found)
