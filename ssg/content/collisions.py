"""Finds addresses that two sources want; case and how accents are encoded make no difference on some systems."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ssg.model import Finding
from ssg.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ssg.model import Position

__all__ = ("can_hold_articles", "find_collisions")

RULE = "address-collision"

_RESERVED = ("archive", "assets", "authors", "corrections", "feedback", "lite", "search", "sitemaps", "tags")
"""First parts of the addresses that the program makes itself; nothing below them is free."""
_RESERVED_PAGES = ("", "404.html", "accessibility", "atom.xml", "feed.json", "feed.xml", "robots.txt", "sitemap.xml")
_STATEMENT = ("accessibility", "content/pages/")
"""A site may write its own accessibility statement, as a standing page."""
_PEOPLE = ("authors/", "content/authors/")
_LIST_PAGE = re.compile(r"/page/\d+$")


def find_collisions(
    urls: Iterable[tuple[str, Position]], generated: Iterable[tuple[str, str, Position]] = ()
) -> tuple[Finding, ...]:
    """An error for each address that another file has already, or that the program needs.

    Args:
        urls: site path, and where it comes from.
        generated: site paths of lists, what they are of, and which file asks for them:
            `("/economy/", "the section “Economy”", position)`. Their older pages are taken, too.

    """
    taken: dict[str, tuple[str, Position]] = {}
    ours: dict[str, str] = {}
    findings = []
    for url, what, where in generated:
        ours[_folded(url)] = what
        if _is_reserved(url):
            findings.append(_taken(f"The address {url} of {what}", where, "the program itself"))
    for url, where in urls:
        key = _folded(url)
        if key in taken and taken[key] != (url, where):
            findings.append(_twice(url, where, *taken[key]))
        elif _is_reserved(url) and not _is_theirs(key, where):
            findings.append(_taken(f"The address {url} of {where.file}", where, "the program itself"))
        elif (front := _LIST_PAGE.sub("", key)) in ours:
            findings.append(_taken(f"The address {url} of {where.file}", where, ours[front]))
        else:
            taken[key] = (url, where)
    return tuple(findings)


def _folded(url: str) -> str:
    """Equal for two addresses that are one file on some system."""
    return fold(url).removesuffix("index.html").strip("/")


def _is_reserved(url: str) -> bool:
    """Whether the program makes a page of its own at this site path."""
    key = _folded(url)
    return key in _RESERVED_PAGES or key.partition("/")[0] in _RESERVED


def can_hold_articles(folder: str) -> bool:
    """Whether a folder of this name below content/ can be a section."""
    return folder != "pages" and not _is_reserved(f"/{folder}/")


def _is_theirs(key: str, where: Position) -> bool:
    """Whether the file is of the kind that has this reserved address."""
    if key == _STATEMENT[0]:
        return where.file.startswith(_STATEMENT[1])
    return key.startswith(_PEOPLE[0]) and where.file.startswith(_PEOPLE[1])


def _twice(url: str, where: Position, first_url: str, first: Position) -> Finding:
    same = "" if url == first_url else f" as {first_url}, which is one file on some systems"
    message = f"Both {where.file} and {first.file} want the address {url}{same}."
    if where.file == first.file:
        message = f"The address {url} is asked for twice in {where.file}."
    hint = "Give one of them another slug, or remove the alias."
    if where.file.startswith(_PEOPLE[1]):
        hint = "Rename one of them, or make one file of both."
    return Finding(rule=RULE, severity="error", message=message, hint=hint, source=where)


def _taken(address: str, where: Position, by: str) -> Finding:
    message = f"{address} is used by {by}."
    hint = "Choose another slug, section or alias."
    return Finding(rule=RULE, severity="error", message=message, hint=hint, source=where)
