"""Every language of `[languages]` has a front page with its own stories, feeds and name, and all name one another."""

from __future__ import annotations

import datetime as dt

import msgspec

from ssg.config import Config, LanguageConfig
from ssg.model import Article, Card, Page, Position, Site, Standing, Term
from ssg.pages.home import plan
from ssg.render.metadata import head_of
from ssg.render.urls import Links
from ssg.site import assemble
from ssg.site_findings import front_findings
from ssg.syndication import feed_pages

NOW = dt.datetime(2026, 6, 1, tzinfo=dt.UTC)
CONFIG = Config(
    title="Salt Wire",
    tagline="News",
    description="All news",
    base_url="https://h.example/",
    languages={"ko": LanguageConfig(title="소금 통신"), "pt-BR": LanguageConfig()},
)


def site(section: str = "news", config: Config = CONFIG) -> Site:
    langs = ("en", "ko", "de", "ko-KR", "pt", "pt-BR")
    return assemble([_story(lang, section) for lang in langs], (), {}, config, now=NOW)


def _story(lang: str, section: str) -> Article:
    card = Card(
        source=f"content/{section}/{lang}.md",
        url=f"/{section}/{lang}/",
        title=lang,
        date=NOW,
        section=Term(section, section, f"/{section}/"),
        lang=lang,
    )
    return Article(card=card, digest=b"", body_line=1)


def shown(page: Page) -> list[str]:
    first = [page.data.lead] if page.data.lead else []
    return sorted(card.title for card in (*first, *page.data.cards, *(c for b in page.data.blocks for c in b.shown)))


def test_each_story_is_on_one_front_page() -> None:
    fronts = {page.url: (page.lang, page.title, shown(page)) for page in plan(site(), CONFIG)}
    assert fronts == {
        "/": ("en", "Salt Wire", ["de", "en", "pt"]),
        "/ko/": ("ko", "소금 통신", ["ko", "ko-KR"]),
        "/pt-BR/": ("pt-BR", "Salt Wire", ["pt-BR"]),
    }


def test_one_front_page_has_all_stories_where_no_language_has_its_own() -> None:
    alone = Config(title="Salt Wire", base_url="https://h.example/")
    (page,) = plan(site(config=alone), alone)
    assert len(shown(page)) == 6
    assert head_of(page, page.title, "", alone, Links(alone.base_url, "/", relative=False)).alternates == ()


def test_front_pages_name_one_another_and_their_feeds() -> None:
    page = list(plan(site(), CONFIG))[1]
    head = head_of(page, page.title, "", CONFIG, Links(CONFIG.base_url, "/", relative=False))
    assert head.alternates == (
        ("en", "https://h.example/"),
        ("ko", "https://h.example/ko/"),
        ("pt-BR", "https://h.example/pt-BR/"),
        ("x-default", "https://h.example/"),
    )
    assert head.feeds[0] == ("소금 통신", "application/rss+xml", "/ko/feed.xml")


def test_feeds_have_the_stories_of_their_language() -> None:
    feeds = {page.url: page.data for page in feed_pages(site(), CONFIG, "feed-rss", "feed.xml")}
    assert list(feeds) == ["/feed.xml", "/news/feed.xml", "/ko/feed.xml", "/pt-BR/feed.xml"]
    assert {url: len(view.articles) for url, view in feeds.items()}["/ko/feed.xml"] == 2
    assert feeds["/ko/feed.xml"].lang == "ko"
    assert feeds["/pt-BR/feed.xml"].description == "Salt Wire"
    assert len(feeds["/feed.xml"].articles) == 6


def test_a_section_at_the_address_of_a_front_page_is_refused() -> None:
    assert list(front_findings(site(), CONFIG)) == []
    (finding,) = front_findings(site("ko"), CONFIG)
    assert finding.rule == "address-collision"
    assert finding.source is not None
    assert finding.source.file.startswith("content/ko/")


def test_a_page_or_an_alias_at_the_address_of_a_front_page_is_refused() -> None:
    stories = [msgspec.structs.replace(_story("en", "news"), aliases=("/pt-br/",), spots={"aliases": (4, 10)})]
    pages = [Standing(source="content/pages/ko.md", url="/ko/", title="Korea", lang="en", digest=b"", body_line=1)]
    findings = list(front_findings(assemble(stories, pages, {}, CONFIG, now=NOW), CONFIG))
    assert [(f.source, f.message.partition(" is ")[0]) for f in findings] == [
        (Position("content/news/en.md", 4, 10), "The address /pt-br/"),
        (Position("content/pages/ko.md", 1, 1), "The address /ko/"),
    ]
