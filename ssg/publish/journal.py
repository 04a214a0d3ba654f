"""The last step of publishing, written down before it begins, so that the next start can finish what a crash cut short.

Every step may be repeated: a number that is gone from the workshop's `new/` was moved already.
"""

from __future__ import annotations

import os
import shutil
from hashlib import blake2b
from pathlib import Path
from typing import Literal

import msgspec

from ssg.errors import EnvironmentalError
from ssg.publish.confined import path_problem
from ssg.publish.refusals import refused
from ssg.publish.sealed_file import read_sealed, unfinished, write_sealed
from ssg.publish.workshop import Workshop, record, workshop

__all__ = ("Journal", "Move", "Recovery", "check_folder", "discard", "recover", "roll_forward", "write_journal")

JOURNAL_MAGIC = b"ssg journal 1\n"
HALF_DONE = "The site is partly the new one; the next build finishes the work."

Recovery = Literal["nothing", "discarded", "finished", "lost"]
"""nothing: the last build ended well. discarded: it ended before it touched the output. finished: its publication was
cut short and is now complete. lost: the power failed and took staged files with it; the output stays partly old and
partly new until the next publication."""


class Move(msgspec.Struct, frozen=True, array_like=True):
    """One staged file and where it goes."""

    number: int
    path: str
    digest: bytes
    """blake2b-16, to tell a whole staged file from one that a power cut tore."""


class Journal(msgspec.Struct, frozen=True, array_like=True):
    """All that a publication does to the output folder, in order."""

    obstacles: tuple[tuple[str, int], ...]
    """Old files that stand in the way, each with the number of the move that needs the place."""
    moves: tuple[Move, ...]
    removals: tuple[str, ...]
    adopted: tuple[str, ...] = ()
    """Files that were in place with the very bytes that we would have written."""


def recover(output: Path) -> Recovery:
    """Leave the output whole after a build that was killed: finish a publication that had begun, drop any other.

    Call it under `lock`, before the manifest is compared with the output. Raises EnvironmentalError when the disk
    refuses.
    """
    shop = workshop(output)
    if not shop.folder.is_dir():
        return "nothing"
    journal = _read_journal(shop)
    if journal is None:
        found: Recovery = "discarded" if shop.new.is_dir() else "nothing"
        discard(shop)
        return found
    if not _is_complete(shop, journal):
        _record(shop, journal)
        discard(shop)
        return "lost"
    roll_forward(shop, journal)
    return "finished"


def roll_forward(shop: Workshop, journal: Journal) -> None:
    """Do what the journal says and has not been done. Raises EnvironmentalError, and then keeps the journal."""
    folders: set[str] = set()
    current = ""
    try:
        for current, number in journal.obstacles:
            if shop.staged(number).exists():
                _remove(shop.output, current)
        for move in journal.moves:
            current = move.path
            _move(shop, move, folders)
        for current in journal.removals:
            _remove(shop.output, current)
        current = ""
        _record(shop, journal)
        shop.journal.unlink()
    except OSError as error:
        raise refused(error, Path(shop.output.name, current), HALF_DONE) from error
    shutil.rmtree(shop.new, ignore_errors=True)


def discard(shop: Workshop) -> None:
    """Forget staged files. The journal goes first: without its files it could not be finished."""
    try:
        shop.journal.unlink(missing_ok=True)
        unfinished(shop.journal).unlink(missing_ok=True)
    except OSError as error:
        raise refused(error, shop.journal) from error
    shutil.rmtree(shop.new, ignore_errors=True)


def check_folder(output: Path, folder: str) -> bool:
    """Whether the folder exists below output. Raises EnvironmentalError if a link or a file stands in its place."""
    full = output / folder
    if full.is_symlink():
        raise EnvironmentalError(
            f"{output.name}/{folder} is a symbolic link, and pages belong into a folder of that name.",
            "Remove the link, or choose another folder with --output.",
        )
    if full.is_dir():
        return True
    if os.path.lexists(full):
        raise EnvironmentalError(
            f"{output.name}/{folder} is a file that ssg did not write, and pages belong into a folder of that name.",
            "Move it away, or choose another folder with --output.",
        )
    return False


def _read_journal(shop: Workshop) -> Journal | None:
    payload = read_sealed(shop.journal, JOURNAL_MAGIC)
    if payload is None:
        return None
    try:
        journal = msgspec.msgpack.decode(payload, type=Journal)
    except (msgspec.DecodeError, ValueError):
        return None
    paths = (
        *(path for path, _ in journal.obstacles),
        *(move.path for move in journal.moves),
        *journal.removals,
        *journal.adopted,
    )
    return None if any(map(path_problem, paths)) else journal


def write_journal(shop: Workshop, journal: Journal) -> None:
    """From here on the publication is a fact. Raises OSError."""
    write_sealed(shop.journal, JOURNAL_MAGIC, msgspec.msgpack.encode(journal))


def _is_complete(shop: Workshop, journal: Journal) -> bool:
    for move in journal.moves:
        try:
            data = shop.staged(move.number).read_bytes()
        except FileNotFoundError:
            if (shop.output / move.path).is_file():
                continue
            return False
        except OSError:
            return False
        if blake2b(data, digest_size=16).digest() != move.digest:
            return False
    return True


def _move(shop: Workshop, move: Move, folders: set[str]) -> None:
    # Strings, because a path object costs as much as the move itself, and a large site has a hundred thousand.
    staged, target = str(shop.staged(move.number)), f"{shop.output}/{move.path}"
    _make_folder(shop.output, move.path.rpartition("/")[0], folders)
    try:
        os.replace(staged, target)  # noqa: PTH105  see above
    except FileNotFoundError:
        if os.path.lexists(staged) or not os.path.lexists(target):
            raise


def _make_folder(output: Path, folder: str, known: set[str]) -> None:
    if folder in known:
        return
    if folder:
        _make_folder(output, folder.rpartition("/")[0], known)
    else:
        output.mkdir(parents=True, exist_ok=True)
    if folder:
        try:
            os.mkdir(f"{output}/{folder}")  # noqa: PTH102  as in `_move`
        except FileExistsError:
            check_folder(output, folder)
    known.add(folder)


def _remove(output: Path, path: str) -> None:
    """Remove one of our files, and the folders that became empty by it."""
    folders = [path[:end] for end in range(len(path)) if path[end] == "/"]
    if any((output / folder).is_symlink() for folder in folders):
        return  # somebody put a link there: what it leads to is not ours
    try:
        (output / path).unlink()
    except (FileNotFoundError, NotADirectoryError):
        pass
    except (IsADirectoryError, PermissionError):
        if not (output / path).is_dir():
            raise
        return  # a folder took the file's place: an earlier run removed the file, or it is somebody else's
    for folder in reversed(folders):
        try:
            (output / folder).rmdir()
        except FileNotFoundError:
            continue  # an earlier run got this far
        except OSError:
            return  # not empty


def _record(shop: Workshop, journal: Journal) -> None:
    gone = {*journal.removals, *(path for path, _ in journal.obstacles)}
    record(shop, {*(move.path for move in journal.moves), *journal.adopted}, gone)
