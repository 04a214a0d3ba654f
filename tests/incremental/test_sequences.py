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


def test_what_lies_behind_a_link_is_not_trusted(make_newsroom: Callable[..., Any]) -> None:
    room = make_newsroom(random.Random(1))
    (room.root / "themes/local").rename(room.root / "elsewhere")
    (room.root / "themes/local").symlink_to(room.root / "elsewhere")
    (room.content / "site.toml").rename(room.root / "settings.toml")
    (room.content / "site.toml").symlink_to(room.root / "settings.toml")
    room.build_and_compare()
    (room.root / "elsewhere/strings/en.toml").write_text('archive_title = "Older"\n', "utf-8")
    assert room.build_and_compare().redone
    settings_file = room.root / "settings.toml"
    settings_file.write_text(settings_file.read_text("utf-8").replace("Test Wire", "Other Wire"), "utf-8")
    assert room.build_and_compare().redone


def test_a_day_that_has_no_next_one(make_newsroom: Callable[..., Any]) -> None:
    room = make_newsroom(random.Random(1))
    with (room.content / "site.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[check.ignore]]\nrule = "vague-link-text"\nreason = "old"\nowner = "Desk"\nuntil = 9999-12-31\n')
    assert room.build_and_compare().published
    assert not room.build_and_compare().redone
