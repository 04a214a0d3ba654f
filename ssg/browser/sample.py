"""Chooses pages so that everything that occurs on any of them is looked at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ssg.checks.page_file import read_page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

__all__ = ("sample_pages",)

_MOST: Final = 24
"""Pages in a sample."""
_READ: Final = 4000
"""Pages that are read to choose from; of a larger site so many, evenly spread."""
_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)((?:[^\"'>]|\"[^\"]*\"|'[^']*')*)>")
_NAMED = re.compile(r"""\s(class|role|type|lang|dir)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_FRAME = re.compile(r"<(?:html|body)\b[^>]*>", re.IGNORECASE)
_NUMBER = re.compile(r"[0-9]+")
_KINDS: Final = frozenset({"body", "main", "html"})
"""What generators mark with the kind of page."""


def sample_pages(folder: Path, pages: Sequence[str], most: int = _MOST) -> tuple[str, ...]:
    """Some of the pages, in the order given: together they have every element, class, role and language of all.

    Pages are taken one after the other, each time the one that brings the most that is new, until nothing is new or
    there are `most`. Kinds of page, which generators write into a class of `<body>`, come first.
    """
    step = max(1, -(-len(pages) // _READ))
    parts = {page: _parts(read_page(folder / page, page)[0] or "") for page in pages[::step]}
    kinds = {
        page: frozenset(part for part in found if part.partition(".")[0] in _KINDS) for page, found in parts.items()
    }
    chosen = _cover(kinds, (), most)
    chosen += _cover(parts, chosen, most - len(chosen))
    return tuple(page for page in pages if page in set(chosen))


def _cover(parts: Mapping[str, frozenset[str]], chosen: Sequence[str], most: int) -> list[str]:
    """Further pages that bring something new; of equally many parts the first page."""
    seen = frozenset().union(*(parts[page] for page in chosen))
    left = {page: found - seen for page, found in parts.items() if page not in set(chosen)}
    taken: list[str] = []
    while len(taken) < most and left:
        best = max(left, key=lambda page: len(left[page]))
        new = left.pop(best)
        if not new:
            break
        taken.append(best)
        left = {page: found - new for page, found in left.items()}
    return taken


def _parts(html: str) -> frozenset[str]:
    """`li`, `p.caption`, `html lang=ko`: what the page is made of. Numbers in names do not count, as in `post-1234`.

    The tags of `<html>` and `<body>` count as a whole, too: a kind of page in each of its languages.
    """
    found = {_NUMBER.sub("0", " ".join(_FRAME.findall(html)))}
    for match in _TAG.finditer(html):
        name = match[1].lower()
        found.add(name)
        for attribute, *values in _NAMED.findall(match[2]):
            value = next((value for value in values if value), "")
            if attribute.lower() == "class":
                found |= {f"{name}.{_NUMBER.sub('0', one)}" for one in value.split()}
            else:
                found.add(f"{name} {attribute.lower()}={value}")
    return frozenset(found)
