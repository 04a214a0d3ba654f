"""Sections, tags and authors as a story refers to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.located.problems import shown
from ssg.model import Term
from ssg.text import slugify

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ssg.config import Config
    from ssg.content.front_matter import Header
    from ssg.located.problems import Problems
    from ssg.model import Person

__all__ = ("authors_of", "section_of", "tags_of")


def section_of(header: Header, path: str, config: Config, problems: Problems) -> Term | None:
    """The section that front matter names, else the first folder below content/."""
    written = header.values.get("section")
    folder = path.split("/")[1] if path.count("/") > 1 else ""
    name = written or folder
    slug = slugify(name)
    if slug:
        declared = config.sections.get(slug)
        return Term(slug, (declared.title if declared else "") or _spelt(name, slug), f"/{slug}/")
    if written:
        message = f"The section {shown(written)} has no letter or digit."
        problems.error(message, "Write its name, such as economy.", *header.spots["section"])
    else:
        hint = "Add a key section, or move the file into a folder."
        problems.error("The story has no section.", hint, 1, 1)
    return None


def _spelt(name: str, slug: str) -> str:
    """A folder's name as a heading: `sea-and-climate` becomes “Sea and climate”."""
    if name != slug:
        return name
    words = name.replace("-", " ")
    return words[:1].upper() + words[1:]


def tags_of(header: Header, config: Config, problems: Problems) -> tuple[Term, ...]:
    """The tags in the story's order, each once."""
    found: dict[str, Term] = {}
    for index, name in enumerate(header.values.get("tags", ())):
        slug = slugify(name)
        if not _is_new(slug, name, found, "tags", index, header, problems):
            continue
        declared = config.tags.get(slug)
        found[slug] = Term(slug, (declared.title if declared else "") or name, f"/tags/{slug}/")
    return tuple(found.values())


def authors_of(header: Header, people: Mapping[str, Person], problems: Problems) -> tuple[Term, ...]:
    """The authors in the story's order, each once: by the name of their file, by their own name, or only named."""
    found: dict[str, Term] = {}
    for index, name in enumerate(header.values.get("authors", ())):
        slug = slugify(name)
        person = people.get(slug) or next((p for p in people.values() if p.name == name), None)
        term = Term(person.slug, person.name, person.url) if person else Term(slug, name, f"/authors/{slug}/")
        if _is_new(term.slug, name, found, "authors", index, header, problems):
            found[term.slug] = term
    return tuple(found.values())


def _is_new(
    slug: str, name: str, found: Mapping[str, Term], key: str, index: int, header: Header, problems: Problems
) -> bool:
    spot = header.spots.get(f"{key}.{index}") or header.spots[key]
    if not slug:
        problems.error(f"The entry {shown(name)} of {key} has no letter or digit.", "Write a name.", *spot)
    elif slug in found:
        problems.warning(f"The entry {shown(name)} of {key} is there twice.", "Delete one of them.", *spot)
    return bool(slug) and slug not in found
