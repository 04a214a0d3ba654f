"""Every fixture, imported, is the article and the report beside it, byte for byte.

Input: `wire/*.txt`, `html/*.html`; expected: the same name with `.md`, in which the report follows a line of equals
signs. After a wanted change, `SSG_UPDATE_EXPECTED=1 pytest tests/importers` writes them anew: read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ssg.importers.run import import_files

HERE = Path(__file__).parent
FIXTURES = sorted([*HERE.glob("wire/*.txt"), *HERE.glob("html/*.html")])
RULE = "=" * 40


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.stem)
def test_fixture_gives_the_expected_article(fixture: Path, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (result,) = import_files(fixture.parent.name, [fixture], tmp_path, None, "Asia/Seoul")
    assert result.path is not None
    lines = [line.replace(f"{tmp_path}/", "").replace(f"{fixture.parent}/", "") for line in result.lines()]
    text = "\n".join([result.path.read_text(encoding="utf-8") + RULE, *lines]) + "\n"
    expected = fixture.with_suffix(".md")
    if os.environ.get("SSG_UPDATE_EXPECTED"):
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")


def test_a_picture_saved_beside_the_page_comes_along(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (result,) = import_files("html", [HERE / "html/08-saved.html"], tmp_path, None, "UTC")
    assert result.path is not None
    original = (HERE / "html/08_files/tern one.png").read_bytes()
    assert result.path.with_name("terns-return-1.png").read_bytes() == original
    assert result.pictures == ()
