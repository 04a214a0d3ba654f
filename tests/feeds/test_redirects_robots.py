"""`_redirects` and `robots.txt`."""

from __future__ import annotations

from typing import Any

import pytest

from ssg.config import Config

ROOT = Config(title="T", base_url="https://example.org/")


def lines(newsroom: Any, *aliases: str, config: Config = ROOT) -> list[str]:
    site = newsroom.site(newsroom.article("new", aliases=aliases), config=config)
    return newsroom.build(site, config=config)["_redirects"].decode().splitlines()


@pytest.mark.parametrize(
    ("alias", "written"),
    [
        ("/old/", "/old/"),
        ("/old.html", "/old.html"),
        ("/two words/", "/two%20words/"),
        ("/섬/", "/%EC%84%AC/"),
        ("/a*b/:c/", "/a%2Ab/%3Ac/"),
        ("/what?/#top", "/what%3F/%23top"),
        ("/line\nbreak 200/", "/line%0Abreak%20200/"),
        ("/100%/", "/100%25/"),
    ],
)
def test_an_alias_is_one_word_and_no_wildcard(newsroom: Any, alias: str, written: str) -> None:
    assert lines(newsroom, alias) == [f"{written} /economy/new/ 301"]


def test_base_path_and_order(newsroom: Any) -> None:
    written = lines(newsroom, "/b/", "/a/", config=newsroom.config)
    assert written == ["/news/a/ /news/economy/new/ 301", "/news/b/ /news/economy/new/ 301"]


def test_an_alias_never_hides_a_page(newsroom: Any) -> None:
    site = newsroom.site(newsroom.article("new", aliases=("/economy/other", "/gone/")), newsroom.article("other"))
    pages = [newsroom.page("article", "/economy/other/"), newsroom.page("redirect", "/gone/", indexed=False)]
    assert newsroom.build(site, pages)["_redirects"] == b"/news/gone/ /news/economy/new/ 301\n"


def test_an_alias_of_two_stories_leads_to_the_newer_one(newsroom: Any) -> None:
    older = newsroom.article("older", date=newsroom.sample().now.replace(year=2025), aliases=("/a/",))
    built = newsroom.build(newsroom.site(older, newsroom.article("newer", aliases=("/a/",))))
    assert built["_redirects"] == b"/news/a/ /news/economy/newer/ 301\n"


def test_no_file_when_nothing_moved(newsroom: Any) -> None:
    assert "_redirects" not in newsroom.build(newsroom.site(newsroom.article("new")))


@pytest.mark.parametrize("base", ["https://example.org/", "https://example.org/news/"])
def test_robots(newsroom: Any, base: str) -> None:
    config = Config(title="T", base_url=base)
    built = newsroom.build(newsroom.site(config=config), config=config)
    assert built["robots.txt"].decode().splitlines() == [
        "User-agent: *",
        "Allow: /",
        "",
        f"Sitemap: {base}sitemap.xml",
    ]
