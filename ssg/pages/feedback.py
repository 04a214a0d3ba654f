"""The feedback form, and the page that thanks: the only place where thanks are said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ssg.config import Feedback
from ssg.listing import page_path
from ssg.model import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.config import Config
    from ssg.model import Site

URL = "/feedback/"
THANKS = "/feedback/thanks/"


class FeedbackView(msgspec.Struct, frozen=True):
    """What the templates `feedback` and `thanks` show."""

    feedback: Feedback


def plan(_site: Site, config: Config) -> Iterator[Page]:
    """The form and the page after it."""
    if not config.feedback.enabled:
        return
    for kind, url in (("feedback", URL), ("thanks", THANKS)):
        yield Page(
            kind=kind,
            url=url,
            path=page_path(url),
            title="",
            lang=config.language,
            data=FeedbackView(config.feedback),
            indexed=kind == "feedback",
        )
