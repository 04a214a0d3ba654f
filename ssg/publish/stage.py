"""How files go out: staged beside the output, then moved into place one by one under a journal.

Until `Stage.publish` the output folder is not touched. What was not written by us there is never touched at all.
"""

from __future__ import annotations

import os
import stat
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Self

import msgspec

from ssg.errors import EnvironmentalError
from ssg.publish.confined import path_problem
from ssg.publish.first import make_parents, put_in_place
from ssg.publish.journal import (
    Journal,
    Move,
    discard,
    recover,
    roll_forward,
    write_journal,
)
from ssg.publish.obstacles import find_obstacles, refuse_nesting, refuse_to_overwrite
from ssg.publish.refusals import refused
from ssg.publish.sealed_file import write_all
from ssg.publish.workshop import published_paths, workshop
from ssg.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, KeysView

__all__ = ("ASSETS", "FEEDS", "LISTS", "PAGES", "Published", "Stage", "Staged", "order_of")

ASSETS, PAGES, LISTS, FEEDS = range(4)
"""The order of publication: nothing appears before what it needs or links to."""

_LIST_KINDS = ("home", "lite_home", "section", "tag", "author", "month", "archive", "tags", "authors", "corrections")
_ORDER_BY_SUFFIX = ((".html", PAGES), (".xml", FEEDS), (".json", FEEDS), (".txt", FEEDS), ("_redirects", FEEDS))

FSYNC_LIMIT = 64
"""Up to so many files are made durable one by one (0.5 ms each); beyond it, one sync of the whole system is faster."""

AS_BEFORE = "The published site is as it was."


class Staged(msgspec.Struct, frozen=True):
    """One file as it was written: what the manifest remembers of it."""

    digest: bytes
    """blake2b-16 of the bytes."""
    size: int
    """Bytes."""
    mtime_ns: int
    """With the size enough to notice later that somebody altered or replaced the file."""


class Published(msgspec.Struct, frozen=True):
    """What a publication did, as sorted output paths."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    """Written to the stage, but the very same bytes were in place."""
    removed: tuple[str, ...]


def order_of(path: str, kind: str = "") -> int:
    """When a file goes out: `ASSETS`, `PAGES`, `LISTS` or `FEEDS`, by page kind or else by the file's name."""
    if kind in _LIST_KINDS:
        return LISTS
    return next((order for suffix, order in _ORDER_BY_SUFFIX if path.endswith(suffix)), ASSETS)


class Stage:
    """The files of one build before anybody can see them. Use it in a `with`: what is not published is dropped."""

    def __init__(self, output: Path, *, durable: bool = True) -> None:
        """Prepare staging for the output folder, which need not exist.

        `durable=False` saves the waiting for the disk, for previews: a kill is still harmless, a power cut may not be.
        Raises EnvironmentalError. Hold `lock` while a stage exists.
        """
        recover(output)
        self._shop = workshop(output)
        self._new = str(self._shop.new)
        self._durable = durable
        self._moves: list[tuple[int, Move]] = []
        self._numbers: dict[str, int] = {}
        self._unchanged: list[str] = []
        self.files: dict[str, Staged] = {}
        """Everything written so far, by output path."""
        self._by_fold: dict[str, str] = {}
        self.owned = published_paths(output)
        """Paths that earlier publications put into the output."""
        if self._shop.output.exists() and not self._shop.output.is_dir():
            raise EnvironmentalError(
                f"{output} is a file, and the site needs a folder there.", "Choose another --output."
            )
        self._empty = not self._shop.output.exists() and self._shop.output not in self._shop.folder.parents
        self._folders: set[str] = {""}
        try:
            self._shop.new.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise refused(error, self._shop.folder, AS_BEFORE) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if not self._shop.journal.exists():
            discard(self._shop)

    @property
    def paths(self) -> KeysView[str]:
        """Output paths of everything written so far."""
        return self.files.keys()

    def write(self, path: str, data: bytes, order: int | None = None) -> Staged:
        """Stage one file at the relative `path`, with forward slashes. Raises EnvironmentalError."""
        self._claim(path)
        digest = blake2b(data, digest_size=16).digest()
        standing = None if self._empty else self._same_in_place(path, data)
        if standing is not None:
            self._unchanged.append(path)
            self.files[path] = Staged(digest, len(data), standing)
            return self.files[path]
        number = len(self._moves)
        try:
            mtime_ns = _write_file(self._place(number, path), data)
        except OSError as error:
            refuse_nesting(self._by_fold.values(), self._by_fold)
            discard(self._shop)
            raise refused(error, Path(self._shop.output.name, path), AS_BEFORE) from error
        self._numbers[path] = number
        self._moves.append((order_of(path) if order is None else order, Move(number, path, digest)))
        self.files[path] = Staged(digest, len(data), mtime_ns)
        return self.files[path]

    def read(self, path: str) -> bytes:
        """A file of this build: as it waits here, or as it stands in the output. Raises OSError."""
        number = self._numbers.get(path)
        return Path(f"{self._shop.output}/{path}" if number is None else self._place(number, path)).read_bytes()

    def keep(self, path: str, staged: Staged) -> None:
        """Let the file of an earlier publication stand: the caller has seen that it is as it was."""
        self._by_fold[fold(path)] = path
        self._unchanged.append(path)
        self.files[path] = staged

    def publish(self, remove: Iterable[str] = ()) -> Published:
        """Put the staged files in place, then remove those of `remove` that are ours.

        Raises EnvironmentalError: before the first file is moved, with the output as it was; later, with a journal that
        `recover` finishes.
        """
        if self._empty:
            return self._publish_first()
        gone = sorted(path for path in (self.owned - self.paths).intersection(remove) if not path_problem(path))
        journal = self._plan(gone)
        if journal.moves or journal.obstacles or journal.removals or journal.adopted:
            refuse_nesting((move.path for move in journal.moves), self._by_fold)
            refuse_to_overwrite(self._shop.output, journal, self.owned.union(journal.adopted))
            self._commit(journal)
            roll_forward(self._shop, journal)
        discard(self._shop)
        return Published(
            tuple(sorted(move.path for move in journal.moves)), tuple(sorted(self._unchanged)), tuple(gone)
        )

    def _place(self, number: int, path: str) -> str:
        """Where the file waits: by number, or, while there is no output yet, in a tree that will become the output."""
        if not self._empty:
            staged = self._shop.staged(number)
            if number % 100 == 0:
                staged.parent.mkdir(parents=True, exist_ok=True)
            return str(staged)
        make_parents(self._new, path, self._folders)
        return f"{self._new}/{path}"

    def _publish_first(self) -> Published:
        try:
            put_in_place(self._shop, self.paths)
        except OSError as error:
            raise refused(error, self._shop.output, "Nothing was published.") from error
        return Published(tuple(sorted(self.paths)), (), ())

    def _claim(self, path: str) -> None:
        if problem := path_problem(path):
            raise EnvironmentalError(f"The output path {path!r} {problem}, so it cannot be published.")
        name = fold(path)
        if (other := self._by_fold.get(name)) is not None:
            raise EnvironmentalError(
                f"{path} is written twice in one build."
                if other == path
                else f"{other} and {path} would be one file on Windows and macOS.",
                "Give one of the pages another slug.",
            )
        self._by_fold[name] = path

    def _same_in_place(self, path: str, data: bytes) -> int | None:
        """The time of the file in place, in ns, if it is a plain file with these bytes."""
        target = f"{self._shop.output}/{path}"
        try:
            status = os.lstat(target)
            if status.st_size != len(data) or not stat.S_ISREG(status.st_mode):
                return None
            same = Path(target).read_bytes() == data
        except OSError:
            return None
        return status.st_mtime_ns if same else None

    def _plan(self, gone: list[str]) -> Journal:
        moves = [move for _, move in sorted(self._moves, key=lambda pair: (pair[0], pair[1].number))]
        obstacles = find_obstacles(moves, gone)
        blocking = {path for path, _ in obstacles}
        return Journal(
            obstacles=tuple(obstacles),
            moves=tuple(moves),
            removals=tuple(path for path in gone if path not in blocking),
            adopted=tuple(sorted(set(self._unchanged) - self.owned)),
        )

    def _commit(self, journal: Journal) -> None:
        try:
            if self._durable:
                _make_durable([self._shop.staged(move.number) for move in journal.moves])
            write_journal(self._shop, journal)
        except OSError as error:
            discard(self._shop)
            raise refused(error, self._shop.folder, AS_BEFORE) from error


def _write_file(path: str, data: bytes) -> int:
    handle = os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o666)
    try:
        write_all(handle, data)
        status = os.fstat(handle)
    finally:
        os.close(handle)
    return status.st_mtime_ns


def _make_durable(files: list[Path]) -> None:
    if len(files) > FSYNC_LIMIT and hasattr(os, "sync"):
        os.sync()
        return
    for file in files:
        handle = os.open(file, os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
