"""Work handed out a few chunks ahead, and taken back in its order: memory stays flat however large the site is."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

    from ssg.model import Output

__all__ = ("AHEAD", "windowed")

AHEAD = 3
"""Chunks waiting for each worker."""


def windowed(submit: Callable[[int], Future[list[Output]]], starts: Iterable[int], window: int) -> Iterator[Output]:
    """The finished files of all chunks; at most `window` chunks are under way."""
    waiting: deque[Future[list[Output]]] = deque()
    for start in starts:
        waiting.append(submit(start))
        if len(waiting) >= window:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()
