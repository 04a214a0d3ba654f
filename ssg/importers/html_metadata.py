"""What a page says about its article: headline, times, authors, section, tags, summary, language."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

import langcodes

from ssg.importers.byline import split_names
from ssg.importers.decode import one_line
from ssg.importers.headline import split_headline
from ssg.importers.moments import parse_moment, parse_page_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bs4 import BeautifulSoup, Tag

__all__ = ("read_metadata",)

_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report)$")
_COMMENT = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?://\s*)?\]\]>)\s*;?\s*$")
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
_BY = re.compile(r"^by:?\s+", re.IGNORECASE)
_DEPTH = 20


def read_metadata(soup: BeautifulSoup) -> tuple[dict[str, Any], list[str]]:
    """Front matter (with `address` and `image_meta` for the importer's own use), and what was uncertain."""
    notes: list[str] = []
    linked = _linked_data(soup, notes)
    meta = _meta(soup)
    front: dict[str, Any] = _title(soup, linked, meta, notes)
    front |= _times(soup, linked, meta, notes)
    values = {
        "section": _first(linked.get("articleSection"), meta.get("article:section"), meta.get("section")),
        "tags": _tags(linked, meta),
        "authors": _authors(soup, linked, meta),
        "summary": _first(linked.get("description"), meta.get("og:description"), meta.get("description")),
        "lang": _language(soup),
        "address": _address(soup, meta),
        "image_meta": {"src": _first(meta.get("og:image")), "alt": _first(meta.get("og:image:alt"))},
    }
    return {**front, **{key: value for key, value in values.items() if value}}, notes


def _linked_data(soup: BeautifulSoup, notes: list[str]) -> dict[str, Any]:
    """The article in the page's JSON-LD; empty without one."""
    for script in soup.find_all("script", type=re.compile(r"^\s*application/ld\+json", re.IGNORECASE)):
        text = _COMMENT.sub("", script.string or script.get_text() or "").strip().rstrip(";")
        try:
            data = json.loads(_TRAILING_COMMA.sub("", text), strict=False)
        except (ValueError, RecursionError):
            notes.append("The page's JSON-LD is broken and was not used.")
            continue
        for thing in _things(data, _DEPTH):
            if any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in _list(thing.get("@type"))):
                return thing
    return {}


def _things(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth and isinstance(data, list):
        for item in data:
            yield from _things(item, depth - 1)
    elif depth and isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _things(data.get(key), depth - 1)


def _meta(soup: BeautifulSoup) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for element in soup.find_all("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = one_line(str(element.get("content") or ""))
        if name and content:
            values.setdefault(str(name).strip().lower(), []).append(content)
    return values


def _title(soup: BeautifulSoup, linked: dict[str, Any], meta: dict[str, list[str]], notes: list[str]) -> dict[str, Any]:
    seen = soup.select("article h1, main h1, [itemprop=headline]") or soup.find_all("h1")
    shown = one_line(seen[0].get_text(" ")) if seen else ""
    declared = _first(linked.get("headline"), meta.get("og:title"))
    title = _first(shown, declared, soup.title.get_text() if soup.title else "")
    headline = split_headline(title)
    if shown and declared and split_headline(declared).text != headline.text:
        notes.append(f"The page's metadata has another headline: “{split_headline(declared).text}”.")
    notes += headline.notes
    lead = headline.lead or split_headline(declared).lead
    return {"title": headline.text, **({"lead": lead} if lead else {})}


def _times(soup: BeautifulSoup, linked: dict[str, Any], meta: dict[str, list[str]], notes: list[str]) -> dict[str, Any]:
    published = _first(
        linked.get("datePublished"), meta.get("article:published_time"), meta.get("datepublished"), meta.get("date")
    )
    modified = _first(linked.get("dateModified"), meta.get("article:modified_time"), meta.get("datemodified"))
    date, updated = parse_moment(published), parse_moment(modified)
    if date is None:
        date = _visible_time(soup)
        if date is not None:
            notes.append("The date was taken from what the page shows; its metadata has none.")
    if date is None:
        notes.append("No time of publication was found: write `date:` before you build.")
    if date and updated and (date.tzinfo is None) == (updated.tzinfo is None) and updated <= date:
        if updated < date:
            notes.append("The page says that it was changed before it was published; the change was left out.")
        updated = None
    return {key: value for key, value in (("date", date), ("updated", updated)) if value}


def _visible_time(soup: BeautifulSoup) -> Any:
    for element in soup.find_all("time"):
        moment = parse_moment(str(element.get("datetime") or ""))
        if moment:
            return moment
        line = parse_page_line(one_line(element.get_text(" ")))
        if line and line.moment:
            return line.moment
    return None


def _tags(linked: dict[str, Any], meta: dict[str, list[str]]) -> list[str]:
    words = linked.get("keywords") or meta.get("article:tag") or meta.get("news_keywords") or meta.get("keywords")
    names = [part for word in _list(words) for part in re.split(r"[,;]", _name(word))]
    return list(dict.fromkeys(one_line(name) for name in names if name.strip()))


def _authors(soup: BeautifulSoup, linked: dict[str, Any], meta: dict[str, list[str]]) -> list[str]:
    named = [_name(author) for author in _list(linked.get("author"))]
    if not any(named):
        named = [name for name in meta.get("author", []) + meta.get("article:author", []) if "//" not in name]
    if not any(named):
        shown: list[Tag] = soup.select("[rel~=author], [itemprop=author], .byline, .author-name")
        named = [one_line(element.get_text(" ")) for element in shown[:3]]
    names = [name for text in named for name in split_names(_BY.sub("", one_line(text)))]
    return list(dict.fromkeys(names))


def _language(soup: BeautifulSoup) -> str:
    value = str(soup.html.get("lang") or "").strip() if soup.html else ""
    return langcodes.standardize_tag(value) if value and langcodes.tag_is_valid(value) else ""


def _address(soup: BeautifulSoup, meta: dict[str, list[str]]) -> str:
    """Where the page was, to complete its links."""
    canonical = soup.select_one("link[rel~=canonical][href]")
    saved = _SAVED_FROM.search(str(soup)[:2000])
    address = _first(str(canonical["href"]) if canonical else "", meta.get("og:url"), saved[1] if saved else "")
    base = soup.select_one("base[href]")
    try:
        address = urljoin(address, str(base["href"])) if base else address
        return address if urlsplit(address).scheme in {"http", "https"} else ""
    except ValueError:
        return ""


def _first(*values: Any) -> str:
    """The first that says something, on one line."""
    for value in values:
        for item in _list(value):
            if text := one_line(_name(item)):
                return text
    return ""


def _name(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value") or ""
    return value if isinstance(value, str) else ""


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
