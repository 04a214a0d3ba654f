"""What was read from the newsroom's files, kept so that a file that nobody touched is not read again.

Kept as JSON, because msgpack keeps a moment and drops its offset, which readers see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ssg.cache.state import keep
from ssg.cache.survey import Signature, Survey, changed_names
from ssg.publish.sealed_file import read_sealed
from ssg.reading import Known
from ssg.text import fold, nfc

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ssg.model import Article

__all__ = ("Readings", "load_readings", "mention", "moved_stories", "save_readings", "still_known")

MAGIC = b"ssg readings 1\n"


class Readings(msgspec.Struct, frozen=True, array_like=True):
    """All that one build read."""

    stamp: bytes = b""
    """Of the program, and of the configuration that the front matter was read under."""
    token: bytes = b""
    """Made anew with every state of this record: the manifest of the same build has the same."""
    files: dict[str, Signature] = {}
    """`Survey.settled` of content/."""
    known: Known = Known()
    addresses: dict[str, str] = {}
    """What a link to each Markdown file leads to: its address, or why it has none."""


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Readings)


def load_readings(path: Path, stamp: bytes) -> Readings:
    """What the last build read; nothing when it was another program or another configuration."""
    payload = read_sealed(path, MAGIC)
    if payload is None:
        return Readings()
    try:
        found = _decoder.decode(payload)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return Readings()
    return found if found.stamp == stamp else Readings()


def save_readings(path: Path, readings: Readings) -> bool:
    """Keep them; False when the disk refuses."""
    return keep(path, MAGIC, _encoder.encode(readings))


def still_known(readings: Readings, now: Survey) -> Known:
    """What need not be read again: whose file is as it was, and which looks at no file that changed."""
    before, after = readings.files, now.files
    names = changed_names(before, after)
    same = {nfc(path) for path, seen in after.items() if path.endswith(".md") and before.get(path) == seen}
    known = readings.known
    return Known(
        articles={
            path: article
            for path, article in known.articles.items()
            if path in same and (not names or names.isdisjoint(_looked_at(article)))
        },
        standing={path: page for path, page in known.standing.items() if path in same},
        people={
            path: person
            for path, person in known.people.items()
            if path in same and (person.portrait is None or mention(person.portrait.file) not in names)
        },
        names=known.names,
    )


def moved_stories(before: Mapping[str, str], after: Mapping[str, str]) -> frozenset[str]:
    """Folded names of the Markdown files to which a link now leads elsewhere."""
    return frozenset(mention(path) for path, _ in before.items() ^ after.items())


def mention(path: str) -> str:
    """A file as entries and changes name it."""
    return fold(path.rpartition("/")[2])


def _looked_at(article: Article) -> list[str]:
    image = article.card.image
    return [mention(path) for path in (image.file if image else "", article.translation_of) if path]
