"""The keys that may stand in front matter. A new key is one line in a table, and a line where it is used."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from ssg.content.dates import day, moment
from ssg.located.kinds import email, flag, language, line, list_of, number, record, text, web_address
from ssg.located.problems import shown
from ssg.located.schema import Key, by_name

if TYPE_CHECKING:
    from ssg.located.node import Node
    from ssg.located.schema import Reading

__all__ = ("ARTICLE", "OTHER_NAMES", "PERSON", "STANDING")

_PARAGRAPHS = re.compile(r"(?:first |last )?[1-9]\d{0,2}|[1-9]\d{0,2}-[1-9]\d{0,2}", re.ASCII)
_VERB = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")


def paragraphs(node: Node, path: str, reading: Reading) -> str | None:
    """A pointer into the body: `3`, `2-4`, `first 2`, `last 5`."""
    value = line(node, path, reading)
    if value is None:
        return None
    pointer = re.sub(r"\s*[-\N{EN DASH}]\s*", "-", value.lower())
    if _PARAGRAPHS.fullmatch(pointer):
        return pointer
    reading.error(node, f"{shown(value)} points to no paragraph.", "Write 3, 2-4, first 2 or last 5.")
    return None


def verb(node: Node, path: str, reading: Reading) -> str | None:
    """What an update did, in lower case."""
    value = line(node, path, reading)
    if value is None or _VERB.fullmatch(value):
        return value.lower() if value else None
    reading.error(node, f"{shown(value)} is not a verb.", "Write one such as adds, changes, corrects or updates.")
    return None


def kept_back(node: Node, path: str, reading: Reading) -> bool:
    """Whether the file is a draft. What cannot be read keeps it back too: a slip must not publish it."""
    value = flag(node, path, reading)
    return True if value is None else value


IMAGE = by_name(
    Key("src", line, "The file beside the article, or from content/ with a leading slash.", required=True),
    Key("alt", line, "What a reader who does not see the picture needs to know."),
    Key("caption", line, "The line below the picture."),
    Key("credit", line, "Who made it."),
    Key("decorative", flag, "True if the picture is decoration and has nothing to say."),
)
DATELINE = by_name(
    Key("place", line, "Where the reporter wrote.", required=True),
    Key("date", day, "The day on which the reporter wrote."),
    Key("source", line, "The agency."),
)
UPDATE_NOTE = by_name(
    Key("verb", verb, "What changed: adds, corrects, recasts, trims, updates, …", required=True),
    Key("text", line, "With what."),
    Key("paragraphs", paragraphs, "Where: 3, 2-4, first 2 or last 5."),
)
CORRECTION = by_name(
    Key("date", moment, "When it was corrected.", required=True),
    Key("text", line, "What was wrong and what is right.", required=True),
)

_NAMES = list_of(line, "[one, two]")
_NOTES = list_of(
    record(UPDATE_NOTE, "{verb: adds, text: remarks}"), "- {verb: adds, text: remarks} on a line of its own"
)
_CORRECTIONS = list_of(
    record(CORRECTION, "{date: 2026-03-02, text: What is right now.}"),
    "- {date: 2026-03-02, text: What is right now.} on a line of its own",
)
_IMAGE = record(IMAGE, "{src: ferry.jpg, alt: A ferry leaves the pier.}")

ARTICLE = by_name(
    Key("title", line, "The headline, without any marker.", required=True),
    Key("date", moment, "When the story was first published.", required=True),
    Key("updated", moment, "When this version came out."),
    Key("section", line, "The section; the first folder below content/ when left out."),
    Key("tags", _NAMES, "What the story is about."),
    Key("authors", _NAMES, "Who wrote it: plain names, or names of files in content/authors/."),
    Key("summary", line, "One or two sentences for lists, feeds and search."),
    Key("live", flag, "True marks a story that goes on, until the line is taken out."),
    Key("lead", number(0, 99), "1 is shown as (LEAD), 2 as (2nd LD), and so on."),
    Key("update_note", _NOTES, "The public line that says what changed in this version."),
    Key("dateline", record(DATELINE, "{place: TONGYEONG, date: 2026-03-01}"), "Where and when the reporter wrote."),
    Key("image", _IMAGE, "The lead picture."),
    Key("slug", line, "The last part of the address."),
    Key("aliases", _NAMES, "Old addresses that lead here."),
    Key("draft", kept_back, "True keeps the story out."),
    Key("lang", language, "The story's language, if it is not the site's."),
    Key("translation_of", line, "The file of the story that this one translates."),
    Key("corrections", _CORRECTIONS, "What was wrong and is right now, in public."),
    Key("ed_note", text, "A note to colleagues. It is read and forgotten, so that it cannot get out."),
)

PERSON = by_name(
    Key("name", line, "How the name is shown.", required=True),
    Key("role", line, "What the person does."),
    Key("email", email, "A public address."),
    Key("portrait", _IMAGE, "A picture of the person."),
    Key("same_as", list_of(web_address, "[https://social.example/@mina]"), "Profiles elsewhere."),
    Key("lang", language, "Language of the biography, if it is not the site's."),
)

STANDING = by_name(
    Key("title", line, "The page's heading.", required=True),
    Key("slug", line, "The page's address."),
    Key("summary", line, "One or two sentences for search."),
    Key("menu", flag, "False keeps the page out of the footer."),
    Key("lang", language, "The page's language, if it is not the site's."),
    Key("aliases", _NAMES, "Old addresses that lead here."),
    Key("draft", kept_back, "True keeps the page out."),
)

OTHER_NAMES = MappingProxyType(
    {
        "author": "authors",
        "byline": "authors",
        "categories": "section",
        "category": "section",
        "cover": "image",
        "dek": "summary",
        "description": "summary",
        "excerpt": "summary",
        "featured_image": "image",
        "headline": "title",
        "images": "image",
        "keywords": "tags",
        "language": "lang",
        "lastmod": "updated",
        "locale": "lang",
        "modified": "updated",
        "permalink": "slug",
        "pubdate": "date",
        "publishdate": "date",
        "published": "date",
        "redirect_from": "aliases",
        "standfirst": "summary",
        "tag": "tags",
        "url": "slug",
    }
)
"""What Hugo, Jekyll, Eleventy and content systems call keys of ours."""
