"""What machines read of a page: title, canonical address, Open Graph, JSON-LD, feeds.

Sources: The Open Graph protocol (ogp.me), schema.org NewsArticle, Google Search Central "Article".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from ssg.pages.article import ArticleView
from ssg.render.dates import iso
from ssg.render.live_blog import live_posting
from ssg.syndication import FEED_FILES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ssg.config import Config
    from ssg.markdown.update import Update
    from ssg.model import Card, Image, Page
    from ssg.render.urls import Links

Meta = tuple[str, str, str]

_SUBTAGS = re.compile(r"([a-z]+)(?:-[a-z]{3}\b)*(?:-([a-z]{4})\b)?(?:-([a-z]{2}|\d{3})\b)?", re.IGNORECASE)
"""Language, script and territory (RFC 5646, 2.1). babel cannot read a tag with extensions or private use."""


class Head(msgspec.Struct, frozen=True):
    """What the template writes into `<head>`."""

    title: str
    canonical: str
    meta: tuple[Meta, ...]
    """Attribute, key and content: `("property", "og:title", "…")`."""
    json_ld: dict[str, Any] | None
    feeds: tuple[tuple[str, str, str], ...]
    """Title, media type and site path."""
    alternates: tuple[tuple[str, str], ...] = ()
    """Language and absolute address of each translation and of the page itself, for `hreflang`; or none at all. Of a
    front page the last is `x-default`."""


def head_of(
    page: Page, title: str, section: str, config: Config, links: Links, *, updates: Sequence[Update] = ()
) -> Head:
    """Metadata of a page whose visible title is `title`; `section` is what its language calls a story's section.

    `updates` are the entries of the story's live blog.
    """
    full = title if page.kind == "home" else f"{title} - {config.words(page.lang).title}"
    return Head(
        title=full,
        canonical=links.absolute(page.url),
        meta=tuple(_open_graph(page, title, section, config, links)) if page.indexed else (),
        json_ld=_json_ld(page, section, config, links, updates) if page.indexed else None,
        feeds=_feeds(page, title, config),
        alternates=_alternates(page, config, links),
    )


def _alternates(page: Page, config: Config, links: Links) -> tuple[tuple[str, str], ...]:
    """Every version of a translated story has to name all of them, itself too (Google Search Central, hreflang)."""
    if page.kind == "home" and config.languages:
        return (*((lang, links.absolute(url)) for lang, url in config.fronts), ("x-default", links.absolute("/")))
    if not isinstance(page.data, ArticleView) or not page.data.translations:
        return ()
    cards = sorted((page.data.article.card, *page.data.translations), key=lambda card: (card.lang, card.url))
    return tuple((card.lang, links.absolute(card.url)) for card in cards)


def _feeds(page: Page, title: str, config: Config) -> tuple[tuple[str, str, str], ...]:
    front = config.front(page.lang)
    site = tuple((config.words(page.lang).title, kind, front + name) for name, kind in FEED_FILES)
    if page.kind != "section" or page.data.number:
        return site
    return tuple((f"{config.title}: {title}", kind, page.url + name) for name, kind in FEED_FILES) + site


def _open_graph(page: Page, title: str, section: str, config: Config, links: Links) -> list[Meta]:
    card = page.data.article.card if isinstance(page.data, ArticleView) else None
    found = [
        ("og:type", "article" if card else "website"),
        ("og:site_name", config.title),
        ("og:title", title),
        ("og:url", links.absolute(page.url)),
        ("og:locale", og_locale(page.lang)),
    ]
    if page.description:
        found.append(("og:description", page.description))
    image = card.image if card else None
    if image and image.src:
        found += _og_image(image, links)
    if card:
        found += _og_article(card, section, links)
    return [
        *(("property", key, content) for key, content in found),
        ("name", "twitter:card", "summary_large_image" if image else "summary"),
    ]


def _og_article(card: Card, section: str, links: Links) -> list[tuple[str, str]]:
    updated = [("article:modified_time", iso(card.updated))] if card.updated else []
    return [
        ("article:published_time", iso(card.date)),
        *updated,
        ("article:section", section),
        *(("article:author", links.absolute(author.url)) for author in card.authors),
        *(("article:tag", tag.name) for tag in card.tags),
    ]


def _og_image(image: Image, links: Links) -> list[tuple[str, str]]:
    found = [("og:image", links.absolute(image.src))]
    if image.width and image.height:
        found += [("og:image:width", str(image.width)), ("og:image:height", str(image.height))]
    if image.alt:
        found.append(("og:image:alt", image.alt))
    return found


@lru_cache(maxsize=64)
def og_locale(lang: str) -> str:
    """`ko` is `ko_KR`: CLDR's likely subtags give the territory that the tag leaves open."""
    from babel.core import get_global, parse_locale  # noqa: PLC0415  slow to import, and only pages need it

    match = _SUBTAGS.match(lang)
    language, script, territory = match.groups() if match else (lang, None, None)
    known = get_global("likely_subtags")
    likely = known.get(f"{language}_{script}") or known.get(language)
    territory = territory or (parse_locale(likely)[1] if likely else None)
    return f"{language}_{territory}" if territory else language


def _json_ld(
    page: Page, section: str, config: Config, links: Links, updates: Sequence[Update]
) -> dict[str, Any] | None:
    if isinstance(page.data, ArticleView):
        story = _news_article(page, page.data, section, config, links)
        return live_posting(story, updates) if updates else story
    if page.kind == "home":
        return {"@context": "https://schema.org", **_organization(config, links), "description": config.description}
    return None


def _news_article(page: Page, view: ArticleView, section: str, config: Config, links: Links) -> dict[str, Any]:
    article, card = view.article, view.article.card
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": card.title,
        "url": links.absolute(card.url),
        "mainEntityOfPage": links.absolute(card.url),
        "datePublished": iso(card.date),
        "dateModified": iso(card.updated or card.date),
        "inLanguage": page.lang,
        "articleSection": section,
        "isAccessibleForFree": True,
        "publisher": _organization(config, links),
    }
    if card.summary:
        found["description"] = card.summary
    if card.tags:
        found["keywords"] = [tag.name for tag in card.tags]
    if card.authors:
        found["author"] = [
            {"@type": "Person", "name": author.name, "url": links.absolute(author.url)} for author in card.authors
        ]
    if article.dateline:
        found["dateline"] = article.dateline.place
        found["locationCreated"] = {"@type": "Place", "name": article.dateline.place}
    if card.image and card.image.src:
        found["image"] = [_image_object(card.image, links)]
    if article.corrections:
        found["correction"] = [
            {"@type": "CorrectionComment", "text": c.text, "datePublished": iso(c.date)} for c in article.corrections
        ]
    return found


def _image_object(image: Image, links: Links) -> dict[str, Any]:
    found: dict[str, Any] = {"@type": "ImageObject", "url": links.absolute(image.src)}
    if image.width and image.height:
        found |= {"width": image.width, "height": image.height}
    if image.caption:
        found["caption"] = image.caption
    if image.credit:
        found["creditText"] = image.credit
    return found


def _organization(config: Config, links: Links) -> dict[str, Any]:
    organization = config.organization
    found: dict[str, Any] = {
        "@type": "NewsMediaOrganization",
        "name": organization.name or config.title,
        "url": links.absolute("/"),
    }
    if organization.logo:
        found["logo"] = {"@type": "ImageObject", "url": links.absolute(organization.logo)}
    if organization.corrections_policy:
        found["correctionsPolicy"] = links.absolute(organization.corrections_policy)
    if organization.ethics_policy:
        found["ethicsPolicy"] = links.absolute(organization.ethics_policy)
    return found
