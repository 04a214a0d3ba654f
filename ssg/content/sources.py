"""Finds the Markdown files below content/, and reads them one at a time."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

import msgspec

from ssg.content.front_matter import FILE_LIMIT
from ssg.errors import EnvironmentalError
from ssg.model import Finding, Position, Source
from ssg.text import nfc
from ssg.within import on_disk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ssg.model import Severity

__all__ = ("Found", "is_plain", "read_source", "scan")

RULE = "source-file"
PEOPLE = "content/authors/"
PAGES = "content/pages/"

_NOT_OURS = (".", "#", "~")
"""How hidden files, locks and half-written copies of editors begin."""
_OTHER_ENDINGS = (".markdown", ".mdown", ".mkd", ".mdx")


class Found(msgspec.Struct, frozen=True):
    """Paths below the site's root, in NFC, sorted."""

    articles: tuple[str, ...]
    people: tuple[str, ...]
    """`content/authors/*.md`."""
    pages: tuple[str, ...]
    """`content/pages/*.md`."""


def scan(root: Path) -> tuple[Found, tuple[Finding, ...]]:
    """Every Markdown file below content/, and what cannot be read there.

    Hidden files, files of editors, and folders whose names begin with an underscore are passed over. Links are refused.

    Raises:
        EnvironmentalError: a folder cannot be listed.

    """
    spellings: dict[str, str] = {}
    findings: list[Finding] = []
    for path in _walk(f"{root}/", "content", findings):
        composed = nfc(path)
        if composed in spellings:
            message = (
                f"Another file in this folder has the same name “{composed.rpartition('/')[2]}”, encoded differently."
            )
            findings.append(_finding(composed, message, "Delete or rename one of them."))
        spellings[composed] = path
    paths = sorted(spellings)
    people = tuple(path for path in paths if path.startswith(PEOPLE))
    pages = tuple(path for path in paths if path.startswith(PAGES))
    articles = tuple(path for path in paths if not path.startswith((PEOPLE, PAGES)))
    findings.sort(key=lambda finding: (finding.source.file if finding.source else "", finding.message))
    return Found(articles, people, pages), tuple(findings)


def is_plain(root: Path, path: str) -> bool:
    """Whether `scan` would find this one file and say nothing of it; if not, only `scan` knows what is so."""
    *folders, name = path.split("/")
    if not name.endswith(".md") or not path.isprintable() or "\\" in path:
        return False
    if name.startswith(_NOT_OURS) or any(folder.startswith((*_NOT_OURS, "_")) for folder in folders):
        return False
    here = root
    for folder in folders:
        here /= folder
        if here.is_symlink():
            return False
    file = here / name
    return file.is_file() and not file.is_symlink()


def read_source(root: Path, path: str) -> Source:
    """The file's bytes; of one that is far too large only so much as shows it.

    Raises:
        EnvironmentalError: the file cannot be read.

    """
    try:
        data = _bytes(f"{root}/{path}")
    except OSError as error:
        spelling, _ = on_disk(root, path)
        if not spelling or spelling == path:
            raise EnvironmentalError(f"{path} cannot be read: {error.strerror or error}.") from error
        data = _bytes(f"{root}/{spelling}")
    return Source(path, data, hashlib.blake2b(data, digest_size=16).digest())


def _bytes(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - ten thousand times a build, and Path is slow
        return file.read(FILE_LIMIT + 1)


def _walk(root: str, folder: str, findings: list[Finding]) -> Iterator[str]:
    """Markdown files below `folder`, in no order; a stack instead of recursion, because folders may be deep."""
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        for entry in _entries(root, here):
            name = entry.name
            if name.startswith(_NOT_OURS):
                continue
            path = f"{here}/{name}"
            if entry.is_symlink():
                if name.endswith(".md") or entry.is_dir():
                    message = "This is a link, and links are not followed."
                    findings.append(_finding(nfc(path), message, "Copy the file or folder here instead."))
            elif entry.is_dir(follow_symlinks=False):
                if not name.startswith("_"):
                    waiting.append(path)
            elif name.endswith(".md"):
                yield from _file(entry, path, findings)
            elif name.lower().endswith((".md", *_OTHER_ENDINGS)):
                message = "This file is not read, because its name does not end in .md."
                findings.append(_finding(nfc(path), message, "Rename it.", warning=True))


def _file(entry: os.DirEntry[str], path: str, findings: list[Finding]) -> Iterator[str]:
    if not entry.is_file(follow_symlinks=False):
        findings.append(_finding(nfc(path), "This is not a file that can be read.", "Remove it."))
    elif not nfc(path).isprintable() or "\\" in path:
        message = "The file's name has a character that addresses cannot have."
        findings.append(_finding(_printable(path), message, "Rename it."))
    else:
        yield path


def _entries(root: str, folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(root + folder) as entries:
            return list(entries)
    except OSError as error:
        raise EnvironmentalError(f"{folder}/ cannot be listed: {error.strerror or error}.") from error


def _printable(path: str) -> str:
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in nfc(path))


def _finding(path: str, message: str, hint: str, *, warning: bool = False) -> Finding:
    severity: Severity = "warning" if warning else "error"
    return Finding(rule=RULE, severity=severity, message=message, hint=hint, source=Position(path, 1, 1))
