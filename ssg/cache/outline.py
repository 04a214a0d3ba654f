"""How the stories stand in the site, as numbers: enough to make the pages of one again without reading the others."""

from __future__ import annotations

from array import array
from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec

from ssg.cache.state import keep, state_folder
from ssg.model import Person, Site
from ssg.publish.sealed_file import read_sealed
from ssg.render.setup import Setup
from ssg.syndication import FeedView

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from ssg.model import Article, Page
    from ssg.outcome import BuildRequest

__all__ = ("Outline", "load_outline", "order_of_stories", "outline_of", "save_outline")

MAGIC = b"ssg outline 1\n"


class Outline(msgspec.Struct, frozen=True, array_like=True):
    """The site without its stories. A story is a number: its place in `Head.articles`."""

    token: bytes
    """`Head.token` of the same build."""
    order: bytes
    """Digest of `Head.articles`."""
    setup: Setup
    people: dict[str, Person]
    in_sections: dict[str, bytes]
    """The published stories of each section, newest first: numbers of 32 bits."""
    in_feeds: dict[str, bytes]
    """The stories of each feed by its path."""
    translated: frozenset[int]
    """Stories that are translations, or have one."""
    fragments: frozenset[str]
    """What pages ask of other pages; see `facts.facts_digest`."""
    paths: tuple[str, ...]
    """Of the pages."""
    facts: bytes
    """Of each page 8 bytes, `Entry.facts`, and 8 more, `Entry.files`: what the rest of the site sees of it."""


def outline_of(
    token: bytes,
    articles: Sequence[str],
    site: Site,
    pages: Iterable[Page],
    *,
    setup: Setup,
    fragments: frozenset[str],
    seen: Mapping[str, bytes],
) -> Outline:
    """The outline of a site. `articles` is `Head.articles`; `seen` has these 16 bytes by path of a page."""
    numbers = {path: number for number, path in enumerate(articles)}

    def packed(stories: Iterable[Article]) -> bytes:
        return array("I", [numbers[story.card.source] for story in stories]).tobytes()

    translations = [story for story in site.articles if story.translation_of]
    translated = {path for story in translations for path in (story.card.source, story.translation_of)}
    return Outline(
        token=token,
        order=order_of_stories(articles),
        setup=setup,
        people=site.people,
        in_sections={slug: packed(stories) for slug, stories in site.sections.items()},
        in_feeds={page.path: packed(page.data.articles) for page in pages if isinstance(page.data, FeedView)},
        translated=frozenset(numbers[path] for path in translated if path in numbers),
        fragments=fragments,
        paths=tuple(seen),
        facts=b"".join(seen.values()),
    )


def order_of_stories(articles: Sequence[str]) -> bytes:
    """16 bytes that change with the number of any story."""
    return blake2b(msgspec.msgpack.encode(articles), digest_size=16).digest()


def load_outline(request: BuildRequest) -> Outline | None:
    """The outline of the last build; None if that cannot be trusted."""
    payload = read_sealed(_file(request), MAGIC)
    if payload is None:
        return None
    try:
        return msgspec.msgpack.decode(payload, type=Outline)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None


def save_outline(request: BuildRequest, outline: Outline) -> bool:
    """Keep it; False when the disk refuses."""
    data = msgspec.msgpack.encode(outline)
    # A setting that does not come back as it went would make pages differ: then there is no outline.
    same = msgspec.msgpack.decode(data, type=Outline).setup == outline.setup
    return same and keep(_file(request), MAGIC, data)


def _file(request: BuildRequest) -> Path:
    return state_folder(request.root, request.output) / "outline"
