"""The feeds as other programs read them: feedparser for RSS and Atom, the words of its specification for JSON Feed."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import feedparser
import pytest
from bs4 import BeautifulSoup

FERRY = "https://example.org/news/economy/ferry/"
ALT = 'A white ferry turns at a stone pier; a sign says "noon".'


@pytest.fixture(scope="module")
def built(newsroom: Any) -> dict[str, bytes]:
    return newsroom.build(newsroom.sample(), newsroom.sample_pages())


@pytest.mark.parametrize("path", ["feed.xml", "atom.xml", "economy/feed.xml", "culture/atom.xml"])
def test_xml_feed_says_what_the_cards_say(built: dict[str, bytes], newsroom: Any, path: str) -> None:
    feed = feedparser.parse(built[path])
    assert not feed.bozo
    site = newsroom.sample()
    articles = site.sections[path.partition("/")[0]] if "/" in path else site.articles
    assert [entry.title_detail.value for entry in feed.entries if "<" not in entry.title] == [
        article.card.title for article in articles if "<" not in article.card.title
    ]
    for entry, article in zip(feed.entries, articles, strict=True):
        assert entry.id == entry.link
        assert dt.datetime(*entry.published_parsed[:6], tzinfo=dt.UTC) == article.card.date


@pytest.mark.parametrize("path", ["feed.xml", "atom.xml"])
def test_full_text_authors_tags_and_picture(built: dict[str, bytes], path: str) -> None:
    entry = feedparser.parse(built[path]).entries[0]
    assert [author["name"] for author in entry.authors] == ["Mina Park", "Jo Lee"]
    assert {tag["label"] or tag["term"] for tag in entry.tags} == {"Economy", "transport", "islands"}
    assert entry.media_content[0]["url"] == FERRY.removesuffix("/") + ".jpg"
    assert entry.media_credit[0]["content"] == "Harbour Wire"
    content = BeautifulSoup(entry.content[0].value, "html.parser")
    assert [image["alt"] for image in content.find_all("img")] == [ALT, "A pier & a boat"]
    assert content.figcaption
    assert content.figcaption.get_text() == "The last boat leaves. Harbour Wire"


@pytest.mark.parametrize("path", ["feed.xml", "atom.xml"])
def test_media_description_is_the_alternative_text(built: dict[str, bytes], path: str) -> None:
    soup = BeautifulSoup(built[path], "xml")
    assert [found.get_text() for found in soup.find_all("media:description")] == [ALT]


def test_a_guid_is_no_permalink(built: dict[str, bytes]) -> None:
    assert [entry.guidislink for entry in feedparser.parse(built["feed.xml"]).entries] == [False] * 3


def test_the_lead_picture_of_a_decoration_says_so(built: dict[str, bytes]) -> None:
    entry = feedparser.parse(built["atom.xml"]).entries[1]
    image = BeautifulSoup(entry.content[0].value, "html.parser").img
    assert image
    assert image["alt"] == ""


def test_atom_keeps_published_and_moves_updated(built: dict[str, bytes]) -> None:
    feed = feedparser.parse(built["atom.xml"])
    assert feed.entries[0].published == "2026-03-02T09:30:00+09:00"
    assert feed.entries[0].updated == "2026-03-02T14:05:00+09:00"
    assert feed.feed.updated == "2026-03-02T14:05:00+09:00"


def test_a_revised_older_story_dates_the_feed(newsroom: Any) -> None:
    later = newsroom.now - dt.timedelta(minutes=5)
    site = newsroom.site(
        newsroom.article("new"), newsroom.article("old", date=newsroom.now - dt.timedelta(days=9), updated=later)
    )
    assert feedparser.parse(newsroom.build(site)["atom.xml"]).feed.updated == later.isoformat()


def test_language_is_said_where_it_differs(built: dict[str, bytes]) -> None:
    rss = feedparser.parse(built["feed.xml"])
    assert [rss.feed.language, *(entry.get("language") for entry in rss.entries)] == ["en", None, "ko", None]
    atom = feedparser.parse(built["atom.xml"])
    assert [entry.title_detail.language for entry in atom.entries] == ["en", "ko", "en"]
    feed = json.loads(built["feed.json"])
    assert [feed["language"], *(item.get("language") for item in feed["items"])] == ["en", None, "ko", None]
    assert [feedparser.parse(built["culture/feed.xml"]).feed.language] == ["ko"]


@pytest.mark.parametrize("path", ["feed.json", "economy/feed.json", "culture/feed.json"])
def test_json_feed_has_what_version_1_1_requires(built: dict[str, bytes], path: str) -> None:
    feed = json.loads(built[path])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == "https://example.org/news/" + path
    assert feed["title"]
    assert feed["items"]
    for item in feed["items"]:
        assert isinstance(item["id"], str)
        assert item["content_html"]
        published, changed = (dt.datetime.fromisoformat(item[key]) for key in ("date_published", "date_modified"))
        assert published.utcoffset() is not None
        assert changed >= published
        assert all(author["name"] and author["url"].startswith("https://") for author in item.get("authors", ()))


def test_ids_are_the_same_in_all_three_forms(built: dict[str, bytes]) -> None:
    ids = [item["id"] for item in json.loads(built["feed.json"])["items"]]
    for path in ("feed.xml", "atom.xml"):
        assert [entry.id for entry in feedparser.parse(built[path]).entries] == ids


def test_no_marker_in_any_file(built: dict[str, bytes]) -> None:
    assert [path for path, data in built.items() if b"LEAD" in data or b"LD)" in data] == []


def test_feed_size(newsroom: Any) -> None:
    config = type(newsroom.config)(title="T", base_url="https://example.org/", feed_size=3)
    articles = [newsroom.article(f"a{n}", date=newsroom.now - dt.timedelta(hours=n)) for n in range(9)]
    built = newsroom.build(newsroom.site(*articles, config=config), config=config)
    assert [item["title"] for item in json.loads(built["feed.json"])["items"]] == ["A0", "A1", "A2"]


def test_a_site_without_a_story_has_valid_feeds(newsroom: Any) -> None:
    built = newsroom.build(newsroom.site())
    for path in ("feed.xml", "atom.xml"):
        feed = feedparser.parse(built[path])
        assert not feed.bozo
        assert feed.entries == []
    assert feedparser.parse(built["atom.xml"]).feed.updated == "1970-01-01T00:00:00Z"
    assert json.loads(built["feed.json"])["items"] == []
