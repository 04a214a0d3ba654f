"""What need not be done again: the key of a page, and the manifest of what the last build wrote.

A page whose key is unchanged and whose file is still as it was written needs neither rendering nor checking. The cache
may be deleted at any time; a damaged, foreign or older one is a miss and never an error. Only `build.py` uses this.
"""

from __future__ import annotations

import os
import shutil
from hashlib import blake2b
from typing import TYPE_CHECKING, Self

import msgspec

from ssg.model import Finding, Output, Page, PageFacts
from ssg.publish.lock import STATE_FOLDER
from ssg.publish.sealed_file import read_sealed, write_sealed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ssg.publish import Staged

__all__ = (
    "Entry",
    "Manifest",
    "forget",
    "load_manifest",
    "manifest_path",
    "page_key",
    "recall",
    "remember",
    "save_manifest",
)

VERSION = 1
MAGIC = b"ssg manifest %d\n" % VERSION

_encoder = msgspec.msgpack.Encoder(order="deterministic")


class Entry(msgspec.Struct, frozen=True, array_like=True):
    """One published file."""

    key: bytes
    """`page_key` of the page, or whatever stands for a file that is not a page."""
    digest: bytes
    """blake2b-16 of the bytes."""
    size: int
    mtime_ns: int
    memo: bytes = b""
    """Findings and facts of the page, packed by `remember`; unpacked only when somebody asks."""

    def stands(self, output: Path, path: str) -> bool:
        """Whether the file is still there as it was written. One stat."""
        try:
            status = os.lstat(f"{output}/{path}")  # no Path: three times as slow, and this runs for every page
        except (OSError, ValueError):
            return False
        return status.st_size == self.size and status.st_mtime_ns == self.mtime_ns


class Manifest(msgspec.Struct, frozen=True, array_like=True):
    """What the last build published, by output path."""

    entries: dict[str, Entry] = {}
    version: int = VERSION

    @classmethod
    def of(
        cls, keys: Mapping[str, bytes], files: Mapping[str, Staged], memos: Mapping[str, bytes] | None = None
    ) -> Self:
        """The manifest of the files of a stage, with the key of each; a file without a key is written every time."""
        memos = memos or {}
        return cls(
            {
                path: Entry(keys.get(path, b""), file.digest, file.size, file.mtime_ns, memos.get(path, b""))
                for path, file in sorted(files.items())
            }
        )


class _Memo(msgspec.Struct, frozen=True, array_like=True):
    findings: tuple[Finding, ...]
    facts: PageFacts | None


_manifest_decoder = msgspec.msgpack.Decoder(Manifest)
_memo_decoder = msgspec.msgpack.Decoder(_Memo)


def page_key(page: Page, common: bytes) -> bytes:
    """16 bytes that change whenever the page might.

    `common` is the digest of what all pages share: code version, theme, configuration, navigation. `page.data` is not
    hashed: `page.inputs` has the digests of everything in it, and hashing records would cost fifty times as much.
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


def manifest_path(site_root: Path, output: Path) -> Path:
    """Where the manifest of this output folder is kept: a build to another folder must not disturb it."""
    if output.resolve() == (site_root / "build").resolve():
        return site_root / STATE_FOLDER / "manifest"
    name = blake2b(os.fsencode(output.resolve()), digest_size=8).hexdigest()
    return site_root / STATE_FOLDER / f"manifest-{name}"


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
    slow and not wrong. An older manifest that stays behind does no harm, since `Entry.stands` compares the files.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_sealed(path, MAGIC, _encoder.encode(manifest))
    except OSError:
        return False
    return True


def forget(site_root: Path, output: Path) -> None:
    """Drop everything that past builds left: the next one does all its work again."""
    manifest_path(site_root, output).unlink(missing_ok=True)
    shutil.rmtree(site_root / STATE_FOLDER / "templates", ignore_errors=True)


def remember(output: Output) -> bytes:
    """The part of an output that later builds need when the page is not rendered again."""
    if not output.findings and output.facts is None:
        return b""
    return _encoder.encode(_Memo(output.findings, output.facts))


def recall(memo: bytes) -> tuple[tuple[Finding, ...], PageFacts | None]:
    """Findings and facts as they were given to `remember`. Raises msgspec.DecodeError on anything else."""
    if not memo:
        return (), None
    kept = _memo_decoder.decode(memo)
    return kept.findings, kept.facts
