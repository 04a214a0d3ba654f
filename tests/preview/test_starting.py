"""A preview that remembers what was read before shows what one shows that reads everything, and what a build writes."""

from __future__ import annotations

import datetime as dt
import shutil
import time
from typing import TYPE_CHECKING

import pytest

from ssg.build import build
from ssg.outcome import BuildRequest
from ssg.preview import newsroom as room
from ssg.preview.newsroom import Newsroom

if TYPE_CHECKING:
    from pathlib import Path

MOMENT = dt.datetime(2027, 1, 1, tzinfo=dt.UTC)
GIF = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x00\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00"
)
SITE: dict[str, bytes | None] = {
    "content/site.toml": b'title = "Test Wire"\nbase_url = "https://test.example/"\ntimezone = "UTC"\n',
    "content/authors/ida.md": b"---\nname: Ida Old\n---\nWrites.\n",
    "content/pages/about.md": b"---\ntitle: About\n---\nAbout us.\n",
    "content/news/one.md": b"---\ntitle: One\ndate: 2026-01-05 06:00+09:00\nauthors: [ida]\n---\nWords.\n",
    "content/news/two.md": b"---\ntitle: Two\ndate: 2026-01-06\nimage: {src: a.gif, alt: A dot.}\n---\nWords.\n",
    "content/news/three.md": b"---\ntitle: Three\ndate: 2026-01-07\nsumary: no\n---\nWords.\n",
    "content/news/zwei.md": b"---\ntitle: Zwei\ndate: 2026-01-06\nlang: de\ntranslation_of: two.md\n---\nWorte.\n",
    "content/news/a.gif": GIF + b"\x01\x00\x00\x02\x02D\x01\x00;",
}
LATER: dict[str, dict[str, bytes | None]] = {
    "as it was": {},
    "a story": {"content/news/one.md": b"---\ntitle: Uno\ndate: 2026-01-05\n---\nOther words.\n"},
    "a new story": {"content/news/four.md": b"---\ntitle: Four\ndate: 2026-01-08\n---\nWords.\n"},
    "a story less": {"content/news/one.md": None},
    "the author": {"content/authors/ida.md": b"---\nname: Ida New\n---\nWrites.\n"},
    "the author less": {"content/authors/ida.md": None},
    "the page": {"content/pages/about.md": b"---\ntitle: About us\n---\nNew.\n"},
    "the settings": {"content/site.toml": b'title = "New Wire"\nbase_url = "https://test.example/"\nlanguage = "de"\n'},
    "what was wrong": {"content/news/three.md": b"---\ntitle: Three\ndate: 2026-01-07\n---\nWords.\n"},
}


@pytest.mark.parametrize("saves", LATER.values(), ids=LATER)
@pytest.mark.parametrize("who", ["preview", "build"])
def test_remembered_start_shows_what_is_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, saves: dict[str, bytes | None], who: str
) -> None:
    monkeypatch.setattr(room, "WORTH_KEEPING", 0)
    _write(tmp_path, SITE)
    output = tmp_path / "build"
    if who == "preview":
        _started(tmp_path).remember()
    else:
        build(BuildRequest(root=tmp_path, output=output, now=MOMENT, jobs=1, publish_anyway=True))
        shutil.rmtree(output)
    _write(tmp_path, saves)
    started = _started(tmp_path)
    build(BuildRequest(root=tmp_path, output=output, now=MOMENT, jobs=1, publish_anyway=True, clean=True))
    pages = sorted(output.rglob("*.html"))
    assert len(pages) > 10
    for path in pages:
        printed = started.printed(path.relative_to(output).as_posix())
        assert printed is not None
        assert printed.data.decode() == path.read_text(encoding="utf-8"), path


def test_nothing_is_read_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "WORTH_KEEPING", 0)
    _write(tmp_path, SITE)
    _started(tmp_path).remember()
    lines: list[str] = []
    monkeypatch.setattr(room, "WORTH_SAYING", 0)
    again = Newsroom(tmp_path, at=MOMENT)
    again.begin(lines.append)
    assert lines == ["Reading 1 stories …"]  # the one with a mistake


@pytest.mark.parametrize("damage", [b"", b"ssg readings 1\nxxxxxxxxxxxxxxxx{}", b"\xff" * 9000])
def test_damaged_memory_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: bytes) -> None:
    monkeypatch.setattr(room, "WORTH_KEEPING", 0)
    _write(tmp_path, SITE)
    _started(tmp_path).remember()
    (tmp_path / ".ssg/preview/readings").write_bytes(damage)
    again = _started(tmp_path)
    assert again.printed("news/one/index.html") is not None
    assert again.sources is not None
    assert len(again.sources.records) == 6


def test_files_touched_before_anybody_watches_are_found(tmp_path: Path) -> None:
    _write(tmp_path, SITE)
    started = _started(tmp_path)
    assert started.catch_up() == []
    _write(tmp_path, {"content/news/one.md": b"---\n", "content/new/a.md": b"x", "content/news/a.gif": None})
    assert started.catch_up() == ["content/new/a.md", "content/news/a.gif", "content/news/one.md"]


def test_new_story_that_came_with_one_that_is_gone_again_has_a_page(tmp_path: Path) -> None:
    _write(tmp_path, SITE)
    started = _started(tmp_path)
    _write(tmp_path, {"content/news/apple.md": b"---\ntitle: Apple\ndate: 2026-01-08\n---\nWords.\n"})
    change = started.change({"content/news/apple.md", "content/news/untitled.md"})
    assert change.plan
    assert change.saved == ("content/news/apple.md",)


def _started(root: Path) -> Newsroom:
    time.sleep(0.06)  # file systems keep time in ticks: what was written within one may be written again unseen
    newsroom = Newsroom(root, at=MOMENT)
    newsroom.load()
    return newsroom


def _write(root: Path, files: dict[str, bytes | None]) -> None:
    for name, data in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if data is None:
            file.unlink()
        else:
            file.write_bytes(data)
