"""Finds addresses that two sources want; case and how accents are encoded make no difference on some systems."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from ssg.model import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ssg.model import Position

__all__ = ("find_collisions",)

RULE = "address-collision"

_RESERVED = ("archive", "assets", "authors", "corrections", "feedback", "sitemaps", "tags")
"""First parts of the addresses that the program makes itself; nothing below them is free."""
_RESERVED_PAGES = ("", "404.html", "accessibility", "atom.xml", "feed.json", "feed.xml", "robots.txt", "sitemap.xml")
_STATEMENT = ("accessibility", "content/pages/")
"""A site may write its own accessibility statement, as a standing page."""


def find_collisions(
    urls: Iterable[tuple[str, Position]], generated: Iterable[tuple[str, str]] = ()
) -> tuple[Finding, ...]:
    """An error for each address that another file has already, or that the program needs.

    Args:
        urls: site path, and where it comes from.
        generated: further site paths that are taken, and what by: `("/economy/", "the section “Economy”")`.

    """
    taken: dict[str, tuple[str, Position]] = {}
    ours = {_folded(url): what for url, what in generated}
    findings = []
    for url, where in urls:
        key = _folded(url)
        if key in taken and taken[key] != (url, where):
            findings.append(_twice(url, where, *taken[key]))
        elif _is_reserved(key, where):
            findings.append(_reserved(url, where, "the program itself"))
        elif key in ours:
            findings.append(_reserved(url, where, ours[key]))
        else:
            taken[key] = (url, where)
    return tuple(findings)


def _folded(url: str) -> str:
    """Equal for two addresses that are one file on some system."""
    if url.isascii():
        folded = url.lower()
    else:
        folded = unicodedata.normalize("NFC", unicodedata.normalize("NFD", url).casefold())
    return folded.removesuffix("index.html").strip("/")


def _is_reserved(key: str, where: Position) -> bool:
    if key == _STATEMENT[0] and where.file.startswith(_STATEMENT[1]):
        return False
    return key in _RESERVED_PAGES or key.partition("/")[0] in _RESERVED


def _twice(url: str, where: Position, first_url: str, first: Position) -> Finding:
    same = "" if url == first_url else f" as {first_url}, which is one file on some systems"
    message = f"Both {where.file} and {first.file} want the address {url}{same}."
    if where.file == first.file:
        message = f"The address {url} is asked for twice in {where.file}."
    hint = "Give one of them another slug, or remove the alias."
    return Finding(rule=RULE, severity="error", message=message, hint=hint, source=where)


def _reserved(url: str, where: Position, by: str) -> Finding:
    message = f"The address {url} of {where.file} is used by {by}."
    hint = "Choose another slug, section or alias."
    return Finding(rule=RULE, severity="error", message=message, hint=hint, source=where)
