"""What was read from the newsroom's files, kept so that a file that nobody touched is not read again.

Two files: `articles` has a record of each story, one after the other, so that a build that needs three of them reads
three; `readings` has everything else, and says where each record is. Records are JSON, because msgpack keeps a moment
and drops its offset, which readers see.
"""

from __future__ import annotations

from array import array
from itertools import accumulate
from typing import TYPE_CHECKING
from zlib import crc32

import msgspec

from ssg.cache.look import Files
from ssg.cache.state import keep
from ssg.cache.survey import Signature, Survey, changed_names
from ssg.model import Article, Person, Standing
from ssg.publish.sealed_file import DIGEST_SIZE, read_sealed
from ssg.reading import Known
from ssg.text import fold, nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

__all__ = (
    "Head",
    "Readings",
    "Records",
    "RecordsError",
    "load_head",
    "load_readings",
    "mention",
    "moved_stories",
    "save_readings",
    "still_known",
    "story_order",
)

MAGIC = b"ssg readings 3\n"
ARTICLES_MAGIC = b"ssg articles 1\n"


class Head(msgspec.Struct, frozen=True, array_like=True):
    """All that one build read, but for the stories."""

    stamp: bytes = b""
    """Of the program, and of the configuration that the front matter was read under."""
    token: bytes = b""
    """Made anew with every state of this record: the other files of the same memory have the same."""
    files: Files = Files()
    """`Survey.settled` of content/."""
    standing: dict[str, Standing] = {}
    people: dict[str, Person] = {}
    names: dict[str, tuple[str, str]] = {}
    addresses: dict[str, str] = {}
    """What a link to each Markdown file leads to: its address, or why it has none."""
    articles: tuple[str, ...] = ()
    """Paths of the stories; first those that nothing was wrong with."""
    clean: int = 0
    """How many those are."""
    ends: bytes = b""
    """Where the record of each ends: numbers of 64 bits."""
    sums: bytes = b""
    """CRC-32 of each: numbers of 32 bits."""


class Readings(msgspec.Struct, frozen=True):
    """All that one build read."""

    stamp: bytes = b""
    token: bytes = b""
    files: dict[str, Signature] = {}
    known: Known = Known()
    addresses: dict[str, str] = {}


class RecordsError(Exception):
    """A record of a story is not what it was."""


class Records:
    """The records of stories on disk, read one by one."""

    def __init__(self, folder: Path, head: Head) -> None:
        self._path = folder / "articles"
        self._ends, self._sums = array("Q", head.ends), array("I", head.sums)

    def article(self, number: int) -> Article:
        """The story with this number in `Head.articles`. Raises RecordsError."""
        try:
            return _article.decode(self.read(number))
        except (msgspec.DecodeError, ValueError) as error:
            raise RecordsError(number) from error

    def read(self, number: int) -> bytes:
        """The record of the story with this number. Raises RecordsError."""
        try:
            start = self._ends[number - 1] if number else 0
            data = self._read(start, self._ends[number])
            wanted = self._sums[number]
        except (OSError, IndexError) as error:
            raise RecordsError(number) from error
        if crc32(data) != wanted:
            raise RecordsError(number)
        return data

    def _read(self, start: int, end: int) -> bytes:
        with self._path.open("rb", buffering=0) as file:
            file.seek(len(ARTICLES_MAGIC) + DIGEST_SIZE + start)
            return file.read(end - start)


_article = msgspec.json.Decoder(Article)
_encoder = msgspec.json.Encoder()
_head = msgspec.msgpack.Decoder(Head)


def load_head(folder: Path) -> Head | None:
    """What the last build read, but for the stories; None if that cannot be trusted."""
    payload = read_sealed(folder / "readings", MAGIC)
    if payload is None:
        return None
    try:
        return _head.decode(payload)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None


def load_readings(folder: Path, stamp: bytes) -> Readings:
    """What the last build read; nothing when it was another program or another configuration."""
    head = load_head(folder)
    if head is None or head.stamp != stamp:
        return Readings()
    payload = read_sealed(folder / "articles", ARTICLES_MAGIC)
    if payload is None:
        return Readings()
    try:
        articles = dict(zip(head.articles, _records(payload, head), strict=False))
        known = Known(articles, head.standing, head.people, head.names)
        return Readings(stamp, head.token, head.files.unpacked(), known, head.addresses)
    except (RecordsError, msgspec.DecodeError, ValueError, RecursionError):
        return Readings()


def save_readings(folder: Path, readings: Readings, others: Sequence[Article] = ()) -> bool:
    """Keep them, and the records of stories that something is wrong with; False when the disk refuses."""
    known = readings.known
    data = [_encoder.encode(article) for article in (*known.articles.values(), *others)]
    head = Head(
        stamp=readings.stamp,
        token=readings.token,
        files=Files.of(readings.files),
        standing=known.standing,
        people=known.people,
        names=known.names,
        addresses=readings.addresses,
        articles=story_order(known, others),
        clean=len(known.articles),
        ends=array("Q", accumulate(map(len, data))).tobytes(),
        sums=array("I", map(crc32, data)).tobytes(),
    )
    # The head last: what it says of the records is checked against them.
    done = keep(folder / "articles", ARTICLES_MAGIC, b"".join(data))
    return done and keep(folder / "readings", MAGIC, msgspec.msgpack.encode(head))


def story_order(known: Known, others: Iterable[Article]) -> tuple[str, ...]:
    """`Head.articles`."""
    return (*known.articles, *(article.card.source for article in others))


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


def _records(payload: bytes, head: Head) -> Iterable[Article]:
    """The clean ones."""
    view, start = memoryview(payload), 0
    for end, sum_, _ in zip(array("Q", head.ends), array("I", head.sums), range(head.clean), strict=False):
        if crc32(view[start:end]) != sum_:
            raise RecordsError
        yield _article.decode(view[start:end])
        start = end


def _looked_at(article: Article) -> list[str]:
    image = article.card.image
    return [mention(path) for path in (image.file if image else "", article.translation_of) if path]
