"""Articles, people, standing pages and the configuration, as they are read when nothing is wrong."""

from __future__ import annotations

import datetime as dt
import hashlib
import pickle
import unicodedata
from pathlib import Path

import pytest

from ssg.config import Config, SectionConfig, TagConfig
from ssg.config_file import load_config
from ssg.content.article import read_article
from ssg.content.front_matter import split
from ssg.content.people import read_person
from ssg.content.sources import read_source, scan
from ssg.content.standing import read_standing
from ssg.errors import EnvironmentalError, UsageError
from ssg.model import Article, Correction, Dateline, Person, Source, Standing, Term, UpdateNote

REPOSITORY = Path(__file__).parents[2]
CONFIG = Config(
    title="T",
    base_url="https://test.example/",
    timezone="Asia/Seoul",
    sections={"economy": SectionConfig(title="Business")},
    tags={"sea": TagConfig(title="The sea")},
)
SEOUL = dt.timezone(dt.timedelta(hours=9))


def source(text: str | bytes, path: str = "content/economy/story.md") -> Source:
    data = text.encode() if isinstance(text, str) else text
    return Source(path, data, hashlib.blake2b(data, digest_size=16).digest())


def article(text: str, path: str = "content/economy/story.md", config: Config = CONFIG, **people: Person) -> Article:
    found, findings = read_article(source(text, path), config, REPOSITORY, people)
    assert findings == ()
    assert found is not None
    return found


FULL = """---
title: 'Harbour towns: "one timetable"'
date: 2026-03-02T09:30+09:00
updated: 2026-03-02 14:05
tags: [transport, Sea]
authors: [Mina Park, do-yejun]
summary: >
  One timetable from May,
  and two fewer boats.
lead: 2
update_note:
  - {verb: Updates, text: with remarks, paragraphs: Last 5}
  - verb: adds
    paragraphs: 2–4
dateline: {place: TONGYEONG, date: 2026-03-01, source: Harbour Wire}
slug: ferry
aliases: [/old/ferry/, '/a%20b.html']
lang: ko
corrections:
  - {date: 2026-03-03, text: It was Tuesday.}
  - {date: 2026-03-05, text: It was Friday.}
ed_note: Call the mayor again.
---
First line.
"""


def test_an_article_with_everything() -> None:
    person = Person(slug="do-yejun", name="도예준", url="/authors/do-yejun/")
    found = article(FULL, **{"do-yejun": person})
    card = found.card
    assert card.title == 'Harbour towns: "one timetable"'
    assert card.date == dt.datetime(2026, 3, 2, 9, 30, tzinfo=SEOUL)
    assert card.updated == dt.datetime(2026, 3, 2, 14, 5, tzinfo=SEOUL)
    assert card.section == Term("economy", "Business", "/economy/")
    assert card.url == "/economy/ferry/"
    assert card.tags == (Term("transport", "transport", "/tags/transport/"), Term("sea", "The sea", "/tags/sea/"))
    assert card.authors == (
        Term("mina-park", "Mina Park", "/authors/mina-park/"),
        Term("do-yejun", "도예준", "/authors/do-yejun/"),
    )
    assert card.summary == "One timetable from May, and two fewer boats."
    assert (card.lead, card.lang) == (2, "ko")
    assert found.update_note == (UpdateNote("updates", "with remarks", "last 5"), UpdateNote("adds", "", "2-4"))
    assert found.dateline == Dateline("TONGYEONG", dt.date(2026, 3, 1), "Harbour Wire")
    assert found.aliases == ("/old/ferry/", "/a b.html")
    assert found.corrections == (
        Correction(dt.datetime(2026, 3, 3, tzinfo=SEOUL), "It was Tuesday."),
        Correction(dt.datetime(2026, 3, 5, tzinfo=SEOUL), "It was Friday."),
    )
    assert card.corrected == found.corrections[1].date
    assert found.body_line == 24
    assert found.spots["update_note.1.paragraphs"] == (14, 5)
    assert found.spots["tags.1"] == (5, 19)
    assert found.spots["dateline.place"] == (15, 12)
    assert pickle.loads(pickle.dumps(found)) == found


def test_a_note_to_colleagues_is_forgotten() -> None:
    assert b"Call the mayor" not in pickle.dumps(article(FULL))


@pytest.mark.parametrize(
    "title", ["no", "12:30:45", "010", "1e3", "0x1F", "2026-03-02", "true", "=", "1_000", "on", "가", "50%"]
)
def test_yaml_changes_no_word(title: str) -> None:
    assert article(f"---\ntitle: {title}\ndate: 2026-03-02\n---\n").card.title == title


def test_a_quoted_null_is_a_word() -> None:
    assert article("---\ntitle: 'null'\ndate: 2026-03-02\nsummary: ~\nimage:\n---\n").card.title == "null"


@pytest.mark.parametrize(
    ("path", "section", "url"),
    [
        ("content/economy/story.md", "Business", "/economy/story/"),
        ("content/sea-and-climate/2026/11/big-story.md", "Sea and climate", "/sea-and-climate/big-story/"),
        ("content/정치/섬 투표.md", "정치", "/정치/섬-투표/"),
        ("content/local/ferry/index.md", "Local", "/local/ferry/"),
        ("content/local/Ferry Times.md", "Local", "/local/ferry-times/"),
    ],
)
def test_addresses_from_paths(path: str, section: str, url: str) -> None:
    card = article("---\ntitle: T\ndate: 2026-03-02\n---\n", path).card
    assert (card.section.name, card.url) == (section, url)


def test_addresses_from_a_pattern() -> None:
    config = Config(title="T", base_url="https://a.example/", permalink="/{year}/{month}/{day}/{section}-{slug}/")
    assert article("---\ntitle: T\ndate: 2026-03-02\n---\n", config=config).card.url == "/2026/03/02/economy-story/"


def test_an_author_is_found_by_the_own_name() -> None:
    people = {"ryu": Person(slug="ryu", name="류해빈", url="/authors/ryu/")}
    card = article("---\ntitle: T\ndate: 2026-03-02\nauthors: [류해빈]\n---\n", **people).card
    assert card.authors == (Term("ryu", "류해빈", "/authors/ryu/"),)


@pytest.mark.parametrize("draft", ["true", "ture", "yes", "[true]", "1"])
def test_a_slip_does_not_publish_a_draft(draft: str) -> None:
    found, _ = read_article(source(f"---\ntitle: T\ndate: 2026-03-02\ndraft: {draft}\n---\n"), CONFIG, REPOSITORY, {})
    assert found is not None
    assert found.draft


@pytest.mark.parametrize("draft", ["draft: false", "draft:", ""])
def test_what_is_no_draft(draft: str) -> None:
    assert not article(f"---\ntitle: T\ndate: 2026-03-02\n{draft}\n---\n").draft


def test_the_digest_of_a_card_sees_the_offset_and_not_the_body() -> None:
    digests = [
        article(text).card.digest
        for text in (
            "---\ntitle: T\ndate: 2026-03-02T09:00+09:00\n---\nA",
            "---\ntitle: T\ndate: 2026-03-02T09:00+09:00\n---\nB",
            "---\ntitle: T\ndate: 2026-03-02T00:00Z\n---\nA",
        )
    ]
    assert digests[0] == digests[1] != digests[2]


@pytest.mark.parametrize(
    ("data", "line", "body"),
    [
        (b"---\ntitle: T\n---\nText.\n", 4, "Text.\n"),
        (b"\xef\xbb\xbf---\r\ntitle: T\r\n---\r\nText.\r\n", 4, "Text.\n"),
        (b"---  \ntitle: T\n--- \nText.\n---\nMore.", 4, "Text.\n---\nMore."),
        (b"---\n---\n", 3, ""),
        (b"---\ntitle: T\n---", 3, ""),
        (b"Text.", 1, "Text."),
        (b"\xef\xbb\xbfText.", 1, "Text."),
        (b"----\ntitle: T\n---\n", 1, "----\ntitle: T\n---\n"),
        (b"---\ntitle: T\n----\n---\nText.", 5, "Text."),
        (b"", 1, ""),
    ],
)
def test_header_and_body(data: bytes, line: int, body: str) -> None:
    parts = split(data)
    assert (parts.body_line, parts.body) == (line, body)


def test_a_person() -> None:
    text = "---\nname: 도예준\nrole: Reporter\nemail: do@a.example\nlang: ko\nsame_as: [https://social.example/@do]\n---\nBorn."
    person, findings = read_person(source(text, "content/authors/do-yejun.md"), CONFIG, REPOSITORY)
    assert findings == ()
    assert person is not None
    assert (person.slug, person.name, person.url) == ("do-yejun", "도예준", "/authors/do-yejun/")
    assert (person.same_as, person.lang, person.email) == (("https://social.example/@do",), "ko", "do@a.example")


def test_a_standing_page() -> None:
    text = "---\ntitle: 소개\nslug: 소개\nlang: ko\nmenu: false\naliases: [/about-ko/]\n---\nText."
    page, findings = read_standing(source(text, "content/pages/intro.md"), CONFIG)
    assert findings == ()
    assert page == Standing(
        source="content/pages/intro.md",
        url="/소개/",
        title="소개",
        lang="ko",
        digest=source(text).digest,
        body_line=8,
        menu=False,
        aliases=("/about-ko/",),
        spots={
            "title": (2, 1),
            "slug": (3, 1),
            "lang": (4, 1),
            "menu": (5, 1),
            "aliases": (6, 1),
            "aliases.0": (6, 11),
        },
    )


def test_the_sample_newsroom_is_without_fault() -> None:
    config, findings = load_config(REPOSITORY)
    assert findings == ()
    assert config is not None
    assert config.sections["economy"].titles == {"ko": "경제"}
    found, findings = scan(REPOSITORY)
    assert findings == ()
    people = {
        p.slug: p for path in found.people if (p := read_person(read_source(REPOSITORY, path), config, REPOSITORY)[0])
    }
    assert len(people) == len(found.people)
    for path in found.articles:
        story, findings = read_article(read_source(REPOSITORY, path), config, REPOSITORY, people)
        assert (story is not None, findings) == (True, ()), path


CONFIG_TEXT = """\ufefftitle = "T"
base_url = "https://a.example/news"
language = "zh-hant"
timezone = "Asia/Seoul"
permalink = "/{year}/{slug}/"
[organization]
email = "desk@a.example"
[accessibility]
prepared = 2026-03-02
[[accessibility.limits]]
what = "A"
[sections."정치"]
titles = {en = "Politics"}
"""


def test_a_configuration(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.toml").write_text(CONFIG_TEXT, encoding="utf-8")
    config, findings = load_config(tmp_path)
    assert findings == ()
    assert config is not None
    assert (config.base_url, config.base_path, config.language) == ("https://a.example/news/", "/news/", "zh-Hant")
    assert config.accessibility.prepared == "2026-03-02"
    assert config.accessibility.limits[0].what == "A"
    assert config.feedback.email == "desk@a.example"
    assert config.sections["정치"].titles == {"en": "Politics"}
    assert config.digest == hashlib.blake2b(CONFIG_TEXT.encode(), digest_size=16).digest()


def test_no_site(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="ssg init"):
        load_config(tmp_path)
    (tmp_path / "content/site.toml").mkdir(parents=True)
    with pytest.raises(EnvironmentalError):
        load_config(tmp_path)


def test_what_is_scanned(tmp_path: Path) -> None:
    names = (
        *("b/two.md", "a/one.md", "a/deep/er/three.md", "authors/mina.md", "pages/about.md", "authors.md"),
        *(".hidden.md", "a/.#one.md", "a/#one.md#", "a/~$one.md", "_drafts/no.md", "a/_notes/no.md", ".git/no.md"),
        *("a/one.md~", "a/one.jpg", "a/old.markdown", "a/LOUD.MD"),
    )
    for name in names:
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    (tmp_path / "content/a/link.md").symlink_to("one.md")
    (tmp_path / "content/a/folder").symlink_to("../b")
    (tmp_path / "content/a/broken.md").symlink_to("gone.md")
    (tmp_path / "content/a/picture.jpg").symlink_to("one.jpg")
    (tmp_path / "content/a/folder.md").mkdir()
    (tmp_path / "content/a" / unicodedata.normalize("NFD", "배.md")).write_text("x")
    found, findings = scan(tmp_path)
    assert found.articles == (
        "content/a/deep/er/three.md",
        "content/a/one.md",
        "content/a/배.md",
        "content/authors.md",
        "content/b/two.md",
    )
    assert found.people == ("content/authors/mina.md",)
    assert found.pages == ("content/pages/about.md",)
    assert [(f.source.file, f.severity) for f in findings if f.source] == [
        ("content/a/LOUD.MD", "warning"),
        ("content/a/broken.md", "error"),
        ("content/a/folder", "error"),
        ("content/a/link.md", "error"),
        ("content/a/old.markdown", "warning"),
    ]
    assert read_source(tmp_path, "content/a/배.md").data == b"x"


def test_two_spellings_of_one_name(tmp_path: Path) -> None:
    (tmp_path / "content/a").mkdir(parents=True)
    for form in ("NFC", "NFD"):
        (tmp_path / "content/a" / unicodedata.normalize(form, "é.md")).write_text("x")
    if len(list((tmp_path / "content/a").iterdir())) == 1:
        pytest.skip("this file system takes both spellings for one name")
    found, (finding,) = scan(tmp_path)
    assert found.articles == ("content/a/é.md",)
    assert finding.severity == "error"


def test_a_source_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentalError, match=r"content/gone\.md cannot be read"):
        read_source(tmp_path, "content/gone.md")
