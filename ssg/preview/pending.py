"""Saved files on their way: an editor's save is several events, and not each of them means that the file is whole."""

from __future__ import annotations

import threading
import time

__all__ = ("SOON", "SURE", "UNSURE", "Batch", "Pending")

SURE = 0.0
"""Seconds after which a file is looked at that was closed or put in its place: it is whole."""
SOON = 0.06
"""After a file has gone: an atomic save puts another in its place at once."""
UNSURE = 0.04
"""After a write that may be followed by another: where the system tells of closing, it comes first."""
STORM = 50
"""Files at a time from which on it is no person who saves, and everything is compared by content instead."""
QUIET = 0.15
"""Seconds without an event after which a storm is over."""
PATIENCE = 3.0
"""But it is not waited for longer."""

Batch = set[str] | None
"""Files to look at; None for all of them."""


class Pending:
    """Events go in from the watcher's threads, files that are ready come out."""

    def __init__(self) -> None:
        self._due: dict[str, float] = {}
        self._everything = False
        self._first = self._last = 0.0
        self._changed = threading.Condition()
        self._woken = False

    def add(self, path: str, delay: float) -> None:
        """A file was touched, `delay` seconds before which it need not be looked at; an empty path means a folder."""
        with self._changed:
            now = time.monotonic()
            if not self._due and not self._everything:
                self._first = now
            self._last = now
            if not path or len(self._due) > STORM:
                self._everything = True
            elif self._due.get(path, now + 1) > now:  # what is whole stays whole
                self._due[path] = now + delay
            self._changed.notify()

    def wake(self) -> None:
        """Make `take` return, or the next one if none is waiting."""
        with self._changed:
            self._woken = True
            self._changed.notify()

    def take(self, timeout: float) -> tuple[Batch, float]:
        """What is ready now, waiting for it at most `timeout` seconds; and the moment of its first event."""
        with self._changed:
            now = time.monotonic()
            wait = min(timeout, max(0.0, self._ready_at() - now))
            if wait > 0 and not self._woken:
                self._changed.wait(wait)
            self._woken = False
            return self._ready(time.monotonic())

    def _ready_at(self) -> float:
        if self._everything:
            return min(self._last + QUIET, self._first + PATIENCE)
        return min(self._due.values(), default=float("inf"))

    def _ready(self, now: float) -> tuple[Batch, float]:
        if now < self._ready_at():
            return set(), now
        first = self._first
        if self._everything:
            self._due.clear()
            self._everything = False
            return None, first
        ready = {path for path, due in self._due.items() if due <= now}
        for path in ready:
            del self._due[path]
        self._first = now
        return ready, first
