"""What comes, goes or changes around a build is not lost to the short cut of the next one."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pytest

import ssg.pipeline

if TYPE_CHECKING:
    from collections.abc import Callable

NEW = "---\ntitle: New\ndate: 2026-01-20\nsummary: It is new.\n---\n\nIt is new.\n"


@pytest.fixture
def room(make_newsroom: Callable[..., Any]) -> Any:
    """A newsroom that has been built, and takes every short cut."""
    room = make_newsroom(random.Random(3))
    room.long_way = 0
    room.build_and_compare()
    return room


@pytest.mark.parametrize("edited", [False, True], ids=["alone", "while another is edited"])
def test_a_story_written_at_the_last_moment_and_withdrawn(
    room: Any, monkeypatch: pytest.MonkeyPatch, *, edited: bool
) -> None:
    """Files that are too young to be trusted are known by name all the same."""
    with monkeypatch.context() as patch:
        patch.setattr("ssg.cache.survey._TICK_NS", 10**15)
        room.write("content/town/new.md", NEW)
        room.build_and_compare()
    room.remove("content/town/new.md")
    if edited:
        room.append("harbour/tide", "More.")
    assert room.build_and_compare().removed


def test_a_story_that_comes_while_the_site_is_built(room: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is published, and missed when it goes again, although the look around did not see it."""
    real = ssg.pipeline.read_content

    def late(*arguments: Any) -> Any:
        room.write("content/town/new.md", NEW)
        return real(*arguments)

    room.append("harbour/tide", "See [it](/nowhere/).")
    with monkeypatch.context() as patch:
        patch.setattr("ssg.pipeline.read_content", late)
        room.build()
    room.remove("content/town/new.md")
    assert room.build_and_compare().removed


def test_a_text_that_is_gone_when_it_is_read(room: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The ordinary build says what is so."""

    def gone(_look: Any, _last: Any) -> list[str]:
        room.remove("content/harbour/tide.md")
        return ["content/harbour/tide.md"]

    room.append("harbour/tide", "More.")
    with monkeypatch.context() as patch:
        patch.setattr("ssg.build.changed_texts", gone)
        assert room.build().published
    room.build_and_compare()
