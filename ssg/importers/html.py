"""An article page saved from another system.

Metadata in this order: JSON-LD, meta elements (Open Graph and others), what a reader sees. The story is converted by
markdownify; everything that is not the story (navigation, advertisements, share buttons) is taken out before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import turbohtml
from bs4 import BeautifulSoup

from ssg.importers.attn import is_attn_start, parse_attn
from ssg.importers.byline import parse_byline
from ssg.importers.decode import declared_encoding, decode, one_line
from ssg.importers.html_body import StoryElement, clean_story, find_story
from ssg.importers.html_debt import page_debt, story_debt
from ssg.importers.html_markdown import to_markdown
from ssg.importers.html_metadata import read_metadata
from ssg.importers.html_pictures import Pictures
from ssg.importers.placeline import dateline_fields, parse_opening
from ssg.importers.record import Imported, UnreadableError

if TYPE_CHECKING:
    import datetime as dt

__all__ = ("read",)


def read(data: bytes, name: str) -> Imported:  # noqa: ARG001  every importer has the same signature
    """The article on the page.

    Raises:
        UnreadableError: there is no article in it.

    """
    soup, guessed = _parse(data)
    front, uncertain = read_metadata(soup)
    uncertain = [guessed, *uncertain] if guessed else uncertain
    story = find_story(soup)
    if story is None or not front.get("title"):
        raise UnreadableError("has no headline and story that could be told from the rest of the page.")
    debt = page_debt(soup)
    uncertain += story.notes
    uncertain += clean_story(story.element, front)
    notes, updates = _update_line(story)
    pictures = Pictures(soup, story.element)
    lead = pictures.take_lead(story.element)
    debt += story_debt(story.element)
    body, more = to_markdown(story.element, pictures, str(front.pop("address", "")))
    body, place = _opening(body, front)
    if lead or (lead := pictures.from_metadata(front)):
        front["image"] = lead
    front = {key: value for key, value in {**front, **notes, **place[0]}.items() if key != "image_meta"}
    if not front.get("authors"):
        uncertain.append("No author was found.")
    return Imported(
        front=front,
        body=body,
        pictures=tuple(pictures.found),
        uncertain=tuple(dict.fromkeys([*uncertain, *updates, *more, *place[1], *pictures.uncertain])),
        debt=tuple(dict.fromkeys([*debt, *pictures.debt])),
    )


def _parse(data: bytes) -> tuple[BeautifulSoup, str]:
    """The page's tree as a browser builds it, and a sentence if its encoding had to be guessed.

    turbohtml mends the markup (it follows the HTML standard and loses no word), Beautiful Soup then reads it
    without having to guess (docs/decisions/0014-saved-pages-mended-first.md).
    """
    text, guessed = decode(data, declared_encoding(data))
    return BeautifulSoup(turbohtml.parse(text).html, "html.parser"), guessed


def _update_line(story: StoryElement) -> tuple[dict[str, Any], list[str]]:
    """Takes the (ATTN: …) line out of the story; an unmarked page has none."""
    for paragraph in story.element.find_all(["p", "div", "span"]):
        text = one_line(paragraph.get_text())
        if is_attn_start(text) and text.endswith(")"):
            notes, uncertain = parse_attn(text)
            paragraph.decompose()
            return ({"update_note": notes} if notes else {}), uncertain
    return {}, []


def _opening(body: str, front: dict[str, Any]) -> tuple[str, tuple[dict[str, Any], list[str]]]:
    """Takes byline and dateline off the first paragraphs."""
    found: dict[str, Any] = {}
    first, _, rest = body.partition("\n\n")
    if names := parse_byline(first):
        body = rest
        found["authors"] = front.get("authors") or names
    opening = parse_opening(body.split("\n", 1)[0])
    if opening is None:
        return body, (found, [])
    moment: dt.datetime | None = front.get("date")
    found["dateline"], notes = dateline_fields(opening, moment)
    if opening.names and not front.get("authors"):
        found["authors"] = list(opening.names)
    return body[opening.length :], (found, notes)
