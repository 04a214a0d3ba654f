"""What is served, less the one script that is added, is what a build writes: each file of the sample newsroom."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from ssg.build import build
from ssg.model import Article, Standing
from ssg.outcome import BuildRequest
from ssg.preview.additions import with_script, without_script
from ssg.preview.newsroom import Newsroom, make_snapshot

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]
MOMENT = dt.datetime(2027, 1, 1, tzinfo=dt.UTC)


@pytest.mark.parametrize("drafts", [True, False])
def test_every_file_is_the_same(tmp_path: Path, serve_site: Any, *, drafts: bool) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    output = tmp_path / "build"
    result = build(BuildRequest(root=tmp_path, output=output, now=MOMENT, jobs=1))
    assert result.published
    written = {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}
    pages = [path for path in written if path.endswith(".html")]
    with serve_site(tmp_path, {}, at=MOMENT, drafts=drafts) as served:
        # Pages first: what they show is served from then on.
        for path in sorted(written, key=lambda path: not path.endswith(".html")):
            got = served.body(f"/{quote(path)}")
            assert without_script(got) == written[path], path
            assert (got != written[path]) == path.endswith(".html"), path
    assert len(pages) > 50


def test_page_planned_by_itself_is_the_same(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    newsroom = Newsroom(tmp_path, at=MOMENT)
    newsroom.load()
    snapshot, sources = newsroom.snapshot, newsroom.sources
    assert snapshot is not None
    assert sources is not None
    alone = 0
    for record in sources.records.values():
        if isinstance(record.item, Article | Standing):
            before = dict(snapshot.pages)
            alone += bool(snapshot.renew(record.item))
            assert snapshot.pages == before, record.item
    assert alone > 30


AUTHOR = "content/authors/ida.md"
SITE = {
    "content/site.toml": 'title = "Test Wire"\nbase_url = "https://test.example/"\ntimezone = "UTC"\n',
    AUTHOR: "---\nname: Ida Old\n---\nWrites.\n",
    "content/news/one.md": "---\ntitle: One\ndate: 2026-01-05\nauthors: [ida]\n---\nWords.\n",
    "content/news/two.md": "---\ntitle: Two\ndate: 2026-01-06\nauthors: [Ida New]\n---\nWords.\n",
    "content/news/nil.md": "---\ntitle: Nil\ndate: 2026-01-06\nauthors: [Bo Berg]\n---\nWords.\n",
}
AUTHORS: dict[str, dict[str, str | None]] = {
    "renamed": {AUTHOR: "---\nname: Ida New\nrole: Editor\n---\nWrites.\n"},
    "deleted": {AUTHOR: None},
    "new": {"content/authors/b.md": "---\nname: Bo Berg\n---\n"},
    "moved": {AUTHOR: None, "content/authors/id.md": "---\nname: Ida New\n---\nWrites.\n"},
}


@pytest.mark.parametrize("saves", AUTHORS.values(), ids=AUTHORS)
@pytest.mark.parametrize("everything", [False, True])
def test_stories_say_what_an_author_is_called_now(
    tmp_path: Path, saves: dict[str, str | None], *, everything: bool
) -> None:
    _write(tmp_path, SITE)
    newsroom = Newsroom(tmp_path, at=MOMENT)
    newsroom.load()
    shown = [path for path in newsroom.snapshot.pages if newsroom.printed(path)] if newsroom.snapshot else []
    assert "news/one/index.html" in shown
    _write(tmp_path, saves)
    change = newsroom.rescan() if everything else newsroom.change(saves)
    given = newsroom.ingredients()
    assert change.plan
    assert given is not None
    newsroom.take(make_snapshot(given))
    output = tmp_path / "build"
    assert build(BuildRequest(root=tmp_path, output=output, now=MOMENT, jobs=1)).published
    for path in sorted(output.rglob("*.html")):
        printed = newsroom.printed(path.relative_to(output).as_posix())
        assert printed is not None
        assert printed.data.decode() == path.read_text(encoding="utf-8"), path


def _write(root: Path, files: Mapping[str, str | None]) -> None:
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            file.unlink()
        else:
            file.write_text(text, encoding="utf-8")


def test_the_addition_can_be_taken_back() -> None:
    page = b"<!DOCTYPE html><title>x</title><body><p>x</p></body>"
    served = with_script(page, "/x.js", {"token": 'a">b'})
    assert served != page
    assert without_script(served) == page
