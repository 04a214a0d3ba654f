"""What was read of content/, kept true to the disk file by file. Of a file that breaks, the last good version stays."""

from __future__ import annotations

from contextlib import suppress
from itertools import chain, islice
from typing import TYPE_CHECKING, Literal

import msgspec

from ssg.cache.recollection import signatures
from ssg.content.article import read_article
from ssg.content.people import read_person
from ssg.content.sources import PAGES, PEOPLE, is_plain, read_source, scan
from ssg.content.standing import read_standing
from ssg.errors import EnvironmentalError
from ssg.model import Article, Finding, Person, Standing
from ssg.reading import Known, by_slug

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from ssg.config import Config
    from ssg.model import Source
    from ssg.reading import ArticleRead, ReadArticles

__all__ = ("Effect", "Item", "Record", "Sources")

Item = Article | Standing | Person
Effect = Literal["", "body", "front"]
"""What a save changed: nothing, only the text below the front matter, or what other pages may show, too."""


class Record(msgspec.Struct, frozen=True):
    """One Markdown file."""

    digest: bytes
    item: Item | None
    """None for a file of which no version could be used yet."""
    findings: tuple[Finding, ...] = ()
    broken: bool = False
    """Whether the file as it is cannot be used, so that `item` is of an earlier version."""


class Sources:
    """All Markdown files of one site. For one thread."""

    def __init__(self, root: Path, config: Config) -> None:
        self._root = root
        self._config = config
        self.records: dict[str, Record] = {}
        self.broken: set[str] = set()
        """Files that cannot be used as they are."""
        self._scanned: tuple[Finding, ...] = ()
        self._listed: list[str] = []
        self.seen: dict[str, int] = {}
        """What the system said of each file before it was read; see `recollection.signatures`."""
        self._coming: Iterator[tuple[str, ArticleRead]] = iter(())
        self._people: dict[str, Person] | None = None
        self._signed: tuple[tuple[str, str, str], ...] = ()
        """What articles took from people when they were read."""

    def begin(self, known: Known, read: ReadArticles) -> int:
        """List content/, take what is `known` of its files, and have `read` begin with the other articles.

        Returns how many those are; `finish` waits for them. Raises EnvironmentalError when content/ cannot be listed.
        """
        paths = self._list()
        self._recall(known.people)
        for path in paths:
            if path.startswith(PEOPLE) and path not in self.records:
                self._read(path)
        self._signed = self._names
        self._recall(known.standing)
        if {slug: (name, url) for slug, name, url in self._signed} == known.names:
            self._recall(known.articles)
        self._forget(paths)
        unread = [path for path in paths if path not in self.records and not path.startswith(PAGES)]
        results = read(self._root, self._config, self.people, unread)
        with suppress(EnvironmentalError):  # `finish` reads each by itself
            first = list(islice(results, 1))  # so that whatever is to be started has been
            self._coming = zip(unread, chain(first, results), strict=True)
        return len(unread)

    def finish(self, go_on: Callable[[int], bool]) -> None:
        """Wait for what `begin` had begun. `go_on` is given the number of files read so far, and may say no."""
        with suppress(EnvironmentalError):  # a file is gone, or a worker is: each of the rest is read by itself
            for number, (path, (item, findings)) in enumerate(self._coming):
                if not go_on(number):
                    self._coming = iter(())
                    return
                if item is not None:
                    self._put(path, Record(item.digest, item, findings))
        self._coming = iter(())
        for path in self._listed:
            if path not in self.records:
                self._read(path)

    def clean(self) -> Known:
        """What need not be read again while nobody touches its file."""
        known = Known({}, {}, {}, {slug: (name, url) for slug, name, url in self._signed})
        for path, record in list(self.records.items()):
            if record.findings or record.broken:
                continue
            if isinstance(record.item, Article):
                known.articles[path] = record.item
            elif isinstance(record.item, Standing):
                known.standing[path] = record.item
            elif record.item is not None:
                known.people[path] = record.item
        return known

    def _recall(self, items: Mapping[str, Item]) -> None:
        for path, item in items.items():
            self._put(path, Record(item.text_digest if isinstance(item, Person) else item.digest, item))

    def read_all(self, config: Config | None = None) -> bool:
        """List content/ anew and read what has other bytes than before; with another `config`, everything.

        Files that the system says nobody has touched are not looked into. Returns whether anything changed. Raises
        EnvironmentalError when content/ cannot be listed.
        """
        afresh = config is not None and config != self._config
        self._config = config or self._config
        before = self.people
        seen = signatures(self._root)
        paths = self._list()
        changed = [path for path in paths if path.startswith(PEOPLE) and self._read(path, afresh=afresh)]
        afresh = afresh or self.people != before
        self._signed = self._names
        others = [path for path in paths if not path.startswith(PEOPLE) and (afresh or not self._stands(path, seen))]
        changed += [path for path in others if self._read(path, afresh=afresh)]
        files = {path for path, _ in seen.items() ^ self.seen.items() if not path.endswith(".md")}
        gone = self._forget(paths)
        self.seen = seen
        self.refresh_showing(files)
        return self.sign_anew() or bool(changed) or gone or bool(files)

    def _stands(self, path: str, seen: Mapping[str, int]) -> bool:
        return path in self.records and path in seen and self.seen.get(path) == seen[path]

    def add(self, path: str) -> bool:
        """Read a file that was not known, if it is one that nothing is wrong with as a file; whether it is."""
        return is_plain(self._root, path) and self._read(path)

    def add_new(self) -> list[str]:
        """List content/ anew, read files that were not there, and drop those that are gone: the paths of both."""
        known = set(self.records)
        paths = self._list()
        fresh = [path for path in paths if path not in known and self._read(path)]
        gone = sorted(known.difference(paths))
        self._forget(paths)
        self.sign_anew()
        return fresh + gone

    def sign_anew(self) -> bool:
        """Read all articles again if people have other names or addresses than when they were read; whether so."""
        if self._names == self._signed:
            return False
        self._signed = self._names
        for path in [path for path in self.records if not path.startswith((PEOPLE, PAGES))]:
            self._read(path, afresh=True)
        return True

    def refresh(self, path: str) -> Effect:
        """Read one known file again. One that is gone is dropped."""
        old = self.records[path]
        if not self._read(path):
            return ""
        new = self.records.get(path)
        if new is None:
            return "front"
        if (new.broken, new.findings) != (old.broken, old.findings):
            return "front"
        return "body" if _front(new.item) == _front(old.item) else "front"

    def refresh_showing(self, files: Collection[str]) -> None:
        """Read again what may show a picture or file that changed, and what could not find one."""
        for path, record in list(self.records.items()) if files else ():
            image = getattr(getattr(record.item, "card", None), "image", None) or getattr(record.item, "portrait", None)
            if record.findings or (image is not None and image.file in files):
                self._read(path, afresh=True)

    @property
    def people(self) -> dict[str, Person]:
        """By slug."""
        if self._people is None:
            self._people = by_slug(self.persons)
        return self._people

    @property
    def _names(self) -> tuple[tuple[str, str, str], ...]:
        """What articles take from people, in an order that counts where two have the same name."""
        return tuple((slug, person.name, person.url) for slug, person in self.people.items())

    @property
    def persons(self) -> list[Person]:
        """In the order of their files."""
        paths = sorted(path for path in self.records if path.startswith(PEOPLE))
        return [item for path in paths if isinstance(item := self.records[path].item, Person)]

    @property
    def scanned(self) -> tuple[Finding, ...]:
        """What is wrong with files that are not read at all."""
        return self._scanned

    def _list(self) -> list[str]:
        found, self._scanned = scan(self._root)
        self._listed = [*found.people, *found.articles, *found.pages]
        return self._listed

    def _forget(self, paths: Iterable[str]) -> bool:
        gone = self.records.keys() - set(paths)
        for path in gone:
            self._drop(path)
        return bool(gone)

    def _drop(self, path: str) -> bool:
        self._put(path, None)
        return self.records.pop(path, None) is not None

    def _put(self, path: str, record: Record | None) -> None:
        if path.startswith(PEOPLE):
            self._people = None
        if record is not None and record.broken:
            self.broken.add(path)
        else:
            self.broken.discard(path)
        if record is not None:
            self.records[path] = record

    def _read(self, path: str, *, afresh: bool = False) -> bool:
        """Whether the record of the file is another one now."""
        old = self.records.get(path)
        try:
            source = read_source(self._root, path)
        except EnvironmentalError:
            return self._drop(path)  # deleted since it was listed
        if old is not None and old.digest == source.digest and not afresh:
            return False
        item, findings = self._parsed(source)
        last_good = old.item if old is not None else None
        new = Record(source.digest, item or last_good, findings, broken=item is None)
        self._put(path, new)
        return new != old

    def _parsed(self, source: Source) -> tuple[Item | None, tuple[Finding, ...]]:
        if source.path.startswith(PEOPLE):
            return read_person(source, self._config, self._root)
        if source.path.startswith(PAGES):
            return read_standing(source, self._config)
        return read_article(source, self._config, self._root, self.people)


def _front(item: Item | None) -> Item | None:
    """What other pages can see of a file."""
    if isinstance(item, Article):
        return msgspec.structs.replace(item, digest=b"", body_line=0, spots={})
    if isinstance(item, Standing):
        return msgspec.structs.replace(item, digest=b"", body_line=0, spots={})
    return item
