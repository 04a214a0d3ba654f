"""Sitemaps: what is listed where, how they split, and what a new story leaves alone."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from bs4 import BeautifulSoup

from ssg.feeds import sitemap

DAY = dt.timedelta(days=1)


def locations(data: bytes) -> list[str]:
    return [found.get_text() for found in BeautifulSoup(data, "xml").find_all("loc")]


def news_files(built: dict[str, bytes]) -> list[str]:
    return sorted(path for path in built if path.startswith("sitemaps/news-"))


def test_two_days_of_a_large_agency_need_three_files(newsroom: Any) -> None:
    times = [newsroom.now - n * (2 * DAY / 2192) for n in range(2192)]
    site = newsroom.site(*(newsroom.article(f"s{n:04}", date=time) for n, time in enumerate(times)))
    built = newsroom.build(site)
    assert news_files(built) == ["sitemaps/news-1.xml", "sitemaps/news-2.xml", "sitemaps/news-3.xml"]
    parts = [locations(built[path]) for path in news_files(built)]
    assert [len(part) for part in parts] == [1000, 1000, 192]
    assert parts[-1][-1].endswith("/s0000/")
    index = locations(built["sitemap.xml"])
    assert {f"https://example.org/news/{path}" for path in news_files(built)} <= set(index)


@pytest.mark.parametrize(
    ("age", "listed"),
    [(dt.timedelta(0), True), (2 * DAY - dt.timedelta(seconds=1), True), (2 * DAY, False), (30 * DAY, False)],
)
def test_news_window(newsroom: Any, age: dt.timedelta, listed: bool) -> None:
    story = newsroom.article("story", date=newsroom.now - age, updated=newsroom.now)
    assert bool(locations(newsroom.build(newsroom.site(story))["sitemaps/news-1.xml"])) is listed


def test_the_first_news_file_is_always_there(newsroom: Any) -> None:
    built = newsroom.build(newsroom.site())
    assert news_files(built) == ["sitemaps/news-1.xml"]
    assert locations(built["sitemaps/news-1.xml"]) == []


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en-GB", "en"),
        ("ko", "ko"),
        ("zh", "zh-cn"),
        ("zh-Hans", "zh-cn"),
        ("zh-Hant-HK", "zh-tw"),
        ("zh-TW", "zh-tw"),
        ("fil", "fil"),
    ],
)
def test_news_language(newsroom: Any, lang: str, expected: str) -> None:
    built = newsroom.build(newsroom.site(newsroom.article("story", lang=lang)))
    assert f"<news:language>{expected}</news:language>".encode() in built["sitemaps/news-1.xml"]


def test_publication_name_without_parentheses(newsroom: Any) -> None:
    config = type(newsroom.config)(title="Harbour Wire (English) (beta)", base_url="https://example.org/")
    built = newsroom.build(newsroom.site(newsroom.article("story"), config=config), config=config)
    assert b"<news:name>Harbour Wire</news:name>" in built["sitemaps/news-1.xml"]


def test_an_updated_story_keeps_its_publication_date(newsroom: Any) -> None:
    story = newsroom.article("story", updated=newsroom.now)
    built = newsroom.build(newsroom.site(story))
    assert f"<news:publication_date>{story.card.date.isoformat()}<".encode() in built["sitemaps/news-1.xml"]
    assert f"<lastmod>{newsroom.now.isoformat()}<".encode() in built["sitemaps/2026-03.xml"]


def test_a_new_story_touches_its_month_the_index_and_the_news(newsroom: Any) -> None:
    old = [newsroom.article(f"o{n}", date=newsroom.now - DAY - n * 20 * DAY) for n in range(5)]
    pages = newsroom.sample_pages()
    before, after = (
        newsroom.plan(newsroom.site(*articles), pages) for articles in (old, [*old, newsroom.article("new")])
    )
    changed = {path for path, page in after.items() if path not in before or page.inputs != before[path].inputs}
    feeds = {f"{room}{name}" for room in ("", "economy/") for name in ("feed.xml", "atom.xml", "feed.json")}
    assert changed == feeds | {"sitemap.xml", "sitemaps/2026-03.xml", "sitemaps/news-1.xml"}


def test_a_full_month_grows_at_its_end(newsroom: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "LIMIT", 2)
    stories = [newsroom.article(f"s{n}", date=newsroom.now - n * dt.timedelta(hours=1)) for n in range(5)]
    before, after = newsroom.build(newsroom.site(*stories[1:])), newsroom.build(newsroom.site(*stories))
    assert [path for path in sorted(after) if path not in before] == ["sitemaps/2026-03-3.xml"]
    for path in ("sitemaps/2026-03.xml", "sitemaps/2026-03-2.xml"):
        assert before[path] == after[path]
    assert "https://example.org/news/sitemaps/2026-03-3.xml" in locations(after["sitemap.xml"])


def test_pages_split_too(newsroom: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "LIMIT", 4)
    built = newsroom.build(newsroom.sample(), newsroom.sample_pages())
    assert [len(locations(built[f"sitemaps/{name}.xml"])) for name in ("pages", "pages-2")] == [4, 3]


@pytest.mark.parametrize("kind", ["404", "thanks", "redirect", "tag"])
def test_what_is_not_to_be_indexed_is_not_listed(newsroom: Any, kind: str) -> None:
    pages = [newsroom.page(kind, "/hidden/", indexed=False), newsroom.page("home", "/")]
    assert locations(newsroom.build(newsroom.site(), pages)["sitemaps/pages.xml"]) == ["https://example.org/news/"]


def test_an_article_not_to_be_indexed_is_in_no_sitemap(newsroom: Any) -> None:
    site = newsroom.site(newsroom.article("hidden"), newsroom.article("shown"))
    built = newsroom.build(site, [newsroom.page("article", "/economy/hidden/", indexed=False)])
    assert [path for path, data in built.items() if path.startswith("sitemaps/") and b"/hidden/" in data] == []


def test_every_article_is_in_one_month_of_the_sites_time_zone(newsroom: Any) -> None:
    # 20:00 UTC on the last day of February is already March in Seoul.
    story = newsroom.article("story", date=dt.datetime(2026, 2, 28, 20, tzinfo=dt.UTC))
    built = newsroom.build(newsroom.site(story))
    assert "sitemaps/2026-02.xml" not in built
    assert locations(built["sitemaps/2026-03.xml"]) == ["https://example.org/news/economy/story/"]
