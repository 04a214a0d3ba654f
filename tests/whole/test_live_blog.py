"""What search engines are told of a live blog, and what is said when the story itself says something else."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

STORY = """---
title: The gale
date: 2026-03-02T08:00Z
{head}---
It blows.

::: live
status: {status}

## 2026-03-02 08:30 Boats are *running*

All of [them](/news/a/).

## 2026-03-02 09:15

Closed.
:::
"""


def posting(site: Path) -> Any:
    html = (site / "build/news/a/index.html").read_text(encoding="utf-8")
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert found is not None
    return json.loads(found[1])


def test_search_engines_are_told(make_site: Callable[..., Path], ssg: Callable[..., Any]) -> None:
    """Each entry with its address and its words; the end, because the coverage is over."""
    site = make_site({"news/a.md": STORY.format(head="updated: 2026-03-02T09:15Z\n", status="over")})
    done = ssg("build", "--site", site)

    assert "live-updated" not in done.out, done.said
    found = posting(site)
    assert found["@type"] == "LiveBlogPosting"
    assert found["coverageStartTime"] == "2026-03-02T08:30:00+00:00"
    assert found["coverageEndTime"] == found["dateModified"] == "2026-03-02T09:15:00+00:00"
    assert found["liveBlogUpdate"] == [
        {
            "@type": "BlogPosting",
            "datePublished": "2026-03-02T09:15:00+00:00",
            "url": f"{found['url']}#update-20260302-0915",
            "articleBody": "Closed.",
        },
        {
            "@type": "BlogPosting",
            "headline": "Boats are running",
            "datePublished": "2026-03-02T08:30:00+00:00",
            "url": f"{found['url']}#update-20260302-0830",
            "articleBody": "All of them.",
        },
    ]


def test_a_story_that_says_less(make_site: Callable[..., Path], ssg: Callable[..., Any]) -> None:
    """Without `updated` nobody is told of the last entry: at the entry's line. `live` is told at its key."""
    site = make_site({"news/a.md": STORY.format(head="live: true\n", status="over")})
    done = ssg("build", "--site", site)

    told = [line.split(" ")[0] for line in done.out.splitlines() if "live-updated:" in line]
    assert told == ["content/news/a.md:4:1:", "content/news/a.md:15:1:"]
    assert posting(site)["dateModified"] == "2026-03-02T09:15:00+00:00"
