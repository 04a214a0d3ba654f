"""Turns a Markdown file's front matter into an article."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import msgspec

from ssg.content.addresses import aliases_of, article_url, slug_of, translation_of
from ssg.content.front_matter import RULE, Header, read_header
from ssg.content.images import image_of
from ssg.content.schema import ARTICLE, CORRECTION, OTHER_NAMES
from ssg.content.slips import report_slips
from ssg.content.terms import authors_of, section_of, tags_of
from ssg.located import Problems
from ssg.located.schema import Reading
from ssg.model import Article, Card, Correction, Dateline, Finding, UpdateNote

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ssg.config import Config
    from ssg.model import Person, Source

__all__ = ("read_article",)


def read_article(
    source: Source, config: Config, root: Path, people: Mapping[str, Person]
) -> tuple[Article | None, tuple[Finding, ...]]:
    """The article and everything that is wrong with it; None when it cannot be used at all.

    Args:
        source: the file.
        config: for the time zone, the language and the pattern of addresses.
        root: the site's folder, in which pictures are looked for.
        people: by slug, for authors who have a file.

    """
    problems = Problems(source.path, RULE)
    header = read_header(source, ARTICLE, Reading(problems, config.timezone, {}), OTHER_NAMES)
    if header is None:
        return None, problems.in_order()
    section = section_of(header, source.path, config, problems)
    slug = slug_of(header, source.path, problems)
    tags, authors = tags_of(header, config, problems), authors_of(header, people, problems)
    image = image_of(header, "image", source.path, root, problems)
    _check_order(header, problems)
    values = header.values
    article = None
    if section is not None and slug and "title" in values and "date" in values:
        card = Card(
            source=source.path,
            url=article_url(config.permalink, section.slug, slug, values["date"]),
            title=values["title"],
            date=values["date"],
            section=section,
            lang=values.get("lang", config.language),
            updated=values.get("updated"),
            summary=values.get("summary", ""),
            lead=values.get("lead", 0),
            live=values.get("live", False),
            tags=tags,
            authors=authors,
            image=image,
            corrected=max((entry["date"] for entry in _corrections(header)), default=None),
        )
        article = _article(header, source, root, card, problems)
        report_slips(card, header, config, problems)
    return article, problems.in_order()


def _check_order(header: Header, problems: Problems) -> None:
    date, updated = header.values.get("date"), header.values.get("updated")
    if date is not None and updated is not None and updated < date:
        hint = "The key date is when the story was first published."
        problems.error("The story was updated before it was published.", hint, *header.spots["updated"])


def _digest(card: Card) -> bytes:
    # JSON, because msgpack keeps the moment and drops its offset, which readers see.
    return hashlib.blake2b(msgspec.json.encode(card), digest_size=16).digest()


def _article(header: Header, source: Source, root: Path, card: Card, problems: Problems) -> Article:
    values = header.values
    return Article(
        card=msgspec.structs.replace(card, digest=_digest(card)),
        digest=source.digest,
        front=header.front,
        body_line=header.body_line,
        dateline=_dateline(values.get("dateline")),
        update_note=tuple(UpdateNote(**note) for note in values.get("update_note", ()) if "verb" in note),
        corrections=tuple(Correction(**entry) for entry in _corrections(header)),
        aliases=aliases_of(header, problems),
        draft=values.get("draft", False),
        translation_of=translation_of(header, source.path, root, problems),
        spots=header.spots,
    )


def _corrections(header: Header) -> list[dict[str, Any]]:
    return [entry for entry in header.values.get("corrections", ()) if len(entry) == len(CORRECTION)]


def _dateline(values: dict[str, Any] | None) -> Dateline | None:
    return Dateline(**values) if values and "place" in values else None
