"""Fifty builds of one site in different circumstances have one tree: who builds, where and when leaves no trace.

Ten processes, each with another hash seed, time zone, language, folder of the site and folder of the program, build
five times each: with another executor, number of workers and order of the entries of folders.
"""

from __future__ import annotations

import io
import itertools
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
STORIES = 36
ZONES = ("UTC", "Pacific/Auckland", "America/St_Johns", "Asia/Seoul", "Pacific/Kiritimati")
LANGUAGES = ("C", "C.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8", "ar_EG.UTF-8")
STORY = """\
---
title: Story {number}
date: 2026-01-{day:02}T0{hour}:30:00
summary: What happened on day {number}.
tags: [boats, {tag}]
authors: [{author}]
---

The boats came in **early** on day {number}.[^1] See [another](/{section}/story-{other}.md).

![A rope on a pier.](/rope.png)

[^1]: By the clock of the pier.
"""
# Builds the site five times, and prints a digest of every tree.
BUILDER = """
import datetime as dt, hashlib, os, pathlib, random, sys
import ssg.build
from ssg.outcome import BuildRequest
root = pathlib.Path(sys.argv[1])
assert ssg.__file__.startswith(sys.argv[3])
chance = random.Random(sys.argv[2])
os.fsync = lambda _: None
os.sync = lambda: None
real = os.scandir
class Shuffled:
    def __init__(self, *path):
        with real(*path) as entries:
            self._entries = list(entries)
        chance.shuffle(self._entries)
        self._next = iter(self._entries)
    def __enter__(self):
        return self
    def __exit__(self, *_):
        pass
    def close(self):
        pass
    def __iter__(self):
        return self
    def __next__(self):
        return next(self._next)
os.scandir = Shuffled
for executor, jobs in (("serial", 1), ("process", 2), ("process", 3), ("thread", 2), ("thread", 5)):
    output = root / f"{executor}-{jobs}"
    now = dt.datetime(2027, 1, 1, tzinfo=dt.UTC)
    request = BuildRequest(root=root, output=output, now=now, executor=executor, jobs=jobs, clean=True)
    result = ssg.build.build(request)
    assert result.published, result.findings
    assert len(result.redone) >= 64, "too few pages for workers"
    tree = hashlib.sha256()
    for path in sorted(output.rglob("*"), key=str):
        if path.is_file():
            tree.update(f"{path.relative_to(output)}\\0".encode() + path.read_bytes())
    print(tree.hexdigest(), len(result.findings))
"""


def test_one_tree(make_site: Callable[..., Path], tmp_path: Path) -> None:
    site = make_site(files(), "site")
    program = tmp_path / "another place for the program" / "ssg"
    program.parent.mkdir()
    shutil.copytree(ROOT / "ssg", program, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "themes", program.parent / "themes")
    places = [tmp_path / name for name in ("a", "a place with a very long name and spaces", "한글", "tmp", "zz")]
    for place in places:
        shutil.copytree(site, place)
    said: list[str] = []
    for number, (place, program_path) in enumerate(itertools.product(places, (ROOT, program.parent))):
        said += built(place, number, program_path)
    assert len(said) == 50
    assert len(set(said)) == 1


def built(place: Path, number: int, program: Path) -> list[str]:
    """A line for each of five builds."""
    circumstances = {
        "PYTHONPATH": str(program),
        "PYTHONHASHSEED": str(number * 7919),
        "TZ": ZONES[number % len(ZONES)],
        "LANG": LANGUAGES[number // 2],
        "LC_ALL": LANGUAGES[number // 2],
    }
    command = [sys.executable, "-c", BUILDER, str(place), str(number), str(program)]
    done = subprocess.run(
        command,
        cwd=place,
        env=os.environ | circumstances,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def picture() -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (40, 30)).save(data, "PNG")
    return data.getvalue()


def files() -> dict[str, str | bytes]:
    """A site whose stories tie in their dates, tags and authors wherever they can."""
    found: dict[str, str | bytes] = {
        "rope.png": picture(),
        "pages/about.md": "---\ntitle: About\n---\n\nWe are [here](/harbour/).\n",
    }
    for number in range(STORIES):
        section = ("harbour", "town")[number % 2]
        found[f"{section}/story-{number}.md"] = STORY.format(
            number=number,
            day=number // 4 + 1,
            hour=number % 2,
            tag=("ice", "Straße", "İstanbul", "ß")[number % 4],
            author=("Ana Sol", "Bo Tal", "Åse Ål")[number % 3],
            section=section,
            other=(number + 2) % STORIES,
        )
    return found
