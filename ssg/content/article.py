"""Turns a Markdown file's front matter into an article."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import msgspec

from ssg.content.addresses import aliases_of, article_url, slug_of, translation_of
from ssg.content.front_matter import RULE, Header, read_header
from ssg.content.images import image_of
from ssg.content.schema import ARTICLE, OTHER_NAMES
from ssg.content.terms import authors_of, section_of, tags_of
from ssg.located import Problems
from ssg.located.schema import Reading
from ssg.model import Article, Card, Correction, Dateline, Finding, UpdateNote

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ssg.config import Config
    from ssg.model import Person, Source, Term

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
        return None, tuple(problems.findings)
    section = section_of(header, source.path, config, problems)
    slug = slug_of(header, source.path, problems)
    if section is None or not slug or "title" not in header.values or "date" not in header.values:
        return None, tuple(problems.findings)
    card = _card(header, source, config, root, section, slug, people, problems)
    return _article(header, source, root, card, problems), tuple(problems.findings)


def _card(
    header: Header,
    source: Source,
    config: Config,
    root: Path,
    section: Term,
    slug: str,
    people: Mapping[str, Person],
    problems: Problems,
) -> Card:
    values = header.values
    date, updated = values["date"], values.get("updated")
    if updated is not None and updated < date:
        hint = "The key date is when the story was first published."
        problems.error("The story was updated before it was published.", hint, *header.spots["updated"])
    corrections = [entry["date"] for entry in values.get("corrections", ()) if "date" in entry]
    card = Card(
        source=source.path,
        url=article_url(config.permalink, section.slug, slug, date),
        title=values["title"],
        date=date,
        section=section,
        lang=values.get("lang", config.language),
        updated=updated,
        summary=values.get("summary", ""),
        lead=values.get("lead", 0),
        tags=tags_of(header, config, problems),
        authors=authors_of(header, people, problems),
        image=image_of(header, "image", source.path, root, problems),
        corrected=max(corrections, default=None),
    )
    return msgspec.structs.replace(card, digest=_digest(card))


def _digest(card: Card) -> bytes:
    # JSON, because msgpack keeps the moment and drops its offset, which readers see.
    return hashlib.blake2b(msgspec.json.encode(card), digest_size=16).digest()


def _article(header: Header, source: Source, root: Path, card: Card, problems: Problems) -> Article:
    values = header.values
    return Article(
        card=card,
        digest=source.digest,
        body_line=header.body_line,
        dateline=_dateline(values.get("dateline")),
        update_note=tuple(UpdateNote(**note) for note in values.get("update_note", ()) if "verb" in note),
        corrections=tuple(Correction(**c) for c in values.get("corrections", ()) if {"date", "text"} <= c.keys()),
        aliases=aliases_of(values, header.spots, problems),
        draft=is_draft(header),
        translation_of=translation_of(header, source.path, root, problems),
        spots=header.spots,
    )


def _dateline(values: dict[str, Any] | None) -> Dateline | None:
    return Dateline(**values) if values and "place" in values else None


def is_draft(header: Header) -> bool:
    """Whether the file is kept back. A `draft` that cannot be read keeps it back too: a slip must not publish it."""
    return bool(header.values.get("draft", "draft" in header.spots))
