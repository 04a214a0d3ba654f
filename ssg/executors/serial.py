"""One page after the other in this process."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.executors.batch import Batch
    from ssg.model import Output

__all__ = ("run",)


def run(batch: Batch, _workers: int) -> Iterator[Output]:
    """The finished files."""
    for start in batch.starts:
        yield from batch.run(start)
