"""A story's page: every element in its place, and one of them replaced by a site's theme."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec
import pytest
from bs4 import BeautifulSoup

from ssg.config import Config, Feedback
from ssg.model import Article, Body, Card, Correction, Image, Page, Person, Term, UpdateNote
from ssg.pages.article import ArticleView
from ssg.render.page import Renderer
from ssg.render.setup import Setup

if TYPE_CHECKING:
    from pathlib import Path

SECTION = Term("sea", "Sea", "/sea/")
MOMENT = dt.datetime.fromisoformat("2026-03-02T09:30+09:00")
CARD = Card(
    source="content/sea/tide.md",
    url="/sea/tide/",
    title="Tide <turns>",
    date=MOMENT,
    updated=MOMENT + dt.timedelta(hours=5),
    section=SECTION,
    lang="en",
    summary="It turns twice a day.",
    lead=2,
    live=True,
    tags=(Term("moon", "Moon", "/tags/moon/"),),
    image=Image(src="/sea/tide.jpg", alt="Mud.", caption="The flats.", credit="Wire", width=900, height=600),
)
OLDER = msgspec.structs.replace(CARD, url="/sea/썰물/", title="썰물", lang="ko", lead=0)
ARTICLE = Article(
    card=CARD,
    digest=b"",
    body_line=9,
    update_note=(UpdateNote("adds", "the moon", "last 2"),),
    corrections=(Correction(MOMENT, "The moon is not cheese."),),
)
PEOPLE = (
    Person(slug="a", name="Ann Oar", url="/authors/a/"),
    Person(slug="b", name="배", url="/authors/b/", lang="ko"),
)
BODY = Body(source=CARD.source, line=9, text="One.\n\nTwo.\n\nThree.\n")


def story(root: Path, **config: object) -> BeautifulSoup:
    """The page of the story in a site at `root`."""
    settings = msgspec.convert(
        {"title": "Wire", "base_url": "https://wire.example/", "timezone": "Asia/Seoul", **config}, Config
    )
    setup = Setup(
        root=str(root), config=settings, sections=(SECTION,), footer=(), pages=frozenset({"feedback"}), digest=b""
    )
    page = Page(
        kind="article",
        url=CARD.url,
        path="sea/tide/index.html",
        title=CARD.title,
        lang="en",
        data=ArticleView(article=ARTICLE, people=PEOPLE, more=(OLDER,), marker="2nd LD"),
        body=CARD.source,
        modified=CARD.updated,
    )
    renderer = Renderer(setup)
    return BeautifulSoup(renderer.render(page, renderer.render_body(page, BODY)).html, "html.parser")


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> BeautifulSoup:
    return story(tmp_path_factory.mktemp("site"))


@pytest.mark.parametrize(
    ("selector", "text"),
    [
        ("title", "Tide <turns> - Wire"),
        ("h1", "Tide <turns>"),
        ("hgroup > p.marker [aria-hidden=true]", "(2nd LD)"),
        ("hgroup > p.marker .visually-hidden", "Updated story, version 3."),
        (".standfirst", "It turns twice a day."),
        ('.kicker a[href="/sea/"]', "Sea"),
        (".kicker .label.live", "Live"),
        ('.credits time[datetime="2026-03-02T09:30:00+09:00"]', "March 2, 2026, 9:30\u00a0AM KST"),
        ('.credits time[datetime="2026-03-02T14:30:00+09:00"]', "March 2, 2026, 2:30\u00a0PM KST"),
        (".attn .attn-verb", "adds"),
        ('.attn a[href="#p2"]', "last 2 paragraphs"),
        (".byline", "By Ann Oar and 배"),
        ('.byline a[rel=author][lang=ko][href="/authors/b/"]', "배"),
        (".lead-figure figcaption", "The flats. Wire"),
        (".prose #p2", "Two."),
        (".corrections h2", "Correction"),
        ('.tags a[rel=tag][href="/tags/moon/"]', "Moon"),
        (".more h2", "More in Sea"),
        ('.more a[lang=ko][href="/sea/%EC%8D%B0%EB%AC%BC/"]', "썰물"),
        ('#navigation a[aria-current=true][href="/sea/"]', "Sea"),
    ],
)
def test_element(page: BeautifulSoup, selector: str, text: str) -> None:
    """Exactly one, with this text."""
    (found,) = page.select(selector)
    assert found.get_text() == text


def test_the_skip_links_come_first_and_their_targets_take_focus(page: BeautifulSoup) -> None:
    first, second = page.select("a[href], button, input, [tabindex]")[:2]
    assert (first["href"], first.get_text()) == ("#contents", "Go to Contents")
    assert (second["href"], second.get_text()) == ("#navigation", "Go to Navigation")
    assert page.select_one("main#contents")["tabindex"] == page.select_one("nav#navigation")["tabindex"] == "-1"


def test_the_marker_is_nowhere_else(page: BeautifulSoup) -> None:
    html = str(page)
    assert html.count("2nd LD") == 1


def test_there_is_no_script_and_no_thanks(page: BeautifulSoup) -> None:
    assert [script["type"] for script in page.find_all("script")] == ["application/ld+json"]
    assert "thank" not in page.get_text().lower()


def test_a_theme_replaces_one_block(tmp_path: Path) -> None:
    theme = tmp_path / "themes/mine"
    (theme / "templates").mkdir(parents=True)
    (theme / "theme.toml").write_text('name = "mine"\nextends = "default"\n', "utf-8")
    block = '{% block byline %}<p class="mine">{{ data.people[0].name }}</p>{% endblock %}'
    (theme / "templates/article.html").write_text('{% extends "default/article.html" %}' + block, "utf-8")
    mine, theirs = story(tmp_path, theme="mine"), story(tmp_path)
    assert mine.select_one(".mine").extract().get_text() == "Ann Oar"
    theirs.select_one(".byline").extract()
    assert mine.get_text(" ", strip=True) == theirs.get_text(" ", strip=True)


@pytest.mark.parametrize(
    ("feedback", "action", "names"),
    [
        (
            {"backend": "url", "url": "https://x.example/f?a=1&b=2"},
            "https://x.example/f?a=1&b=2",
            ["subject", "next", "page", "version", "message", "name", "email", "leave-empty"],
        ),
        (
            {"backend": "netlify"},
            "/feedback/thanks/",
            ["form-name", "page", "version", "message", "name", "email", "leave-empty"],
        ),
        (
            {"backend": "formspree", "form_id": "abc"},
            "https://formspree.io/f/abc",
            ["_subject", "_next", "page", "version", "message", "name", "email", "_gotcha"],
        ),
        (
            {"backend": "mailto", "email": "desk+web@wire.example"},
            "mailto:desk%2Bweb@wire.example?subject=Feedback%3A%20Tide%20%3Cturns%3E",
            ["page", "version", "message"],
        ),
    ],
)
def test_feedback(tmp_path: Path, feedback: dict[str, str], action: str, names: list[str]) -> None:
    """Where the form goes and what it sends; every field that is seen has a label."""
    page = story(tmp_path, feedback=feedback)
    form = page.select_one(".feedback form")
    assert form["action"] == action
    fields = form.select("input, textarea")
    assert [field["name"] for field in fields] == names
    labelled = {label["for"] for label in form.select("label")}
    assert {field["id"] for field in fields if field.get("type") != "hidden"} == labelled
    assert all(page.find(id=field["aria-describedby"]) for field in form.select("[aria-describedby]"))


def test_no_feedback(tmp_path: Path) -> None:
    assert not story(tmp_path, feedback=msgspec.to_builtins(Feedback(enabled=False))).select("form, .feedback")
