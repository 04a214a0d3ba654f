"""The look at the published files, by a second process while this one looks at content/ and imports the renderer.

From some thousand files on it is worth a process. Where none can be had, this one looks when it wants to know.
"""

from __future__ import annotations

import gc
import os
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ssg.cache.last import last_size, written_last
from ssg.interrupts import kept_from_children

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.cache.last import Last
    from ssg.outcome import BuildRequest

__all__ = ("Outputs", "outputs_beside")

LARGE = 200_000
"""A memory of the last build with so many bytes has some two thousand files, which take as long as a process."""

_IN_PLACE, _ALTERED, _UNKNOWN = range(3)
"""Exit codes of the second process."""


class Outputs:
    """Whether the published files are as the last build left them."""

    def __init__(self, request: BuildRequest, process: int) -> None:
        self._request = request
        self._process = process
        """Number of the process that looks; 0 if there is none, or it has ended."""
        self._known: bool | None = None

    def in_place(self, last: Last) -> bool:
        """One look at each, of which the answer stays."""
        if self._known is None:
            code = self._awaited() if self._process else _UNKNOWN
            self._known = last.written.in_place(self._request) if code == _UNKNOWN else code == _IN_PLACE
        return self._known

    def end(self) -> None:
        """Do not wait for an answer that nobody wants."""
        if self._process:
            os.kill(self._process, signal.SIGKILL)
            self._awaited()

    def _awaited(self) -> int:
        _, status = os.waitpid(self._process, 0)
        self._process = 0
        return os.waitstatus_to_exitcode(status)


@contextmanager
def outputs_beside(request: BuildRequest) -> Iterator[Outputs]:
    """Begins to look, if that is worth it. Hold `lock`: the last build is read in both processes."""
    wanted = not request.clean and last_size(request) >= LARGE and _may_fork()
    outputs = Outputs(request, _forked(request) if wanted else 0)
    try:
        yield outputs
    finally:
        outputs.end()


def _may_fork() -> bool:
    """Only where this process has one thread, as the system's list of them says, and a second core."""
    try:
        alone = len(os.listdir("/proc/self/task")) == 1  # noqa: PTH208  at every start
        return alone and len(os.sched_getaffinity(0)) > 1
    except (AttributeError, OSError):
        return False


def _forked(request: BuildRequest) -> int:
    try:
        with kept_from_children():
            process = os.fork()
            if not process:
                _look_and_exit(request)
    except OSError:
        return 0
    return process


def _look_and_exit(request: BuildRequest) -> None:
    """In the second process, of which nothing may remain but its exit code."""
    code = _UNKNOWN
    try:
        gc.disable()  # it would copy the memory that both processes share
        os.closerange(0, 4096)  # the lock among them, which ends with the build
        written = written_last(request)
        if written is not None:
            code = _IN_PLACE if written.in_place(request) else _ALTERED
    finally:
        os._exit(code)
