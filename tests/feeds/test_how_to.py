"""The example of `docs/how-to/add-a-feed.md` works as it stands there."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType
from typing import Any

from ssg import feeds

GUIDE = Path(__file__).parents[2] / "docs" / "how-to" / "add-a-feed.md"


def test_the_example_is_a_feed(newsroom: Any, monkeypatch: Any) -> None:
    example = re.search(r"```python\n(.+?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    assert example
    headlines: Any = ModuleType("headlines")
    exec(example[1], headlines.__dict__)
    monkeypatch.setattr(feeds, "FEEDS", (headlines,))
    monkeypatch.setattr(feeds, "RENDERERS", {"headlines": headlines.render})
    built = newsroom.build(newsroom.sample())
    assert sorted(built) == ["culture/headlines.txt", "economy/headlines.txt", "headlines.txt"]
    assert built["economy/headlines.txt"].decode().splitlines() == [
        "Harbour towns agree on <one> timetable & two boats",
        "https://example.org/news/economy/ferry/",
        "Quota",
        "https://example.org/news/economy/quota/",
    ]
