"""`ssg transcript` of the Markdown of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from ssg.cli import cli
from ssg.errors import UsageError
from ssg.preview.spoken import read_source_page

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "content/site.toml": 'title = "Test Wire"\nbase_url = "https://test.example/"\n',
    "content/news/story.md": "---\ntitle: A story\ndate: 2026-01-05\n---\nThe *first* words.\n",
    "content/news/draft.md": "---\ntitle: A rough one\ndate: 2026-01-05\ndraft: true\n---\nThe first words.\n",
    "content/news/broken.md": "---\ntitel: A story\n---\nx\n",
    "content/pages/about.md": "---\ntitle: About\n---\nThe first words.\n",
    "README.md": "# Boats\n",
    "../outside.md": "# Boats\n",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site, and Markdown that is no page of it."""
    for name, text in FILES.items():
        file = tmp_path / "site" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path / "site"


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("content/news/story.md", "A story"),
        ("content/news/draft.md", "A rough one"),
        ("content/pages/about.md", "About"),
    ],
)
def test_page_of_a_source_is_said(site: Path, name: str, title: str) -> None:
    done = CliRunner().invoke(cli, ["transcript", str(site / name)])
    lines = [line.strip() for line in done.output.splitlines()]
    assert done.exit_code == 0
    assert lines[0].startswith(f"page: {title}")
    assert f"heading 1: {title}" in lines
    assert "The first words." in lines
    assert "---" not in lines


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("content/news/gone.md", "does not exist"),
        ("content/news/broken.md", r"content/news/broken\.md:2: There is no key “titel”"),
        ("README.md", "No page of the site shows"),
        ("../outside.md", "belongs to no site"),
    ],
)
def test_what_has_no_page_is_one_sentence(site: Path, name: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        read_source_page(str(site / name))


def test_settings_that_are_wrong_are_one_sentence(site: Path) -> None:
    (site / "content/site.toml").write_text("title = 3\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"content/site\.toml:1"):
        read_source_page(str(site / "content/news/story.md"))
