"""The executor `dask://`: a real scheduler and two workers on this machine, which are kept off the site's folder."""

from __future__ import annotations

import datetime as dt
import os
import socket
import subprocess
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

STORIES = 300
STORY = """\
---
title: Story {number}
date: {date}
summary: What happened on day {number}.
tags: [boats]
authors: [Ana Sol]
---

The boats came in **early** on day {number}. See [the first](/harbour/story-0.md).

![A rope on a pier.](/rope.png)
"""
TEMPLATE = '{% extends "default/tag.html" %}\n{% block list_kicker %}Our own{% endblock %}\n'

# A worker that notes how many pages it is handed, and cannot open a file of the site, as if it were another machine.
WORKER = """
import pickle, sys
site, note, *arguments = sys.argv[1:]
import ssg.executors.cluster as cluster
real = cluster._finish
def counted(shared, jobs):
    with open(note, "a") as file:
        print(len(pickle.loads(jobs)), file=file)
    return real(shared, jobs)
cluster._finish = counted
def forbid(event, details):
    if event in ("open", "os.listdir", "os.scandir") and str(details[0]).startswith(site):
        raise PermissionError(f"{details[0]} is on another machine")
sys.addaudithook(forbid)
from distributed.cli.dask_worker import main
main(arguments)
"""


class Cluster(NamedTuple):
    """A scheduler with two workers."""

    address: str
    notes: tuple[Path, ...]

    @property
    def shares(self) -> list[int]:
        """Pages that each worker was handed."""
        return [sum(map(int, note.read_text().split())) if note.exists() else 0 for note in self.notes]


@pytest.fixture
def site(make_site: Callable[..., Path], one_pixel: bytes) -> Path:
    files: dict[str, str | bytes] = {"rope.png": one_pixel}
    for number in range(STORIES):
        date = (dt.date(2026, 1, 1) + dt.timedelta(days=number)).isoformat()
        files[f"harbour/story-{number}.md"] = STORY.format(number=number, date=date)
    settings = 'title = "Test Wire"\nbase_url = "https://test.example/"\ntimezone = "UTC"\ntheme = "mine"\n'
    root = make_site({"site.toml": settings, **files})
    for path, text in (("theme.toml", 'name = "mine"\nextends = "default"\n'), ("templates/tag.html", TEMPLATE)):
        target = root / "themes/mine" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)
    return root


@pytest.fixture
def one_pixel() -> bytes:
    import io  # noqa: PLC0415

    from PIL import Image  # noqa: PLC0415

    data = io.BytesIO()
    Image.new("RGB", (40, 30)).save(data, "PNG")
    return data.getvalue()


@pytest.fixture
def scheduler(tmp_path: Path) -> Iterator[str]:
    pytest.importorskip("distributed", reason="Dask is not installed")
    address = f"127.0.0.1:{free_port()}"
    host, _, port = address.partition(":")
    code = "from distributed.cli.dask_scheduler import main; main()"
    command = [sys.executable, "-c", code, "--host", host, "--port", port, "--no-dashboard", "--no-show"]
    with started(command, tmp_path / "scheduler", "Scheduler at"):
        yield address


@pytest.fixture
def cluster(scheduler: str, site: Path, tmp_path: Path) -> Iterator[Cluster]:
    notes = (tmp_path / "first.txt", tmp_path / "second.txt")
    options = [f"tcp://{scheduler}", "--nthreads", "1", "--no-nanny", "--no-dashboard"]
    command = [sys.executable, "-c", WORKER, str(site)]
    with (
        started([*command, str(notes[0]), *options], tmp_path / "one", "Registered to"),
        started([*command, str(notes[1]), *options], tmp_path / "two", "Registered to"),
    ):
        yield Cluster(scheduler, notes)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


class started:  # noqa: N801  used as a word
    """A program that has said that it is ready, running in a folder of its own until the block ends."""

    def __init__(self, command: list[str], folder: Path, sign: str) -> None:
        self._command, self._folder, self._sign = command, folder, sign

    def __enter__(self) -> None:
        self._folder.mkdir()
        self._process = subprocess.Popen(
            self._command,
            cwd=self._folder,
            env={**os.environ, "DASK_TEMPORARY_DIRECTORY": str(self._folder)},
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self._process.stderr
        said = ""
        while self._sign not in said:
            line = self._process.stderr.readline()
            assert line, said
            said += line

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.communicate(timeout=30)


def test_two_workers_share_the_work_and_make_the_same_bytes(
    cluster: Cluster, site: Path, ssg: Callable[..., Any], tmp_path: Path
) -> None:
    here = ssg("build", "--site", site, "--output", tmp_path / "here", "--executor", "serial")
    assert here.code == 0, here.said
    there = ssg("build", "--site", site, "--output", tmp_path / "there", "--executor", f"dask://{cluster.address}")
    assert there.code == 0, there.said
    assert tree(tmp_path / "there") == tree(tmp_path / "here")
    assert b"Our own" in (tmp_path / "there/tags/boats/index.html").read_bytes()
    assert sum(cluster.shares) > STORIES
    assert min(cluster.shares) > sum(cluster.shares) / 5, cluster.shares


def test_a_mistake_in_a_template_is_one_sentence(cluster: Cluster, site: Path, ssg: Callable[..., Any]) -> None:
    (site / "themes/mine/templates/tag.html").write_text("{{ nothing.here }}")
    done = ssg("build", "--site", site, "--executor", f"dask://{cluster.address}")
    assert done.code == 2
    assert "themes/mine/templates/tag.html:1:" in done.err


def test_scheduler_without_workers(scheduler: str, site: Path, ssg: Callable[..., Any]) -> None:
    done = ssg("build", "--site", site, "--executor", f"dask://{scheduler}")
    assert done.code == 3
    assert f"The Dask scheduler at {scheduler} has no worker." in done.err


def test_nobody_answers(site: Path, ssg: Callable[..., Any]) -> None:
    pytest.importorskip("distributed", reason="Dask is not installed")
    address = f"127.0.0.1:{free_port()}"
    done = ssg("build", "--site", site, "--executor", f"dask://{address}")
    assert done.code == 3
    assert f"No Dask scheduler answers at {address}." in done.err


def test_dask_is_not_installed(site: Path, ssg: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "without").mkdir()
    (tmp_path / "without/distributed.py").write_text("raise ImportError")
    path = os.pathsep.join([str(tmp_path / "without"), os.environ.get("PYTHONPATH", "")])
    done = ssg("build", "--site", site, "--executor", "dask://127.0.0.1:1", env={"PYTHONPATH": path})
    assert done.code == 3
    assert "pip install 'ssg[dask]'" in done.err


@pytest.mark.parametrize("name", ["dask://", "dask://host", "dask://host:port", "dask://a b:1", "cloud"])
def test_executor_that_does_not_exist(name: str, site: Path, ssg: Callable[..., Any]) -> None:
    done = ssg("build", "--site", site, "--executor", name)
    assert done.code == 2
    assert "dask://HOST:PORT" in done.err


def test_executor_that_does_not_exist_when_nothing_is_to_be_done(site: Path, ssg: Callable[..., Any]) -> None:
    for _ in range(2):
        assert ssg("build", "--site", site).code == 0
    assert ssg("build", "--site", site, "--executor", "cloud").code == 2


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
