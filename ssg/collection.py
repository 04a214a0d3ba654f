"""Garbage collection, kept from looking for cycles among records that have none.

A large site is a million small records. Each time Python's collector looks at all of them costs as much as reading a
hundred articles; without these looks a build after one edit takes five sixths of the time.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ("kept", "paused", "set_aside")


@contextmanager
def paused() -> Iterator[None]:
    """Nothing is collected inside."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


@contextmanager
def kept() -> Iterator[None]:
    """Nothing is collected inside, and what is left at the end is not looked at any more: for what is meant to stay."""
    with paused():
        yield
        gc.freeze()  # before collecting begins again, which would look at all of it first


@contextmanager
def set_aside() -> Iterator[None]:
    """What was made before is not looked at inside; processes forked there go on sharing its memory."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
