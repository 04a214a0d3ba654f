"""Charts, tables from files and embeds, from the Markdown and the CSV file to every edition of the published site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from ssg.cli import cli

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SITE_TOML = 'title = "Test Wire"\nbase_url = "https://test.example/"\ntimezone = "UTC"\nlite = true\n'
CSV = 'Year,Boats,Trucks\n2023,12,7.5\n2024,,6\n2025,"30",9\n'
STORY = """---
title: A story
date: 2026-03-01
---
The boats.

::: line-chart boats.csv
title: Boats and trucks
unit: a day
source: Harbour office
:::

::: bar-chart boats.csv
title: Boats beside trucks
:::

::: table boats.csv
title: Boats and trucks by year
:::

::: embed https://video.example/watch
title: The last boat
:::
"""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of a site with a lite edition."""
    site = tmp_path_factory.mktemp("charts")
    (site / "content/news").mkdir(parents=True)
    for name, text in {"site.toml": SITE_TOML, "news/a.md": STORY, "news/boats.csv": CSV}.items():
        (site / "content" / name).write_text(text, encoding="utf-8")
    done = CliRunner().invoke(cli, ["build", "--site", str(site), "--strict"])
    assert done.exit_code == 0, done.output
    return site / "build"


def test_page(published: Path) -> None:
    """Drawings are hidden and have a name, the table is there, and so is the file; nothing has a style of its own."""
    page = (published / "news/a/index.html").read_text(encoding="utf-8")

    assert re.findall(r'<div role="img" aria-label="(\w+ chart)', page) == ["Line chart", "Bar chart"]
    assert page.count('aria-hidden="true">') >= 2
    assert page.count("<details>") == 2
    assert page.count("<caption") == 3
    assert 'href="/news/boats.csv"' in page
    assert (published / "news/boats.csv").read_text(encoding="utf-8") == CSV
    body = page.partition('<div class="prose">')[2].partition("</article>")[0]
    assert "style" not in body
    assert "<script" not in body


@pytest.mark.parametrize("file", ["lite/news/a/index.html", "feed.xml"])
def test_editions_without_style(published: Path, file: str) -> None:
    """They have the description and the table at once, and nothing that is drawn."""
    text = (published / file).read_text(encoding="utf-8")

    assert "the highest figure is 30 a day (2025)" in text.replace("30.0", "30")
    assert "no figure" in text
    assert "svg" not in text
    assert "details" not in text


def test_transcript(published: Path, ssg: Callable[..., Any]) -> None:
    """A screen reader says what the chart shows, once."""
    said = ssg("transcript", published / "news/a/index.html").out

    assert said.count("image: Line chart from 2023 to 2025: Boats and trucks.") == 1
    assert "button: Figures and description, collapsed" in said


def test_faults_stop_the_build_at_their_place(make_site: Callable[..., Path], ssg: Callable[..., Any]) -> None:
    """In the file of figures, each once, although the page, its lite edition and three feeds show the chart."""
    figures = "Year,Boats,Trucks\n2023,twelve\n"
    story = STORY.replace("watch", "watch me")
    site = make_site({"site.toml": SITE_TOML, "news/a.md": story, "news/boats.csv": figures})
    done = ssg("build", "--site", site)

    assert done.code == 1
    lines = [line for line in done.out.splitlines() if line.startswith("content/")]
    assert lines.count("content/news/boats.csv:2:6: error sheet-file: “twelve” is no number.") == 1, done.said
    assert sum("boats.csv:2:1: error sheet-file: The first row has 3 cells" in line for line in lines) == 1
    assert any(line.startswith("content/news/a.md:21:11: error block-file") for line in lines), done.said
