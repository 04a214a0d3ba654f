"""Standing pages: about, contact, and whatever else lies in content/pages/."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ssg.listing import page_path
from ssg.model import Page, Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.config import Config
    from ssg.model import Site


class StandingView(msgspec.Struct, frozen=True):
    """What the template `standing` shows."""

    standing: Standing


def plan(site: Site, _config: Config) -> Iterator[Page]:
    """A page for each file."""
    for standing in site.standing:
        yield Page(
            kind="standing",
            url=standing.url,
            path=page_path(standing.url),
            title=standing.title,
            lang=standing.lang,
            description=standing.summary,
            data=StandingView(standing),
            body=standing.source,
            inputs=(standing.digest,),
        )
