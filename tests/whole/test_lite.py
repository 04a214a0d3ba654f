"""The lite edition: every story again, light enough for any line, and nothing of it unless it is switched on."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(scope="module")
def lite(copy_newsroom: Callable[..., Any]) -> Any:
    return copy_newsroom("lite", {"page_size = 12": "page_size = 12\nlite = true"})


def pages(output: Path) -> list[Path]:
    return sorted((output / "lite").rglob("*.html"))


def test_it_is_off_unless_asked_for(newsroom: Any) -> None:
    assert not (newsroom.output / "lite").exists()
    assert "/lite/" not in (newsroom.output / "index.html").read_text(encoding="utf-8")


def test_nothing_is_found_in_it(lite: Any) -> None:
    assert "nothing found" in lite.done.out


def test_every_story_is_in_it_and_leads_back(lite: Any) -> None:
    stories = {file.parent for file in lite.output.glob("*/*/index.html")} - {
        file.parent
        for part in ("archive", "authors", "tags", "lite", "feedback", "search")
        for file in lite.output.glob(f"{part}/*/*")
    }
    twins = {lite.output / file.parent.relative_to(lite.output / "lite") for file in pages(lite.output)}
    assert stories <= twins
    page = (lite.output / "lite/economy/salt-harvest/index.html").read_text(encoding="utf-8")
    assert '<a href="/economy/salt-harvest/">Full edition with pictures</a>' in page
    full = (lite.output / "economy/salt-harvest/index.html").read_text(encoding="utf-8")
    assert '<a href="/lite/economy/salt-harvest/">Lite edition</a>' in full


def test_each_page_is_one_light_request(lite: Any) -> None:
    for file in pages(lite.output):
        html = file.read_text(encoding="utf-8")
        assert len(gzip.compress(html.encode())) <= 10 * 1024, file
        assert re.findall(r"<(?:img|script|link rel=.stylesheet)", html) == [], file


def test_pictures_are_their_descriptions_with_a_link(lite: Any) -> None:
    page = (lite.output / "lite/culture/harbor-night/index.html").read_text(encoding="utf-8")
    assert re.search(r'<a href="/culture/harbor-night/market\.jpg">Picture: [A-Z]', page)


def test_search_engines_and_feeds_leave_it_out(lite: Any) -> None:
    for name in ("sitemap.xml", "feed.xml", "_redirects", *(f.name for f in lite.output.glob("sitemaps/*"))):
        file = lite.output / name
        assert not file.exists() or "/lite/" not in file.read_text(encoding="utf-8")
    assert all('<meta name="robots" content="noindex">' in f.read_text(encoding="utf-8") for f in pages(lite.output))
