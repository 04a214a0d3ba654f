"""The newsroom, the edits and the accidents as fixtures."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import newsroom_accidents  # noqa: F401  adds to EDITS
import pytest
from newsroom import Newsroom
from newsroom_edits import EDITS

if TYPE_CHECKING:
    import random
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def make_newsroom(tmp_path: Path) -> Callable[[random.Random], Newsroom]:
    """A new newsroom; chance decides which story an edit is about."""

    def make(chance: random.Random) -> Newsroom:
        return Newsroom(tmp_path / "site", chance)

    return make


@pytest.fixture
def edits() -> dict[str, Callable[[Newsroom], None]]:
    """What people do, by name."""
    return EDITS


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are trusted at once (an edit comes a moment after the last build), and nobody waits for the disk."""
    monkeypatch.setattr("ssg.cache.survey._TICK_NS", 0)
    monkeypatch.setattr(os, "fsync", lambda _: None)
    monkeypatch.setattr(os, "sync", lambda: None)


@pytest.fixture
def newsroom_class() -> type[Newsroom]:
    """For tests that make many newsrooms."""
    return Newsroom
