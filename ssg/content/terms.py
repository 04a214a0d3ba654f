"""Sections, tags and authors as a story refers to them."""

from __future__ import annotations

from functools import lru_cache
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
        return _term(slug, (declared.title if declared else "") or _spelt(name, slug), f"/{slug}/")
    if written:
        message = f"The section {shown(written)} has no letter or digit."
        problems.error(message, "Write its name, such as economy.", *header.spots["section"])
    else:
        hint = "Add a key section, or move the file into a folder."
        problems.error("The story has no section.", hint, 1, 1)
    return None


@lru_cache(maxsize=8192)
def _term(slug: str, name: str, url: str) -> Term:
    """One record for all stories that name the same: a large site says it ten thousand times."""
    return Term(slug, name, url)


def _spelt(name: str, slug: str) -> str:
    """A folder's name as a heading: `sea-and-climate` becomes “Sea and climate”."""
    if name != slug:
        return name
    words = name.replace("-", " ")
    return words[:1].upper() + words[1:]


def tags_of(header: Header, config: Config, problems: Problems) -> tuple[Term, ...]:
    """The tags in the story's order, each once."""
    terms = []
    for name in header.values.get("tags", ()):
        slug = slugify(name)
        declared = config.tags.get(slug)
        terms.append(_term(slug, (declared.title if declared else "") or name, f"/tags/{slug}/"))
    return _once(terms, "tags", header, problems)


def authors_of(header: Header, people: Mapping[str, Person], problems: Problems) -> tuple[Term, ...]:
    """The authors in the story's order, each once: by the name of their file, by their own name, or only named."""
    terms = []
    for name in header.values.get("authors", ()):
        slug = slugify(name)
        person = people.get(slug) or next((p for p in people.values() if p.name == name), None)
        terms.append(_term(person.slug, person.name, person.url) if person else _term(slug, name, f"/authors/{slug}/"))
    return _once(terms, "authors", header, problems)


def _once(terms: list[Term], key: str, header: Header, problems: Problems) -> tuple[Term, ...]:
    found: dict[str, Term] = {}
    for index, term in enumerate(terms):
        spot = header.spots[f"{key}.{index}"]
        if not term.slug:
            message = f"The entry {shown(term.name)} of {key} has no letter or digit."
            problems.error(message, "Write a name.", *spot)
        elif term.slug in found:
            message = f"The entry {shown(term.name)} of {key} is there twice."
            problems.warning(message, "Delete one of them.", *spot)
        else:
            found[term.slug] = term
    return tuple(found.values())
