"""Lists are numbered from the oldest page, so that archive pages stay as they are."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssg.listing import list_pages
from ssg.model import Article, Card, Page, Term
from ssg.pages.article import marker

FIRST = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


def article(number: int) -> Article:
    """The story that came out on day `number`."""
    card = Card(
        source=f"content/economy/{number}.md",
        url=f"/economy/{number}/",
        title=f"Story {number}",
        date=FIRST + dt.timedelta(days=number),
        section=Term("economy", "Economy", "/economy/"),
        lang="en",
        digest=number.to_bytes(4, "big"),
    )
    return Article(card=card, digest=b"", body_line=1)


def pages(total: int, size: int) -> list[Page]:
    """The list of so many stories."""
    newest_first = [article(number) for number in range(total, 0, -1)]
    return list(list_pages("section", "/economy/", newest_first, size, heading="Economy", lang="en"))


@given(st.integers(0, 200), st.integers(1, 30))
def test_each_story_stands_once(total: int, size: int) -> None:
    """No story is missing, none is shown twice, and following "older" leads through all of them, newest first."""
    by_url = {page.url: page for page in pages(total, size)}
    seen = []
    page = by_url["/economy/"]
    while True:
        seen += [card.title for card in page.data.cards]
        if not page.data.older:
            break
        older = by_url[page.data.older]
        assert older.data.newer == page.url
        page = older

    assert seen == [f"Story {number}" for number in range(total, 0, -1)]


@given(st.integers(0, 200), st.integers(1, 30))
def test_a_new_story_changes_little(total: int, size: int) -> None:
    """A new story changes the front, and once in a page's time the page before it, which gets a "newer" page."""
    before = {page.url: page.inputs for page in pages(total, size)}
    after = {page.url: page.inputs for page in pages(total + 1, size)}
    changed = [url for url in before if before[url] != after[url]]

    assert len(changed) <= 2
    assert "/economy/" in changed
    assert len(after) - len(before) <= 1


@pytest.mark.parametrize(
    ("lead", "words"),
    [(0, ""), (1, "LEAD"), (2, "2nd LD"), (3, "3rd LD"), (4, "4th LD"), (11, "11th LD"), (22, "22nd LD")],
)
def test_marker(lead: int, words: str) -> None:
    """The wire's words for a replacement."""
    assert marker(lead) == words
