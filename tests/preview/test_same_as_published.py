"""What is served, less the one script that is added, is what a build writes: each file of the sample newsroom."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from ssg.build import build
from ssg.outcome import BuildRequest
from ssg.preview.additions import with_script, without_script

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


def test_the_addition_can_be_taken_back() -> None:
    page = b"<!DOCTYPE html><title>x</title><body><p>x</p></body>"
    served = with_script(page, "/x.js", {"token": 'a">b'})
    assert served != page
    assert without_script(served) == page
