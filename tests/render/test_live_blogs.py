"""A story with two live blogs is over when both are."""

from __future__ import annotations

import datetime as dt

import pytest

from ssg.markdown.update import Update
from ssg.render.live_blog import live_posting

STORY = {"url": "https://news.example/a/", "dateModified": "2026-03-02T08:00:00+00:00"}


@pytest.mark.parametrize(("states", "ended"), [((True, True), True), ((True, False), False), ((False, True), False)])
def test_the_end_of_the_coverage(states: tuple[bool, bool], ended: bool) -> None:
    """Whichever has the newest entry."""
    updates = [
        Update(id="u", title="", moment=dt.datetime(2026, 3, 2, hour, tzinfo=dt.UTC), text="", over=over, line=1)
        for hour, over in zip((11, 9), states, strict=True)
    ]

    assert ("coverageEndTime" in live_posting(STORY, updates)) is ended
