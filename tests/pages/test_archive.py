"""From the home page readers can go on through all months of the archive and back."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from ssg.config import Config
from ssg.model import Article, Card, Term
from ssg.pages import archive, home
from ssg.site import assemble

NOW = dt.datetime(2026, 6, 1, tzinfo=dt.UTC)


def story(number: int, days: int) -> Article:
    """A story of so many days ago."""
    card = Card(
        source=f"content/news/{number}.md",
        url=f"/news/{number}/",
        title=f"Story {number}",
        date=NOW - dt.timedelta(days=days),
        section=Term("news", "News", "/news/"),
        lang="en",
    )
    return Article(card=card, digest=b"", body_line=1)


@given(st.lists(st.integers(1, 400), max_size=60), st.integers(1, 5))
def test_every_story_is_on_the_way_from_home(ages: list[int], size: int) -> None:
    """Older lists lead to every story once, the newest first, and newer ones lead back."""
    config = Config(title="T", base_url="https://h.example/", page_size=size)
    site = assemble([story(number, days) for number, days in enumerate(ages)], (), {}, config, now=NOW)
    lists = {page.url: page for page in archive.plan(site, config) if page.kind == "month"}
    (front,) = home.plan(site, config)
    seen = []
    before, url = "", front.data.older
    while url:
        view = lists[url].data
        assert view.newer == before
        seen += [card.source for card in view.cards]
        before, url = url, view.older

    assert seen == [article.card.source for article in site.articles]
