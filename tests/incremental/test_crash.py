"""A build may be killed at any moment, and the disk may refuse anything: readers and the next build see a whole site.

What tests/publish/ proves for publishing alone is proved here for whole builds with their memory: after the accident
the next build makes what a build without a memory makes.
"""

from __future__ import annotations

import errno
import os
import random
import subprocess
import sys
import threading
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from ssg.errors import EnvironmentalError
from ssg.publish import recover

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

KILLS = 200
PARTS = 4
"""The kills are split so that they can run side by side."""
EDITS = (
    *("body", "title", "summary", "slug", "date_forth", "date_back", "tags", "authors", "move_to_other_section"),
    *("add", "delete", "rename", "draft", "alias", "picture_replaced", "portrait", "linked_file", "author_name"),
    *("template", "string", "setting_page_size", "memory_deleted"),
)
NAMED = ("replace", "unlink", "mkdir", "rmdir", "rename")
"""Functions of `os` that change the disk, besides those that write."""

# For every line on its standard input a build in a process of its own, which the system ends after so many seconds of
# the processor (the clock says little about how far a build has come on a busy machine), or after so many seconds of
# publishing, which is over in a moment.
BUILDER = """
import datetime as dt, os, pathlib, signal, sys
import ssg.build, ssg.cache.survey
from ssg.outcome import BuildRequest
ssg.cache.survey._TICK_NS = 0
os.fsync = lambda _: None
os.sync = lambda: None
root = pathlib.Path(sys.argv[1])
request = BuildRequest(root=root, output=root / "build", now=dt.datetime.fromisoformat(sys.argv[2]),
    executor="serial", publish_anyway=True)
class Ending:
    def __init__(self, working, publishing):
        self.publishing = publishing
        signal.setitimer(signal.ITIMER_PROF, working)
    def stage(self, name, total):
        if name == "publishing":
            signal.setitimer(signal.ITIMER_REAL, self.publishing)
    def advance(self):
        pass
ssg.build.build(request)
print("ready", flush=True)
for line in sys.stdin:
    child = os.fork()
    if not child:
        ssg.build.build(request, Ending(*map(float, line.split())))
        os._exit(0)
    usage = os.wait4(child, 0)[2]
    print(usage.ru_utime + usage.ru_stime, flush=True)
"""


class Builder:
    """Builds the newsroom in processes that can be killed."""

    def __init__(self, room: Any) -> None:
        command = [sys.executable, "-c", BUILDER, str(room.root), room.now.isoformat()]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self._answer()

    def build(self, working: float = 0, publishing: float = 0) -> float:
        """Seconds of the processor that it took; zeroes let it come to its end."""
        assert self._process.stdin
        self._process.stdin.write(f"{working} {publishing}\n")
        self._process.stdin.flush()
        return float(self._answer())

    def close(self) -> None:
        self._process.communicate()

    def _answer(self) -> str:
        assert self._process.stdout
        return self._process.stdout.readline()


class Reader(threading.Thread):
    """Asks for one page after the other, and notes what it got: None for a page that is not there."""

    def __init__(self, output: Path) -> None:
        super().__init__(daemon=True)
        self._output = output
        self._stopped = threading.Event()
        self.paths: list[str] = []
        self.seen: dict[str, set[bytes | None]] = {}

    def run(self) -> None:
        chance = random.Random(5)
        while not self._stopped.wait(0.0005):
            paths, seen = self.paths, self.seen
            if not paths:
                continue
            path = chance.choice(paths)
            try:
                got: bytes | None = (self._output / path).read_bytes()
            except OSError:
                got = None
            seen.setdefault(path, set()).add(got)

    def begin(self, paths: list[str]) -> None:
        self.paths, self.seen = paths, {}

    def stop(self) -> None:
        self._stopped.set()
        self.join()


@pytest.fixture
def room(make_newsroom: Callable[..., Any]) -> Any:
    made = make_newsroom(random.Random(3))
    made.build_and_compare()
    return made


@pytest.fixture
def builder(room: Any) -> Iterator[Builder]:
    made = Builder(room)
    yield made
    made.close()


@pytest.fixture
def reader(room: Any) -> Iterator[Reader]:
    made = Reader(room.root / "build")
    made.start()
    yield made
    made.stop()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork processes")
@pytest.mark.parametrize("part", range(PARTS))
def test_killed_builds(part: int, room: Any, builder: Builder, reader: Reader, edits: dict[str, Any]) -> None:
    room.chance = random.Random(part)
    outcomes: Counter[str] = Counter()
    whole = 0.0
    for number in range(KILLS // PARTS):
        if number % 10 == 0:  # how long a build takes now: the site grows
            edits["title"](room)
            whole = builder.build()
            room.build_and_compare()
        for name in room.chance.sample(EDITS, 2):
            edits[name](room)
        publishing = number % 2 == 0 or (number > KILLS // PARTS // 2 and "finished" not in outcomes)
        moment = {"publishing": room.chance.uniform(0.0001, 0.003)} if publishing else {}
        outcomes[_killed(room, builder, reader, moment or {"working": room.chance.uniform(0.001, whole * 1.5)})] += 1
    # The test has power only if kills fell before, into and behind publication.
    assert outcomes.keys() >= {"discarded", "finished"}, outcomes


def _killed(room: Any, builder: Builder, reader: Reader, moment: dict[str, float]) -> str:
    """Kill a build, look at what it left, and build again. What the kill left: old, discarded, finished or new."""
    old = room.published
    reader.begin(sorted(old))
    builder.build(**moment)
    left = tree(room.root / "build")
    outcome = recover(room.root / "build")
    found = tree(room.root / "build")
    seen = reader.seen
    reader.begin([])
    room.build_and_compare()
    assert found in (old, room.published), "neither the old site nor the new one"
    assert left == found or outcome == "finished"
    assert {path for path, got in seen.items() if not got <= {old.get(path), room.published.get(path)}} == set()
    return outcome if outcome != "nothing" else "new" if found == room.published != old else "old"


class Refusing:
    """A disk that refuses the Nth change, or all from there on, below folders of this name."""

    def __init__(self, patch: pytest.MonkeyPatch, code: int, nth: int, *, lasting: bool, below: str = "") -> None:
        self.changes = 0
        self._code, self._nth, self._lasting, self._below = code, nth, lasting, below
        for name in (*NAMED, "open", "write"):
            patch.setattr(os, name, self._wrapped(name, getattr(os, name)))

    def _wrapped(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **options: Any) -> Any:
            if (name == "open" and not args[1] & os.O_CREAT) or self._below not in str(args[0]):
                return real(*args, **options)
            self.changes += 1
            if self.changes == self._nth or (self._lasting and self.changes > self._nth):
                raise OSError(self._code, os.strerror(self._code), str(args[0]))
            return real(*args, **options)

        return call


@pytest.mark.parametrize(
    ("code", "lasting"),
    [pytest.param(errno.ENOSPC, False, id="no space, once"), pytest.param(errno.EACCES, True, id="no permission")],
)
def test_every_write_of_a_build_may_fail(room: Any, edits: dict[str, Any], code: int, *, lasting: bool) -> None:
    refused = 0
    for nth in range(1, 1000):
        old = room.published
        for name in ("title", "body", "picture_replaced"):
            edits[name](room)
        with pytest.MonkeyPatch.context() as patch:
            disk = Refusing(patch, code, nth, lasting=lasting)
            try:
                room.build()
            except EnvironmentalError:
                refused += 1
        left = tree(room.root / "build")
        outcome = recover(room.root / "build")
        found = tree(room.root / "build")
        room.build_and_compare()
        assert found in (old, room.published)
        assert left == found or outcome == "finished"
        if disk.changes < nth:
            break
    assert disk.changes < nth
    assert refused > 20


def test_memory_that_cannot_be_written_is_only_slow(room: Any, edits: dict[str, Any]) -> None:
    for name in ("title", "body", "delete", "picture_replaced", "add", "string", "slug"):
        edits[name](room)
        with pytest.MonkeyPatch.context() as patch:
            Refusing(patch, errno.EROFS, 1, lasting=True, below=f"{os.sep}.ssg{os.sep}")
            assert room.build_and_compare().published
    assert room.build_and_compare().published


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
