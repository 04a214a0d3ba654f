"""Two builds of one site at once: the second says so."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from ssg.errors import EnvironmentalError
from ssg.publish import lock

if TYPE_CHECKING:
    from pathlib import Path

HOLDER = """
import pathlib, sys
from ssg.publish import lock
with lock(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_second_build_says_so_and_a_killed_one_holds_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as first:
        assert first.stdout is not None
        first.stdout.readline()
        with (
            pytest.raises(EnvironmentalError, match=rf"^Another build .* running \(process {first.pid}\)\. Wait"),
            lock(tmp_path),
        ):
            pass
        first.kill()
    with lock(tmp_path):
        pass


def test_lock_is_released(tmp_path: Path) -> None:
    for _ in range(2):
        with lock(tmp_path):
            pass
    with pytest.raises(ZeroDivisionError), lock(tmp_path):
        raise ZeroDivisionError
    with lock(tmp_path):
        pass


def test_folder_that_cannot_be_written_is_no_obstacle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with lock(tmp_path):
        pass


def test_disk_without_locks_is_no_obstacle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fcntl = pytest.importorskip("fcntl", reason="only systems with fcntl take this path")

    def refuse(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with lock(tmp_path):
        pass
