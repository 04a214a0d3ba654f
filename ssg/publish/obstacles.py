"""What stands in the output where a file must go: ours is cleared away, anybody else's stops the publication."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from ssg.errors import EnvironmentalError
from ssg.publish.journal import Journal, Move, check_folder
from ssg.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

__all__ = ("find_obstacles", "refuse_nesting", "refuse_to_overwrite")

AWAY = "Move it away, or choose another folder with --output."


def find_obstacles(moves: list[Move], gone: list[str]) -> list[tuple[str, int]]:
    """Those of the files to be removed that must go before a move, each with the number of that move.

    They are a file where a folder must be, the contents of a folder where a file must be, and a file whose name
    differs in case only, which some systems take for the new one.
    """
    if not gone:
        return []
    files: dict[str, int] = {}
    folders: dict[str, int] = {}
    for move in moves:
        name = fold(move.path)
        files[name] = move.number
        for folder in _parents(name):
            folders.setdefault(folder, move.number)
    return [(path, number) for path in gone if (number := _needed_by(fold(path), files, folders)) is not None]


def refuse_to_overwrite(output: Path, journal: Journal, owned: frozenset[str]) -> None:
    """Raise EnvironmentalError, before anything is touched, if what is not ours stands where a page must go.

    Only what is moved or adopted is looked at: what else stands is where it was put before.
    """
    gone = {*journal.removals, *(path for path, _ in journal.obstacles)}
    paths = [*(move.path for move in journal.moves), *journal.adopted]
    if not output.exists():
        return
    fresh = any(path not in owned for path in paths)
    kept = {fold(path): path for path in owned - gone} if fresh else {}
    checked: dict[str, bool] = {"": True}
    for path in sorted(paths):
        if _folder_exists(output, path.rpartition("/")[0], gone, checked):
            _check_file(output, path, owned, gone)
        if (other := kept.get(fold(path), path)) != path:
            raise EnvironmentalError(
                f"{other} and {path} would be one file on Windows and macOS.", "Give one of the pages another slug."
            )


def refuse_nesting(paths: Iterable[str], files: Mapping[str, str]) -> None:
    """Raise EnvironmentalError if a file of `files`, by folded path, would have to be a folder for one of the paths."""
    for path in paths:
        for folder in _parents(fold(path)):
            if folder in files:
                raise EnvironmentalError(
                    f"{files[folder]} would have to be a file and, for {path}, also a folder.",
                    "Give one of the pages another slug.",
                )


def _folder_exists(output: Path, folder: str, gone: set[str], checked: dict[str, bool]) -> bool:
    if folder not in checked:
        above = _folder_exists(output, folder.rpartition("/")[0], gone, checked)
        checked[folder] = above and folder not in gone and check_folder(output, folder)
    return checked[folder]


def _check_file(output: Path, path: str, owned: frozenset[str], gone: set[str]) -> None:
    try:
        mode = (output / path).lstat().st_mode
    except OSError:
        return
    if stat.S_ISDIR(mode):
        if all(file in gone for file in _files_below(output, path)):
            return
        raise EnvironmentalError(f"{output.name}/{path} is a folder, and a page belongs there.", AWAY)
    if path not in owned:
        kind = "a symbolic link" if stat.S_ISLNK(mode) else "a file"
        raise EnvironmentalError(
            f"{output.name}/{path} is {kind} that ssg did not write, and a page belongs there.", AWAY
        )


def _files_below(output: Path, folder: str) -> Iterator[str]:
    """Relative paths of everything in the folder that is not a folder with something in it."""
    entries = list(os.scandir(output / folder))
    if not entries:
        yield folder
    for entry in entries:
        path = f"{folder}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _files_below(output, path)
        else:
            yield path


def _parents(path: str) -> Iterator[str]:
    end = path.find("/")
    while end != -1:
        yield path[:end]
        end = path.find("/", end + 1)


def _needed_by(name: str, files: dict[str, int], folders: dict[str, int]) -> int | None:
    if name in files:
        return files[name]
    if name in folders:
        return folders[name]
    return next((files[folder] for folder in _parents(name) if folder in files), None)
