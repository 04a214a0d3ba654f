"""Reads a person of content/authors/."""

from __future__ import annotations

import hashlib
import posixpath
from typing import TYPE_CHECKING

import msgspec

from ssg.content.front_matter import RULE, read_header
from ssg.content.images import image_of
from ssg.content.schema import PERSON
from ssg.located import Problems
from ssg.located.schema import Reading
from ssg.model import Finding, Person
from ssg.text import slugify

if TYPE_CHECKING:
    from pathlib import Path

    from ssg.config import Config
    from ssg.model import Source

__all__ = ("read_person",)


def read_person(source: Source, config: Config, root: Path) -> tuple[Person | None, tuple[Finding, ...]]:
    """The person, whose id is the file's name, and what is wrong; the biography stays on disk."""
    problems = Problems(source.path, RULE)
    header = read_header(source, PERSON, Reading(problems, config.timezone, {}))
    if header is None:
        return None, problems.in_order()
    slug = slugify(posixpath.basename(source.path).removesuffix(".md"))
    if not slug:
        problems.error("The file's name has no letter or digit for the address.", "Rename it.", 1, 1)
    portrait = image_of(header, "portrait", source.path, root, problems)
    values = header.values
    if not slug or "name" not in values:
        return None, problems.in_order()
    person = Person(
        slug=slug,
        name=values["name"],
        url=f"/authors/{slug}/",
        role=values.get("role", ""),
        email=values.get("email", ""),
        portrait=portrait,
        same_as=values.get("same_as", ()),
        lang=values.get("lang", ""),
        source=source.path,
    )
    return msgspec.structs.replace(person, digest=_digest(person), text_digest=source.digest), problems.in_order()


def _digest(person: Person) -> bytes:
    """Not of the file: the portrait may change while that does not, and stories do not show the biography."""
    return hashlib.blake2b(msgspec.json.encode(person), digest_size=16).digest()
