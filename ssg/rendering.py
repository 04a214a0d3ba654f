"""Sends the pages of a site to workers, a few chunks ahead, and gives back finished files in the pages' order."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections import deque
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ssg.errors import EnvironmentalError
from ssg.interrupts import kept_from_children
from ssg.work import Job, renderer_for, run_jobs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ssg.model import Body, Output, Page
    from ssg.render.setup import Setup

_CHUNK = 48
"""Pages in one hand-over: large enough that pickling costs nothing, small enough that memory stays flat."""
_AHEAD = 3
"""Chunks waiting for each worker."""
_WORTH_A_POOL = 64
"""Below this many pages starting processes costs more than it saves."""


def render_all(
    setup: Setup, pages: Sequence[Page], bodies: Callable[[Page], tuple[Body, ...]], jobs: int
) -> Iterator[Output]:
    """The finished files. `bodies` reads the Markdown that a page shows, just before the page is handed over."""
    chunks = (
        [Job(page, bodies(page)) for page in pages[start : start + _CHUNK]] for start in range(0, len(pages), _CHUNK)
    )
    workers = jobs or os.cpu_count() or 1
    if workers == 1 or len(pages) < _WORTH_A_POOL:
        for chunk in chunks:
            yield from run_jobs(setup, chunk)
        return
    renderer_for(setup).warm()
    try:
        with process_pool(workers) as executor:
            yield from _windowed(executor, setup, chunks, workers * _AHEAD)
    except BrokenProcessPool as error:
        raise EnvironmentalError(
            "The system ended a worker process, most likely for lack of memory.", "Build with --jobs 1, or free memory."
        ) from error


@contextmanager
def process_pool(workers: int) -> Iterator[Executor]:
    """Processes that are gone when the block ends, at once if it ends in an error."""
    # Forking is quicker because nothing is imported again, but it is safe only while there is a single thread.
    methods = multiprocessing.get_all_start_methods()
    method = "fork" if "fork" in methods and threading.active_count() == 1 else "spawn"
    executor = ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context(method))
    try:
        yield executor
    except BaseException:
        executor.shutdown(wait=False, cancel_futures=True)
        raise
    executor.shutdown()


def _windowed(executor: Executor, setup: Setup, chunks: Iterator[list[Job]], window: int) -> Iterator[Output]:
    waiting: deque[Future[list[Output]]] = deque()
    for chunk in chunks:
        with kept_from_children():
            waiting.append(executor.submit(run_jobs, setup, chunk))
        if len(waiting) >= window:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()
