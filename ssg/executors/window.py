"""Work handed out a few chunks ahead, and taken back in its order: memory stays flat however large the site is."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ssg.model import Output

__all__ = ("AHEAD", "windowed")

AHEAD = 3
"""Chunks waiting for each worker."""


class Running(Protocol):
    """Work that was handed out."""

    def result(self) -> list[Output]:
        """The finished files, as soon as they are."""


def windowed(submit: Callable[[int], Running], starts: Iterable[int], window: int) -> Iterator[Output]:
    """The finished files of all chunks; at most `window` chunks are under way."""
    waiting: deque[Running] = deque()
    for start in starts:
        waiting.append(submit(start))
        if len(waiting) >= window:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()
