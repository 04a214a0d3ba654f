"""What the site rules know of each page, in parts: a small change writes little, most builds read none."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING
from urllib.parse import unquote
from zlib import crc32

import msgspec

from ssg.cache.state import keep
from ssg.model import PageFacts
from ssg.publish.sealed_file import read_sealed
from ssg.sharing import Sharing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

__all__ = ("FactsFiles", "ForgottenError", "facts_digest", "fragments_of")

MAGIC = b"ssg facts 2\n"
_PARTS = 64

_encoder = msgspec.msgpack.Encoder(order="deterministic")
_part_decoder = msgspec.msgpack.Decoder(dict[str, msgspec.Raw])
_facts_decoder = msgspec.msgpack.Decoder(PageFacts)


class ForgottenError(Exception):
    """A part of the cache that is needed is gone or damaged: everything has to be done again."""


def facts_digest(facts: PageFacts | None, fragments: frozenset[str]) -> bytes:
    """8 bytes that change with what the site rules ask of the page; empty for no page.

    Of its ids only those count that another page may ask for (`fragments`, which are few: each new paragraph brings an
    id), and those that its own links miss.
    """
    if facts is None:
        return b""
    asked = (sorted(fragments.intersection(facts.ids)), sorted(_own(facts).difference(facts.ids)))
    plain = msgspec.structs.replace(facts, ids=())
    return blake2b(_encoder.encode((plain, asked)), digest_size=8).digest()


def fragments_of(everything: Iterable[PageFacts]) -> frozenset[str]:
    """The fragments that pages ask of other pages."""
    hrefs = set[str]().union(*(facts.hrefs for facts in everything))
    return frozenset(_fragment(href) for href in hrefs if "#" in href and href[0] != "#")


def _own(facts: PageFacts) -> set[str]:
    """The fragments that a page asks of itself."""
    return {_fragment(href) for href in facts.hrefs if href[:1] == "#"}


def _fragment(href: str) -> str:
    return unquote(href.partition("#")[2]).partition(":~:")[0]


class FactsFiles:
    """The facts of the last build in a folder. Parts are read when somebody asks for a page of theirs."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._fresh: dict[str, PageFacts] = {}
        self._part = cache(self._read)
        self._sharing = Sharing()

    def add(self, facts: PageFacts) -> None:
        """Facts of a page that was rendered now."""
        self._fresh[facts.path] = self._sharing.facts(facts)

    def of(self, path: str) -> PageFacts:
        """The facts of a page, of this build or of the last one. Raises ForgottenError."""
        if path in self._fresh:
            return self._fresh[path]
        try:
            return self._sharing.facts(_facts_decoder.decode(self._part(_part_of(path))[path]))
        except (KeyError, msgspec.DecodeError, ValueError) as error:
            raise ForgottenError(path) from error

    def save(self, paths: Iterable[str], changed: Iterable[str]) -> bool:
        """Write the parts with pages of `changed`, with what `paths` still names. False when the disk refuses."""
        wanted: dict[int, list[str]] = {part: [] for part in sorted({_part_of(path) for path in changed})}
        for path in paths:
            part = _part_of(path)
            if part in wanted:
                wanted[part].append(path)
        return False not in {self._write(part, members) for part, members in wanted.items()}

    def _write(self, part: int, paths: list[str]) -> bool:
        fresh = self._fresh
        old = {} if all(path in fresh for path in paths) else self._part(part)
        packed = {
            path: msgspec.Raw(_encoder.encode(fresh[path])) if path in fresh else old[path]
            for path in paths
            if path in fresh or path in old
        }
        return keep(self._folder / f"{part:02}", MAGIC, _encoder.encode(packed))

    def _read(self, part: int) -> dict[str, msgspec.Raw]:
        payload = read_sealed(self._folder / f"{part:02}", MAGIC)
        if payload is None:
            return {}
        try:
            return _part_decoder.decode(payload)
        except (msgspec.DecodeError, ValueError):
            return {}


def _part_of(path: str) -> int:
    return crc32(path.encode("utf-8", "surrogatepass")) % _PARTS
