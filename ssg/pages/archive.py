"""The archive by month, and the index of all months."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from ssg.listing import Entry, Group, index_page, list_pages, month_url, oldest_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.config import Config
    from ssg.model import Page, Site


def plan(site: Site, config: Config) -> Iterator[Page]:
    """The lists of every month, then `/archive/`. Headings are ISO months (`2026-03`); the theme puts them in words."""
    newest_first = sorted(site.months, reverse=True)
    for place, month in enumerate(newest_first):
        newer = newest_first[place - 1] if place else ""
        older = newest_first[place + 1] if place + 1 < len(newest_first) else ""
        yield from list_pages(
            "month",
            month_url(month),
            site.months[month],
            config.page_size,
            heading=month,
            lang=config.language,
            newer=oldest_page(month_url(newer), len(site.months[newer]), config.page_size) if newer else "",
            older=month_url(older) if older else "",
        )
    years = [
        Group(year, tuple(Entry(month, month_url(month), count=len(site.months[month])) for month in months))
        for year, months in groupby(newest_first, key=lambda month: month[:4])
    ]
    if years:
        yield index_page("archive", "/archive/", config.language, years)
