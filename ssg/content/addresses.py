"""Addresses of stories and pages: slugs, aliases, and the files that a translation names."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from ssg.content.pictures import DOCUMENTS
from ssg.image_size import FORMATS
from ssg.located.problems import shown
from ssg.text import nfc, slugify
from ssg.within import find_inside, path_fault

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from ssg.content.front_matter import Header
    from ssg.located.problems import Problems

__all__ = ("aliases_of", "article_url", "slug_of", "translation_of")

_FILES = (*FORMATS, *DOCUMENTS, ".css", ".js", ".xml")
"""A redirect page is a folder of its name, which must not stand where one of these files is published."""


def slug_of(header: Header, path: str, problems: Problems) -> str:
    """The last part of the address: `slug`, else the file's name; of a file index.md the folder's name."""
    written = header.values.get("slug")
    if written is None:
        stem = posixpath.basename(path).removesuffix(".md")
        folder = posixpath.dirname(path)
        if stem == "index" and folder.count("/") > 1:
            stem = posixpath.basename(folder)
        slug = slugify(stem)
        if not slug:
            problems.error("The file's name has no letter or digit for the address.", "Add a key slug.", 1, 1)
        return slug
    slug = slugify(written)
    line, column = header.spots["slug"]
    if not slug:
        message = f"The slug {shown(written)} has no letter or digit."
        problems.error(message, "Write words joined by hyphens.", line, column)
    elif slug != written:
        message = f"The slug {shown(written)} has characters that addresses do not have."
        problems.error(message, f"Write slug: {slug}.", line, column)
    return slug


def article_url(permalink: str, section: str, slug: str, date: dt.datetime) -> str:
    """The site path by the site's pattern."""
    if permalink == "/{section}/{slug}/":
        return f"/{section}/{slug}/"
    values = {"year": f"{date.year:04}", "month": f"{date.month:02}", "day": f"{date.day:02}"}
    return permalink.format(section=section, slug=slug, **values)


def aliases_of(header: Header, problems: Problems) -> tuple[str, ...]:
    """Old site paths that may become redirects; the others are reported."""
    found: dict[str, None] = {}
    for index, written in enumerate(header.values.get("aliases", ())):
        alias = nfc(unquote(written))
        if fault := _alias_fault(alias):
            hint = "Write an old path such as /news/ferry/."
            problems.error(f"The alias {shown(written)} {fault}.", hint, *header.spots[f"aliases.{index}"])
        else:
            found[alias] = None
    return tuple(found)


def _alias_fault(alias: str) -> str:
    if not alias.startswith("/") or alias.startswith("//"):
        return "does not begin with one slash"
    if alias == "/":
        return "is the home page"
    if any(character in alias for character in '?#*%<>"|'):
        return "has a character that file names cannot have"
    parts = alias.strip("/").split("/")
    if any(part in {"", ".", ".."} for part in parts):
        return "has an empty, . or .. part"
    if any(part.lower().endswith(_FILES) for part in parts) or any(part.endswith(".html") for part in parts[:-1]):
        return "names a file, and only pages can lead elsewhere"
    return path_fault(alias.strip("/"))


def translation_of(header: Header, path: str, root: Path, problems: Problems) -> str:
    """The path of the file that a story translates: `content/economy/ferry.md`; empty when there is none."""
    written = header.values.get("translation_of")
    if written is None:
        return ""
    relative = f"/{written.removeprefix('content/')}" if written.startswith("content/") else written
    file, fault = find_inside(root, posixpath.dirname(path), relative)
    if not fault and not file.endswith(".md"):
        fault = "is not an article"
    if not fault and nfc(file) == path:
        fault = "is this file itself"
    if fault:
        message = f"The file {shown(written)} {fault}."
        problems.error(message, "Write a path such as content/economy/ferry.md.", *header.spots["translation_of"])
        return ""
    return nfc(file)
