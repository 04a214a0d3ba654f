"""The manifest: every file that the last build wrote, and what must be the same for it to stand."""

from __future__ import annotations

import os
from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec

from ssg.cache.state import keep
from ssg.model import Finding, Page
from ssg.publish import Staged
from ssg.publish.sealed_file import read_sealed

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ("Entry", "Manifest", "Memo", "files_digest", "load_manifest", "packed", "page_key", "save_manifest")

VERSION = 5
MAGIC = b"ssg manifest %d\n" % VERSION

_encoder = msgspec.msgpack.Encoder(order="deterministic")


class Memo(msgspec.Struct, frozen=True, array_like=True):
    """What a later build must say or publish without rendering the page again."""

    findings: tuple[Finding, ...] = ()
    files: dict[str, str] = {}
    """Files of content/ that the page shows or links to: path below the site's root by site path."""


class Entry(msgspec.Struct, frozen=True, array_like=True):
    """One published file."""

    key: bytes
    """`page_key` of the page, or whatever stands for a file that is not a page."""
    digest: bytes
    """blake2b-16 of the bytes."""
    size: int
    mtime_ns: int
    mentions: tuple[str, ...] = ()
    """Folded names of the files that its addresses lead to; see `Output.mentions`."""
    facts: bytes = b""
    """Digest of what the site rules know of the page; empty for what is no page."""
    memo: bytes = b""
    """A packed `Memo`, unpacked only when somebody asks; empty for an empty one."""
    files: bytes = b""
    """`files_digest` of the memo's files; empty for what is no page."""

    def in_place(self, output: str, path: str) -> bool:
        """Whether the file is still there as it was written. One stat."""
        try:
            status = os.lstat(f"{output}/{path}")  # no Path: three times as slow, and this runs for every page
        except (OSError, ValueError):
            return False
        return status.st_size == self.size and status.st_mtime_ns == self.mtime_ns

    def touched(self, names: frozenset[str]) -> bool:
        """Whether one of these files may change what the page's addresses lead to."""
        return bool(names) and bool(self.mentions) and ("*" in self.mentions or not names.isdisjoint(self.mentions))

    @property
    def staged(self) -> Staged:
        """The file as the stage knows it."""
        return Staged(self.digest, self.size, self.mtime_ns)

    @property
    def remembered(self) -> Memo:
        """The memo, unpacked."""
        return _memo_decoder.decode(self.memo) if self.memo else _NO_MEMO


class Manifest(msgspec.Struct, frozen=True, array_like=True):
    """What the last build published, by output path."""

    readings: bytes = b""
    """`Readings.token` of the same build: what changed since is told from them."""
    entries: dict[str, Entry] = {}
    facts: bytes = b""
    """Digest of all pages' facts together, of which `links` were found."""
    fragments: frozenset[str] = frozenset()
    """What pages asked of other pages; see `facts_digest`."""
    links: tuple[Finding, ...] = ()
    """What the site rules found, with places."""
    boxes: dict[str, bytes] = {}
    """Digest of the card of each story that pages show in a box, by its file, as it was when they were made."""


_NO_MEMO = Memo()
_manifest_decoder = msgspec.msgpack.Decoder(Manifest)
_memo_decoder = msgspec.msgpack.Decoder(Memo)


def packed(memo: Memo) -> bytes:
    """The memo as an entry keeps it."""
    return _encoder.encode(memo) if memo.findings or memo.files else b""


def files_digest(files: dict[str, str]) -> bytes:
    """8 bytes that change with the files that a page shows or links to, or was drawn from."""
    return blake2b(_encoder.encode(files), digest_size=8).digest()


def page_key(page: Page, common: bytes) -> bytes:
    """16 bytes that change whenever the page might.

    `common` is the digest of what all pages share: code version, theme, configuration, navigation. `page.data` is not
    hashed: `page.inputs` has the digests of everything in it, and hashing records would cost fifty times as much. What
    the addresses in a body lead to is not in the key, but among the entry's mentions.
    """
    return blake2b(
        _encoder.encode(
            (
                common,
                page.kind,
                page.url,
                page.path,
                page.title,
                page.lang,
                page.description,
                page.body,
                page.indexed,
                page.modified,
                page.inputs,
            )
        ),
        digest_size=16,
    ).digest()


def load_manifest(path: Path) -> Manifest:
    """The manifest of the last build; an empty one if there is none that can be trusted."""
    payload = read_sealed(path, MAGIC)
    if payload is None:
        return Manifest()
    try:
        return _manifest_decoder.decode(payload)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return Manifest()


def save_manifest(path: Path, manifest: Manifest) -> bool:
    """Keep the manifest for the next build, in one step.

    False when it could not be kept (a read-only or full disk): the next build then does everything again, which is
    slow and not wrong. An older manifest that stays behind does no harm, since `Entry.in_place` compares the files.
    """
    return keep(path, MAGIC, _encoder.encode(manifest))
