"""Reads a standing page of content/pages/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.content.addresses import aliases_of, slug_of
from ssg.content.front_matter import RULE, read_header
from ssg.content.schema import OTHER_NAMES, STANDING
from ssg.located import Problems
from ssg.located.schema import Reading
from ssg.model import Finding, Standing

if TYPE_CHECKING:
    from ssg.config import Config
    from ssg.model import Source

__all__ = ("read_standing",)


def read_standing(source: Source, config: Config) -> tuple[Standing | None, tuple[Finding, ...]]:
    """The page and what is wrong with it; None when it cannot be used at all."""
    problems = Problems(source.path, RULE)
    names = {other: key for other, key in OTHER_NAMES.items() if key in STANDING}
    header = read_header(source, STANDING, Reading(problems, config.timezone, {}), names)
    if header is None:
        return None, problems.in_order()
    slug = slug_of(header, source.path, problems)
    values = header.values
    aliases = aliases_of(header, problems)
    if not slug or "title" not in values:
        return None, problems.in_order()
    page = Standing(
        source=source.path,
        url=f"/{slug}/",
        title=values["title"],
        lang=values.get("lang", config.language),
        digest=source.digest,
        body_line=header.body_line,
        summary=values.get("summary", ""),
        menu=values.get("menu", True),
        draft=values.get("draft", False),
        aliases=aliases,
        spots=header.spots,
    )
    return page, problems.in_order()
