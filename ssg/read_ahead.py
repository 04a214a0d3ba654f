"""Reads many articles in several processes, while this one does something else."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from ssg.errors import EnvironmentalError
from ssg.interrupts import kept_from_children
from ssg.processes import LOST, process_pool, start_method
from ssg.reading import read_in_turn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from ssg.config import Config
    from ssg.model import Person
    from ssg.reading import ArticleRead, ReadArticles

__all__ = ("reader",)

_Part = tuple["Path", "Config", "Mapping[str, Person]", "Sequence[str]"]
_CHUNK = 200
"""Articles in one hand-over."""
_WORTH_A_POOL = 400
"""Below this many articles starting processes costs more than it saves."""


def reader(executor: str, jobs: int, meanwhile: Callable[[], object]) -> ReadArticles:
    """A function that reads articles. `meanwhile` is called once the work is handed out, or before it is done here."""
    workers = jobs or os.cpu_count() or 1

    def read(root: Path, config: Config, people: Mapping[str, Person], paths: Sequence[str]) -> Iterator[ArticleRead]:
        if executor in {"thread", "serial"} or workers == 1 or len(paths) < _WORTH_A_POOL or start_method() != "fork":
            meanwhile()
            yield from read_in_turn(root, config, people, paths)
            return
        parts = [(root, config, people, paths[start : start + _CHUNK]) for start in range(0, len(paths), _CHUNK)]
        yield from _read_in_processes(parts, workers, meanwhile)

    return read


def _read_in_processes(parts: Sequence[_Part], workers: int, meanwhile: Callable[[], object]) -> Iterator[ArticleRead]:
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415  as in `process_pool`

    try:
        with process_pool(workers, "fork") as pool:
            with kept_from_children():
                under_way = [pool.submit(_read_part, part) for part in parts]
            meanwhile()
            for done in under_way:
                yield from done.result()
    except BrokenProcessPool as error:
        raise EnvironmentalError(*LOST) from error


def _read_part(part: _Part) -> list[ArticleRead]:
    return list(read_in_turn(*part))
