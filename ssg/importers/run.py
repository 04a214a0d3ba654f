"""Imports files one after another; a file that cannot be read is one sentence, and the others go on."""

from __future__ import annotations

import datetime as dt
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import msgspec

from ssg.errors import EnvironmentalError, SsgError, UsageError
from ssg.importers import IMPORTERS
from ssg.importers.decode import one_line
from ssg.importers.picture_file import local_picture
from ssg.importers.record import UnreadableError
from ssg.importers.write import missing_pictures, write_article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ssg.importers.record import Imported

__all__ = ("ImportResult", "import_files")

LIMIT = 16_000_000
"""Bytes of one file: a page with its pictures inside stays below."""


class ImportResult(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one file."""

    file: str
    """As it was named."""
    path: Path | None = None
    """The article; None when there is none."""
    problems: tuple[str, ...] = ()
    """Why there is no article."""
    pictures: tuple[str, ...] = ()
    """Which picture files a person has to supply, and where."""
    uncertain: tuple[str, ...] = ()
    debt: tuple[str, ...] = ()

    def lines(self) -> Iterator[str]:
        """The report for a person, without anything that a terminal would obey."""
        yield from map(one_line, self.problems)
        if self.path is not None:
            yield one_line(f"{self.file}: created {self.path.as_posix()}")
        yield from (f"  picture: {one_line(sentence)}" for sentence in self.pictures)
        yield from (f"  check: {one_line(sentence)}" for sentence in self.uncertain)
        yield from (f"  accessibility debt: {one_line(sentence)}" for sentence in self.debt)


def import_files(
    kind: str, files: Sequence[Path], site_root: Path, section: str | None, zone: str
) -> Iterator[ImportResult]:
    """Writes an article below `content/` for each file.

    Args:
        kind: name of an importer.
        files: what to import.
        site_root: folder that holds `content/`.
        section: section for all of them; None takes what each text says.
        zone: IANA name of the time zone of times without an offset.

    Raises:
        UsageError: there is no such importer, or no `content/`.
        EnvironmentalError: `content/` cannot be written.

    """
    read = dict(IMPORTERS).get(kind)
    if read is None:
        raise UsageError(f"There is no importer “{kind}”.", f"There are: {', '.join(name for name, _ in IMPORTERS)}.")
    content = site_root / "content"
    if not content.is_dir():
        raise UsageError(f"{site_root} has no content/ folder.", "Name the site's folder with --site.")
    return (_import(read, file, content, section, zone) for file in files)


def _import(
    read: Callable[[bytes, str], Imported], file: Path, content: Path, section: str | None, zone: str
) -> ImportResult:
    name = file.as_posix()
    try:
        imported = _settle_zone(_with_pictures(read(_bytes(file), file.name), file.parent), zone)
    except UnreadableError as error:
        return _failed(name, f"{name} {error}")
    except SsgError as error:
        return _failed(name, f"{name}: {error}")
    except OSError as error:
        return _failed(name, f"{name}: {error.strerror or error}.")
    except RecursionError:
        return _failed(name, f"{name} is nested too deeply to be read.")
    try:
        path = write_article(imported, content, section)
    except SsgError as error:
        return _failed(name, f"{name}: {error}")
    except OSError as error:
        where = error.filename or content
        raise EnvironmentalError(f"{where} cannot be written: {error.strerror or error}.", "Check the disk.") from error
    return ImportResult(
        file=name,
        path=path,
        pictures=tuple(missing_pictures(imported, path)),
        uncertain=imported.uncertain,
        debt=imported.debt,
    )


def _failed(name: str, sentence: str) -> ImportResult:
    return ImportResult(file=name, problems=(sentence,))


def _bytes(file: Path) -> bytes:
    # Not blocking: a named pipe would never answer.
    try:
        with os.fdopen(os.open(file, os.O_RDONLY | os.O_NONBLOCK), "rb") as reader:
            status = os.fstat(reader.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise UnreadableError("is not a file.")
            if status.st_size > LIMIT:
                raise UnreadableError(f"is larger than {LIMIT // 1_000_000} MB, too much for one article.")
            data = reader.read(LIMIT)
    except FileNotFoundError:
        raise UnreadableError("does not exist.") from None
    except IsADirectoryError:
        raise UnreadableError("is a folder, not a file.") from None
    except (PermissionError, ValueError):
        raise UnreadableError("may not be read.") from None
    if not data.strip():
        raise UnreadableError("is empty.")
    return data


def _with_pictures(imported: Imported, folder: Path) -> Imported:
    pictures = tuple(
        picture
        if picture.data or not picture.reference
        else msgspec.structs.replace(picture, data=local_picture(picture.reference, folder))
        for picture in imported.pictures
    )
    return msgspec.structs.replace(imported, pictures=pictures)


def _settle_zone(imported: Imported, zone: str) -> Imported:
    """Gives every time without an offset the site's, and says so."""
    front = dict(imported.front)
    naive = [key for key, value in front.items() if isinstance(value, dt.datetime) and value.tzinfo is None]
    if not naive:
        return imported
    for key in naive:
        front[key] = front[key].replace(tzinfo=ZoneInfo(zone))
    keys = " and ".join(f"`{key}:`" for key in naive)
    note = f"The time in {keys} was written without an offset; {zone}, the site's time zone, was taken."
    return msgspec.structs.replace(imported, front=front, uncertain=(*imported.uncertain, note))
