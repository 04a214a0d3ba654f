"""Notices that a file of the site was saved."""

from __future__ import annotations

import contextlib
import errno
from pathlib import Path
from typing import TYPE_CHECKING

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

if TYPE_CHECKING:
    from collections.abc import Callable

    from watchdog.observers.api import BaseObserver, ObservedWatch

__all__ = ("is_noise", "watch")

WATCHED = ("content", "themes")
_CHANGES = ("created", "modified", "deleted", "moved")
_NOISE_SUFFIXES = ("~", ".swp", ".swx", ".swo", ".tmp", ".bck", ".bak", ".part", ".crdownload")
_JETBRAINS_SUFFIXES = ("___jb_old___", "___jb_tmp___", "___jb_bak___")
_VIM_PROBE = "4913"
POLLING_SECONDS = 0.5


def watch(root: Path, on_change: Callable[[], None], on_event: Callable[[str], None]) -> BaseObserver:
    """A started observer that calls `on_change`, in a thread of its own, for each change below content/ and themes/."""
    handler = _Handler(root, on_change)
    try:
        return _start(Observer(), root, handler)
    except OSError as error:
        if error.errno not in {errno.ENOSPC, errno.EMFILE}:
            raise
    on_event("The system cannot watch that many folders, so changes are looked for twice a second.")
    return _start(PollingObserver(timeout=POLLING_SECONDS), root, handler)


def is_noise(path: str) -> bool:
    """Whether the file is an editor's own: a backup, a lock, a half-written copy. Anything hidden counts."""
    name = Path(path).name
    if name.startswith(".") or name == _VIM_PROBE:
        return True
    return name.endswith((*_NOISE_SUFFIXES, *_JETBRAINS_SUFFIXES)) or (name.startswith("#") and name.endswith("#"))


def _start(observer: BaseObserver, root: Path, handler: _Handler) -> BaseObserver:
    handler.observer = observer
    try:
        # The root itself, not what is below it: tells when a whole folder is deleted and comes back.
        observer.schedule(handler, str(root), recursive=False)
        handler.look_below()
        observer.start()
    except OSError:
        observer.unschedule_all()
        raise
    return observer


class _Handler(FileSystemEventHandler):
    def __init__(self, root: Path, on_change: Callable[[], None]) -> None:
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
            self._watches[folder] = self.observer.schedule(self, str(folder), recursive=True)

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in _CHANGES or (event.is_directory and event.event_type == "modified"):
            return
        paths = [str(path) for path in (event.src_path, event.dest_path) if path]
        wanted = [path for path in paths if self._is_ours(path) and not is_noise(path)]
        for path in wanted:
            if event.event_type in {"created", "moved"} and Path(path).parent == self._root:
                self._look_into(Path(path))
        if wanted:
            self._on_change()

    def _is_ours(self, path: str) -> bool:
        try:
            return Path(path).relative_to(self._root).parts[0] in WATCHED
        except (ValueError, IndexError):
            return False
