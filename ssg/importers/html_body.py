"""The story among everything else on a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec
from bs4 import Comment, Tag

from ssg.importers.decode import one_line
from ssg.importers.headline import split_headline

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

__all__ = ("StoryElement", "clean_story", "find_story")

_NEVER = (  # noqa: SIM905  a word a line would be a page long
    "script style template nav aside form button input select textarea object embed applet canvas dialog footer "
    "link meta map noscript svg math"
).split()
_PLAYERS = ("iframe", "video", "audio")
_NOISE = frozenset(
    (  # noqa: SIM905  a word a line would be a page long
        "ad ads advert advertisement advertising adslot sponsored promo promotion share sharing social sharebar "
        "related recommended recommendations recommend newsletter subscribe subscription comments disqus breadcrumb "
        "breadcrumbs sidebar cookie cookies taboola outbrain feedback skip pagination toolbar sns trending popular"
    ).split()
)
_BYLINE = frozenset({"byline", "dateline-time", "timestamp", "author", "authors", "published", "pubdate", "kicker"})
_WORD = re.compile(r"[\s_-]+|(?<=[a-z])(?=[A-Z])")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SHARE_OF_STORY = 0.5
_DEEP = 100
_SHORT = 200


class StoryElement(msgspec.Struct):
    """The element that holds the story. Not kept."""

    element: Tag
    notes: list[str]


def find_story(soup: BeautifulSoup) -> StoryElement | None:
    """The element that holds the story: as marked, by convention, or the one with the most text in its paragraphs."""
    for selector, note in (
        ("[itemprop=articleBody]", ""),
        ("article", ""),
        ("main, [role=main]", "The story was taken from the page's main part; look for what does not belong to it."),
    ):
        found = [element for element in soup.select(selector) if _weight(element)]
        if found:
            return _sound(max(found, key=_weight), note)
    blocks = [element for element in soup.find_all(["div", "section", "td", "body"]) if _own_weight(element)]
    if not blocks and soup.body and one_line(soup.body.get_text(" ")) != _headline_text(soup):
        blocks = [soup.body]
    if not blocks:
        return None
    note = "The page does not mark its story; the part with most text was taken. Compare it with the original."
    return _sound(max(blocks, key=_own_weight), note)


def _headline_text(soup: BeautifulSoup) -> str:
    return one_line(" ".join(heading.get_text(" ") for heading in soup.find_all("h1")))


def _sound(element: Tag, note: str) -> StoryElement:
    notes = [note] if note else []
    if _flatten(element):
        notes.append("The page is nested so deeply that its formatting was given up.")
    return StoryElement(element, notes)


def _weight(element: Tag) -> int:
    return sum(len(paragraph.get_text()) for paragraph in element.find_all(["p", "li", "figure", "img"])) or len(
        element.get_text(strip=True)
    )


def _own_weight(element: Tag) -> int:
    paragraphs = element.find_all("p", recursive=False)
    own = sum(len(paragraph.get_text()) for paragraph in paragraphs)
    return own or (len(element.get_text(strip=True)) // 4 if element.name in {"body", "td"} else 0)


def _flatten(element: Tag) -> bool:
    """Makes plain text of what is nested deeper than any article is; the converter is recursive."""
    deep = []
    stack = [(element, 0)]
    while stack:
        tag, depth = stack.pop()
        if depth == _DEEP:
            deep.append(tag)
        else:
            stack += [(child, depth + 1) for child in tag.children if isinstance(child, Tag)]
    for tag in deep:
        tag.string = one_line(tag.get_text(" "))
    return bool(deep)


def clean_story(story: Tag, front: dict[str, Any]) -> list[str]:
    """Takes out what is not the story; gives what a person should know of it."""
    notes = _players(story)
    for comment in story.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    _keep_pictures_of_noscript(story)
    for element in story.find_all(_NEVER):
        element.decompose()
    for element in story.find_all("body") + story.find_all("html"):
        element.unwrap()
    whole = len(story.get_text()) or 1
    for element in story.find_all(True):
        if not element.decomposed and _is_noise(element) and len(element.get_text()) < _SHARE_OF_STORY * whole:
            element.decompose()
    _head(story, str(front.get("title", "")))
    return notes


def _players(story: Tag) -> list[str]:
    notes = []
    for element in story.find_all(_PLAYERS):
        if element.decomposed:
            continue
        what = one_line(str(element.get("title") or element.get("src") or ""))[:80]
        notes.append(f"An embedded {element.name} was left out{f': {what}' if what else ''}.")
        element.decompose()
    return notes


def _keep_pictures_of_noscript(story: Tag) -> None:
    """Pages that load pictures by script repeat them for others; the script's own element has no address then."""
    for element in story.find_all("noscript"):
        picture = element.find("img", src=True)
        before = element.find_previous_sibling("img")
        if picture and before and not _has_address(before):
            before["src"] = picture["src"]


def _has_address(image: Tag) -> bool:
    src = str(image.get("src") or "")
    return bool((src and not src.startswith("data:")) or image.get("data-src") or image.get("srcset"))


def _is_noise(element: Tag) -> bool:
    if element.has_attr("hidden") or _HIDDEN.search(str(element.get("style") or "")):
        return True
    if element.name in {"figure", "img", "picture", "figcaption", "table", "p", "a", "strong", "em"}:
        return False
    return bool(_words(element) & _NOISE) or element.get("role") in {"navigation", "complementary", "search", "banner"}


def _words(element: Tag) -> set[str]:
    names = [*(element.get("class") or ()), str(element.get("id") or "")]
    return {word.lower() for name in names for word in _WORD.split(str(name)) if word}


def _head(story: Tag, title: str) -> None:
    """Headline, byline and time are front matter already."""
    for heading in story.find_all("h1"):
        if split_headline(one_line(heading.get_text(" "))).text == title:
            heading.decompose()
    for element in story.find_all(["p", "div", "span", "address", "ul", "time"]):
        if element.decomposed or element.find(["img", "figure"]) or len(element.get_text()) > _SHORT:
            continue
        classes = {str(name).lower() for name in element.get("class") or ()}
        author = element.get("itemprop") in {"author", "datePublished", "dateModified"}
        apart = (
            element.find_parent(["p", "li", "td", "figcaption"]) is None or element.find_parent("header") is not None
        )
        if classes & _BYLINE or author or element.name == "address" or (element.name == "time" and apart):
            element.decompose()
