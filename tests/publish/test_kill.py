"""A build that is killed at any moment leaves, after the next start, the old site or the new one, and nothing else."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from ssg.publish import Stage, recover

if TYPE_CHECKING:
    from pathlib import Path

FILES = 300
KILLS = 40

# Publishes version after version without end: every version has its own text in every file, and its own extra files.
CHILD = """
import itertools, pathlib, sys, time
from ssg.publish import Stage
output = pathlib.Path(sys.argv[1])
for version in itertools.count(int(sys.argv[2])):
    begin = time.monotonic()
    with Stage(output, durable=False) as stage:  # waiting for the disk matters to power cuts only
        for number in range({files}):
            stage.write(f"{{number % 30}}/기사-{{number}}/index.html", b"version %d" % version)
        stage.write(f"only/{{version}}/index.html", b"version %d" % version)
        stage.publish(stage.owned - stage.paths)
    print(time.monotonic() - begin, flush=True)
"""


def test_killed_publication_leaves_one_version(tmp_path: Path) -> None:
    output = tmp_path / "build"
    output.mkdir()
    (output / "CNAME").write_bytes(b"news.example")
    chance = random.Random(20261124)
    seen: set[str] = set()
    finished = 0
    for kill in range(KILLS):
        _run_and_kill(output, kill * 100_000, chance.uniform(0.0, 1.1))
        seen.add(recover(output))
        finished += _assert_one_version(output)
    # The test has power only if kills fell into every phase.
    assert seen >= {"discarded", "finished"}
    assert finished > KILLS // 2
    with Stage(output) as stage:
        stage.publish(stage.owned)
    assert [path.name for path in output.rglob("*")] == ["CNAME"]


def _run_and_kill(output: Path, version: int, place: float) -> None:
    """Kill the child in its second round; `place` 0 is the beginning of it and 1 the end, as the first one went."""
    script = CHILD.format(files=FILES)
    with subprocess.Popen([sys.executable, "-c", script, output, str(version)], stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        time.sleep(place * float(child.stdout.readline()))
        child.kill()


def _assert_one_version(output: Path) -> bool:
    pages = [path for path in output.rglob("*") if path.is_file() and path.name != "CNAME"]
    assert len(pages) == FILES + 1
    versions = {path.read_bytes() for path in pages}
    assert len(versions) == 1, versions
    extra = list((output / "only").iterdir())
    assert [f"version {path.name}".encode() for path in extra] == list(versions)
    assert (output / "CNAME").read_bytes() == b"news.example"
    assert sorted(path.name for path in output.parent.iterdir()) == [".build.stage", "build"]
    assert [path.name for path in (output.parent / ".build.stage").iterdir()] == ["published"]
    return True
