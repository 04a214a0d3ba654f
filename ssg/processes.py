"""Worker processes of this machine."""

from __future__ import annotations

import multiprocessing
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Executor

__all__ = ("LOST", "process_pool", "start_method")

LOST: Final = (
    "The system ended a worker process, most likely for lack of memory.",
    "Build with --jobs 1, or free memory.",
)
"""What is said, with what to do, when a worker is gone."""


def start_method() -> str:
    """`fork` where that is safe, else `spawn`."""
    # Forking is quicker because nothing is imported again, but it is safe only while there is a single thread.
    methods = multiprocessing.get_all_start_methods()
    return "fork" if "fork" in methods and threading.active_count() == 1 else "spawn"


@contextmanager
def process_pool(workers: int, method: str) -> Iterator[Executor]:
    """Processes that are gone when the block ends, at once if it ends in an error."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  slow to import, and small sites need none

    executor = ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context(method))
    try:
        yield executor
    except BaseException:
        executor.shutdown(wait=False, cancel_futures=True)
        raise
    executor.shutdown()
