"""Notices that a file of the site was saved."""

from __future__ import annotations

import contextlib
import errno
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Final

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

from ssg.preview.pending import SOON, SURE, UNSURE
from ssg.text import nfc

if TYPE_CHECKING:
    from collections.abc import Callable

    from watchdog.observers.api import BaseObserver, ObservedWatch

__all__ = ("is_noise", "watch")

WATCHED: Final = ("content", "themes")
_EVENTS: Final[list[type[FileSystemEvent]]] = [
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]
"""Not that a file was opened or closed unchanged: we do that ourselves, a hundred thousand times in a rescan."""
_NOISE_SUFFIXES: Final = ("~", ".swp", ".swx", ".swo", ".tmp", ".bck", ".bak", ".part", ".crdownload")
_JETBRAINS_SUFFIXES: Final = ("___jb_old___", "___jb_tmp___", "___jb_bak___")
_VIM_PROBE: Final = "4913"
POLLING_SECONDS: Final = 0.5
PAIRING_SECONDS: Final = 0.005
"""How long watchdog holds back everything after a file left a folder, in case it enters another. Half a second by
default, which every editor that puts the old version aside would wait for; what has left without arriving within this
time is a deletion to us, and what arrives later a new file."""


def watch(root: Path, on_change: Callable[[str, float], None], on_event: Callable[[str], None]) -> BaseObserver:
    """A started observer that calls `on_change`, in a thread of its own, for each change below content/ and themes/.

    It is given the path below `root`, empty for a folder with whatever is in it, and the seconds after which the file
    is whole.
    """
    try:
        return _start(_observer(), root, _Handler(root, on_change))
    except OSError as error:
        if error.errno not in {errno.ENOSPC, errno.EMFILE}:
            raise
    on_event("The system cannot watch that many folders, so changes are looked for twice a second.")
    return _start(PollingObserver(timeout=POLLING_SECONDS), root, _Handler(root, on_change))


def is_noise(path: str) -> bool:
    """Whether the file is an editor's own: a backup, a lock, a half-written copy. Anything hidden counts."""
    name = Path(path).name
    if name.startswith(".") or name == _VIM_PROBE:
        return True
    return name.endswith((*_NOISE_SUFFIXES, *_JETBRAINS_SUFFIXES)) or (name.startswith("#") and name.endswith("#"))


def _observer() -> BaseObserver:
    if sys.platform != "linux":
        return Observer()
    from watchdog.observers.inotify import InotifyObserver  # noqa: PLC0415  only Linux has it
    from watchdog.observers.inotify_move_event_grouper import InotifyMoveEventGrouper  # noqa: PLC0415  the same

    # Said when a folder is created while its parent is looked through: it is watched all the same.
    warnings.filterwarnings("ignore", "Callback with id", RuntimeWarning)
    InotifyMoveEventGrouper.delay = PAIRING_SECONDS
    # Full events tell a file that was put in place from one that is about to be written.
    return InotifyObserver(generate_full_events=True)


def _start(observer: BaseObserver, root: Path, handler: _Handler) -> BaseObserver:
    handler.observer = observer
    try:
        # The root itself, not what is below it: tells when a whole folder is deleted and comes back.
        observer.schedule(handler, str(root), recursive=False, event_filter=_EVENTS)
        handler.look_below()
        observer.start()
    except OSError:
        observer.unschedule_all()
        raise
    return observer


class _Handler(FileSystemEventHandler):
    def __init__(self, root: Path, on_change: Callable[[str, float], None]) -> None:
        self.observer: BaseObserver
        self._root = root
        self._on_change = on_change
        self._watches: dict[Path, ObservedWatch] = {}

    def look_below(self) -> None:
        for name in WATCHED:
            self._look_into(self._root / name)

    def _look_into(self, folder: Path) -> None:
        old = self._watches.pop(folder, None)
        if old is not None:
            with contextlib.suppress(KeyError, OSError):  # the system may have dropped it with the folder
                self.observer.unschedule(old)
        if folder.is_dir():
            self._watches[folder] = self.observer.schedule(self, str(folder), recursive=True, event_filter=_EVENTS)

    def on_any_event(self, event: FileSystemEvent) -> None:
        self._touched(str(event.dest_path), event, arrived=True)
        self._touched(str(event.src_path), event, arrived=event.event_type in {"created", "closed", "modified"})

    def _touched(self, path: str, event: FileSystemEvent, *, arrived: bool) -> None:
        if not path or not self._is_ours(path) or is_noise(path):
            return
        if event.is_directory:
            if arrived and Path(path).parent == self._root:
                self._look_into(Path(path))
            self._on_change("", UNSURE)
            return
        whole = SURE if event.event_type in {"moved", "closed"} else UNSURE
        delay = whole if arrived else SOON
        self._on_change(nfc(Path(path).relative_to(self._root).as_posix()), delay)

    def _is_ours(self, path: str) -> bool:
        try:
            return Path(path).relative_to(self._root).parts[0] in WATCHED
        except (ValueError, IndexError):
            return False
