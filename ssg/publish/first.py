"""A first publication: there is nothing to replace, so the finished tree is put in place in one step."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from ssg.publish.workshop import Workshop, record

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ("make_parents", "put_in_place")


def make_parents(new: str, path: str, known: set[str]) -> None:
    """Make the folders that the staged tree in `new` needs for one file. Raises OSError."""
    folder = path.rpartition("/")[0]
    if folder in known:
        return
    os.makedirs(f"{new}/{folder}", exist_ok=True)  # noqa: PTH103  a path object costs as much as the call
    known.add(folder)


def put_in_place(shop: Workshop, paths: Iterable[str]) -> None:
    """Make the staged tree the output folder. Raises OSError.

    What is ours is recorded before: a kill between the two leaves a record of files that are not there, which is
    harmless, and never files that nobody knows to be ours.
    """
    record(shop, set(paths), set())
    shop.output.parent.mkdir(parents=True, exist_ok=True)
    shop.new.rename(shop.output)
