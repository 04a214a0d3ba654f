"""After any sequence of edits the published site is, byte for byte, what a build without a memory makes of it.

`make soak` runs ten times as many sequences (SSG_SEQUENCES).
"""

from __future__ import annotations

import os
import random
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

if TYPE_CHECKING:
    from collections.abc import Callable

PARTS = 4
"""The sequences are split so that they can run side by side."""
MEMORY = "/dev/shm"
SEQUENCES = int(os.environ.get("SSG_SEQUENCES", "200"))


def test_each_edit_after_all_others(make_newsroom: Callable[..., Any], edits: dict[str, Callable[[Any], None]]) -> None:
    room = make_newsroom(random.Random(1))
    assert room.build_and_compare().published
    for name, act in edits.items():
        act(room)
        try:
            room.build_and_compare()
        except AssertionError as error:
            raise AssertionError(f"after {name}: {error}") from error


@pytest.mark.parametrize("part", range(PARTS))
def test_sequences_of_edits(part: int, newsroom_class: type[Any], edits: dict[str, Callable[[Any], None]]) -> None:
    class Editing(RuleBasedStateMachine):
        def __init__(self) -> None:
            super().__init__()
            self.folder = Path(tempfile.mkdtemp(dir=MEMORY if Path(MEMORY).is_dir() else None))
            self.room = newsroom_class(self.folder / "site", random.Random(7))
            self.room.build_and_compare()

        @rule(name=st.sampled_from(sorted(edits)), number=st.integers(0, 1000))
        def edit_and_build(self, name: str, number: int) -> None:
            self.room.chance = random.Random(number)
            edits[name](self.room)
            self.room.build_and_compare()

        @rule(names=st.lists(st.sampled_from(sorted(edits)), min_size=2, max_size=3), number=st.integers(0, 1000))
        def several_edits_at_once(self, names: list[str], number: int) -> None:
            self.room.chance = random.Random(number)
            for name in names:
                edits[name](self.room)
            self.room.build_and_compare()

        def teardown(self) -> None:
            shutil.rmtree(self.folder)

    profile = settings(
        max_examples=SEQUENCES // PARTS,
        stateful_step_count=3,
        deadline=None,
        derandomize=True,
        phases=(Phase.explicit, Phase.generate),  # the steps are printed, and finding shorter ones takes minutes
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(seed(part)(Editing), settings=profile)
