"""What must hold for any site: well-formed files for hostile text, the same bytes again, and no word of an embargo."""

from __future__ import annotations

import datetime as dt
import json
import pickle
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ssg import feeds
from ssg.config import Config, Organization
from ssg.model import Image
from ssg.xml_writer import add, clean, document, element

ANY = st.text(st.characters(exclude_categories=()), max_size=60)
"""Any code point at all, lone surrogates included."""

NASTY = "\x00\x0b]]><script>alert(1)</script>\ud800\ufffe\x1b&amp;&#0;<![CDATA["


def build_hostile(newsroom: Any, title: str, summary: str, body: str) -> dict[str, bytes]:
    config = Config(title=title, base_url="https://example.org/", organization=Organization(name=summary))
    image = Image(src="/a.jpg", alt=summary, caption=title, credit=body)
    people = (type(newsroom.term("authors", "x"))("x", title, "/authors/x/"),)
    story = newsroom.article("story", title=title, summary=summary, image=image, authors=people, tags=people)
    site = newsroom.site(story, config=config)
    return newsroom.build(site, config=config, bodies={story.card.source: body})


@given(title=ANY, summary=ANY, body=ANY)
@example(title=NASTY, summary=NASTY, body=NASTY)
def test_any_text_gives_well_formed_files(newsroom: Any, title: str, summary: str, body: str) -> None:
    for path, data in build_hostile(newsroom, title, summary, body).items():
        text = data.decode("utf-8")
        if path.endswith(".xml"):
            ET.fromstring(text)
        elif path.endswith(".json"):
            assert json.loads(text)["items"][0]["title"] == clean(title)


@given(title=ANY)
@example(title=NASTY)
def test_a_title_comes_back_as_it_was(newsroom: Any, title: str) -> None:
    built = build_hostile(newsroom, title, "s", "b")
    atom, rss, news = (ET.fromstring(built[path]) for path in ("atom.xml", "feed.xml", "sitemaps/news-1.xml"))
    found = [
        atom.findtext("{*}entry/{*}title"),
        rss.findtext("channel/item/title"),
        news.findtext("{*}url/{*}news/{*}title"),
    ]
    assert found == [clean(title)] * 3


@given(text=ANY, value=ANY)
def test_xml_survives_the_round_trip(text: str, value: str) -> None:
    root = element("r")
    add(root, "c", text, {"a": value})
    child = ET.fromstring(document(root))[0]
    assert (child.text or "", child.get("a")) == (clean(text), clean(value))


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("\x00\x08\x0b\x0c\x1f", ""),
        ("\t\n \x7f\x85", "\t\n \x7f\x85"),
        ("\ud7ff\ud800\udfff\ue000", "\ud7ff\ue000"),
        ("\ufffd\ufffe\uffff\U00010000\U0010ffff", "\ufffd\U00010000\U0010ffff"),
    ],
)
def test_clean_drops_what_xml_forbids(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(hours=st.lists(st.integers(min_value=-72, max_value=72), max_size=8))
def test_embargoed_stories_and_drafts_leave_no_trace(newsroom: Any, hours: list[int]) -> None:
    stories = [
        newsroom.article(
            f"{'due' if hour <= 0 else 'secret'}{number}",
            date=newsroom.now + dt.timedelta(hours=hour),
            aliases=(f"/{'moved' if hour <= 0 else 'secret'}{number}/",),
        )
        for number, hour in enumerate(hours)
    ]
    draft = newsroom.article("secret-draft", draft=True, section="secret")
    built = newsroom.build(newsroom.site(*stories, draft))
    assert [path for path, data in built.items() if b"secret" in data.lower() or "secret" in path] == []
    for path in ("feed.json", "feed.xml", "atom.xml"):
        assert built[path].count(b"/due") >= sum(hour <= 0 for hour in hours)


def test_the_order_of_reading_does_not_matter(newsroom: Any) -> None:
    stories = [newsroom.article(f"s{n}", section=("economy", "culture")[n % 2]) for n in range(8)]
    one = newsroom.build(newsroom.site(*stories), newsroom.sample_pages())
    other = newsroom.build(newsroom.site(*reversed(stories)), reversed(newsroom.sample_pages()))
    assert one == other


def test_time_alone_changes_only_the_news_sitemap(newsroom: Any) -> None:
    story = newsroom.article("story")
    today, next_week = (
        newsroom.build(newsroom.site(story, now=newsroom.now + dt.timedelta(days=days))) for days in (0, 7)
    )
    assert {path for path in today if today[path] != next_week[path]} == {"sitemaps/news-1.xml", "sitemap.xml"}


def test_every_planned_file_has_a_renderer_and_can_travel(newsroom: Any) -> None:
    for page in newsroom.plan(newsroom.sample(), newsroom.sample_pages()).values():
        assert page.kind in feeds.RENDERERS
        assert not page.indexed
        assert pickle.loads(pickle.dumps(page)) == page


def test_a_changed_body_changes_the_keys_of_the_feeds_that_show_it(newsroom: Any) -> None:
    story, other = newsroom.article("story"), newsroom.article("other", section="culture")
    edited = type(story)(card=story.card, digest=b"edited", body_line=9)
    before, after = newsroom.plan(newsroom.site(story, other)), newsroom.plan(newsroom.site(edited, other))
    changed = {path for path in before if before[path].inputs != after[path].inputs}
    assert changed == {f"{room}{name}" for room in ("", "economy/") for name in ("feed.xml", "atom.xml", "feed.json")}
