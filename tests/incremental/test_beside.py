"""The published files are looked at by a second process, and what it sees is what this one would see."""

from __future__ import annotations

import os
import random
import warnings
from typing import TYPE_CHECKING, Any

import pytest

import ssg.cache.beside
from ssg.cache.last import Written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def room(make_newsroom: Callable[..., Any]) -> Any:
    """A newsroom that has been built, and takes every short cut."""
    room = make_newsroom(random.Random(3))
    room.long_way = 0
    room.build_and_compare()
    return room


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """Where each process that looks leaves its number; every site is large enough for a second one."""
    if not hasattr(os, "fork"):
        pytest.skip("This system cannot fork: the look is always taken by the same process.")
    real, seen = Written.in_place, tmp_path / "looks"

    def noted(written: Written, request: Any) -> bool:
        with seen.open("a") as file:
            file.write(f"{os.getpid()}\n")
        return real(written, request)

    monkeypatch.setattr("ssg.cache.last.Written.in_place", noted)
    monkeypatch.setattr("ssg.cache.beside.LARGE", 1)
    monkeypatch.setattr("ssg.cache.beside._may_fork", lambda: True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the runner of the tests may have a thread
        yield seen


def test_nothing_has_changed(room: Any, looks: Path) -> None:
    """One look, by another process."""
    assert not room.build_and_compare().written
    numbers = looks.read_text().split()
    assert len(numbers) == 1
    assert numbers[0] != str(os.getpid())


@pytest.mark.parametrize("edited", [False, True], ids=["alone", "while a text is edited"])
def test_a_page_altered_by_hand(room: Any, looks: Path, *, edited: bool) -> None:
    """It is noticed and mended."""
    (room.root / "build/index.html").write_text("Altered.")
    if edited:
        room.append("harbour/tide", "More.")
    assert room.build_and_compare().written
    assert str(os.getpid()) not in looks.read_text().split()


@pytest.mark.usefixtures("looks")
def test_texts_are_edited(room: Any) -> None:
    """What is remembered after one edit is right for the next look."""
    for number in range(2):
        room.append("harbour/tide", f"More, {number}.")
        assert room.build_and_compare().redone
        assert not room.build_and_compare().written


def test_a_process_that_dies(room: Any, looks: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its question is answered here."""

    def broken(_request: Any) -> None:
        raise MemoryError

    monkeypatch.setattr("ssg.cache.beside.written_last", broken)
    assert not room.build_and_compare().written
    assert looks.read_text().split() == [str(os.getpid())]


def test_nobody_waits_for_an_answer_that_is_not_wanted(room: Any, looks: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process ends with the build."""
    ended: list[int] = []
    real = ssg.cache.beside.Outputs._awaited  # noqa: SLF001  the only trace of the end

    def awaited(outputs: Any) -> int:
        ended.append(real(outputs))
        return ended[-1]

    monkeypatch.setattr("ssg.cache.beside.Outputs._awaited", awaited)
    room.write("content/town/new.txt", "New.")
    room.build_and_compare()
    assert len(ended) == 1
    assert looks.exists() or ended == [-9]
