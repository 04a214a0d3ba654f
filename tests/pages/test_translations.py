"""A story and its translations name one another, whichever of them says whose translation it is."""

from __future__ import annotations

import datetime as dt

from ssg.config import Config
from ssg.model import Article, Card, Term
from ssg.pages.article import plan
from ssg.site import assemble

NOW = dt.datetime(2026, 6, 1, tzinfo=dt.UTC)
CONFIG = Config(title="T", base_url="https://h.example/")


def article(name: str, lang: str, translation_of: str = "", date: dt.datetime = NOW) -> Article:
    """A story in a language."""
    card = Card(
        source=f"content/news/{name}.md",
        url=f"/news/{name}/",
        title=name,
        date=date,
        section=Term("news", "News", "/news/"),
        lang=lang,
        digest=name.encode(),
    )
    return Article(card=card, digest=b"", body_line=1, translation_of=translation_of)


def translations(*articles: Article) -> dict[str, list[str]]:
    """Titles of the translations that each page names."""
    site = assemble(articles, (), {}, CONFIG, now=NOW)
    return {page.title: [card.title for card in page.data.translations] for page in plan(site, CONFIG)}


def test_all_name_the_others() -> None:
    """Two translations of one story know each other, too; a story without any names none."""
    stories = (
        article("salt", "en"),
        article("sogeum", "ko", "content/news/salt.md"),
        article("salz", "de", "content/news/salt.md"),
        article("fish", "en"),
    )

    assert translations(*stories) == {
        "salt": ["salz", "sogeum"],
        "sogeum": ["salz", "salt"],
        "salz": ["salt", "sogeum"],
        "fish": [],
    }


def test_an_embargoed_translation_is_not_named() -> None:
    """Nothing of it is anywhere before its time."""
    later = NOW + dt.timedelta(days=1)

    assert translations(article("salt", "en"), article("salz", "de", "content/news/salt.md", later)) == {"salt": []}
