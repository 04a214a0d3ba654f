"""Stories that are right by themselves may be wrong together."""

from __future__ import annotations

import datetime as dt

import pytest

from ssg.config import Config
from ssg.model import Article, Card, Term
from ssg.site import assemble
from ssg.site_findings import site_findings

NOW = dt.datetime(2026, 6, 1, tzinfo=dt.UTC)


def tagged(*tags: str) -> list[str]:
    """Messages about one story for each tag, all of whose tags have the slug `c`."""
    articles = [
        Article(
            card=Card(
                source=f"content/news/{number}.md",
                url=f"/news/{number}/",
                title=tag,
                date=NOW - dt.timedelta(days=len(tags) - number),
                section=Term("news", "News", "/news/"),
                lang="en",
                tags=(Term("c", tag, "/tags/c/"),),
            ),
            digest=b"",
            body_line=1,
            spots={"tags": (4, 7)},
        )
        for number, tag in enumerate(tags)
    ]
    config = Config(title="T", base_url="https://h.example/")
    site = assemble(articles, (), {}, config, now=NOW)
    found = list(site_findings(site, config))
    return [f"{f.source.file}:{f.source.line} {f.message}" for f in found if f.source]


@pytest.mark.parametrize(
    ("tags", "messages"),
    [
        (("C", "c", "C"), []),
        (("Sea-ice", "sea ice"), []),
        (("C++", "C#"), ["content/news/1.md:4 The tags “C++” and “C#” share the page /tags/c/."]),
        (("C", "C#", "C#", "c"), ["content/news/1.md:4 The tags “C” and “C#” share the page /tags/c/."]),
    ],
)
def test_merged_tags(tags: tuple[str, ...], messages: list[str]) -> None:
    """Each other name is reported once, at the oldest story that has it."""
    assert tagged(*tags) == messages
