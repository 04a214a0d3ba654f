"""Threads of this process: for interpreters without a global lock, and where processes may not be started."""

from __future__ import annotations

import threading
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from ssg.executors.window import AHEAD, windowed
from ssg.render.renderers import renderer_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.executors.batch import Batch
    from ssg.model import Output

__all__ = ("run",)


def run(batch: Batch, workers: int) -> Iterator[Output]:
    """The finished files."""
    renderer_for(batch.setup).warm()  # before there are threads: it is shared
    reading = threading.Lock()

    def submit(start: int) -> Future[list[Output]]:
        return pool.submit(_run, batch, start, reading)

    with ThreadPoolExecutor(workers) as pool:
        yield from windowed(submit, batch.starts, workers * AHEAD)


def _run(batch: Batch, start: int, reading: threading.Lock) -> list[Output]:
    with reading:  # the reader keeps bodies in a cache of its own
        jobs = batch.jobs(start)
    return batch.finish(jobs)
