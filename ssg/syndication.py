"""What feeds and sitemaps share: the records handed to the renderers, and how a story looks outside the site."""

from __future__ import annotations

import datetime as dt
from hashlib import blake2b
from html import escape
from itertools import islice
from typing import TYPE_CHECKING, Protocol, TypeVar

import msgspec

from ssg.config import Config, SectionConfig
from ssg.model import Article, Card, Image, Page, Site, Term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = (
    "FEED_FILES",
    "FeedContext",
    "FeedView",
    "RedirectsView",
    "SitemapEntry",
    "SitemapView",
    "combined",
    "feed_pages",
    "image_url",
    "item_html",
    "labels",
    "latest",
    "modified",
    "owner",
    "plain_page",
    "shards",
)

_T = TypeVar("_T")

FEED_FILES = (
    ("feed.xml", "application/rss+xml"),
    ("atom.xml", "application/atom+xml"),
    ("feed.json", "application/feed+json"),
)
"""File name and media type of the feeds beside each home page and beside each section front."""


class FeedContext(Protocol):
    """What a feed renderer may ask for."""

    @property
    def config(self) -> Config:
        """The whole of site.toml."""

    def absolute(self, site_path: str) -> str:
        """Address with scheme, host and base path, percent-encoded (RFC 3986), of a site path such as `/economy/`."""

    def content(self, source: str) -> str:
        """The story in the article file `source` as HTML: every address absolute, alt texts kept.

        It has no headline, byline or lead picture; `item_html` adds the picture.
        """

    def section_title(self, slug: str) -> str:
        """What the menu calls the section."""


class FeedView(msgspec.Struct, frozen=True, kw_only=True):
    """One feed: the newest articles of the site or of one section, newest first."""

    title: str
    url: str
    """Site path of the page that the feed mirrors: `/`, `/economy/` or `/ko/`."""
    lang: str
    articles: tuple[Article, ...]
    description: str
    """Never empty: RSS demands one."""
    section: str = ""
    """Slug; empty for the feed of the whole site."""

    @property
    def cards(self) -> tuple[Card, ...]:
        """The articles' cards, in the feed's order."""
        return tuple(article.card for article in self.articles)


class SitemapEntry(msgspec.Struct, frozen=True):
    """One address of a sitemap or of the sitemap index."""

    url: str
    """Site path."""
    modified: dt.datetime | None = None


class SitemapView(msgspec.Struct, frozen=True, kw_only=True):
    """One sitemap file: `entries` of an ordinary sitemap or of the index, or `cards` of a news sitemap."""

    entries: tuple[SitemapEntry, ...] = ()
    cards: tuple[Card, ...] = ()


class RedirectsView(msgspec.Struct, frozen=True):
    """Old and new site paths, sorted by the old one."""

    moves: tuple[tuple[str, str], ...]


def feed_pages(site: Site, config: Config, kind: str, name: str) -> Iterator[Page]:
    """The feed called `name` of the whole site, then of each section in menu order, then of `[languages]`."""
    description = config.description or config.tagline or config.title
    yield _feed_page(
        kind,
        f"/{name}",
        FeedView(
            title=config.title,
            url="/",
            lang=config.language,
            articles=site.articles[: config.feed_size],
            description=description,
        ),
    )
    for term in site.section_terms:
        settings = config.sections.get(term.slug, SectionConfig())
        lang = settings.lang or config.language
        heading = settings.titles.get(lang) or settings.title or term.name
        view = FeedView(
            title=f"{config.title}: {heading}",
            url=term.url,
            lang=lang,
            articles=site.sections.get(term.slug, ())[: config.feed_size],
            description=settings.description or description,
            section=term.slug,
        )
        yield _feed_page(kind, term.url.rstrip("/") + f"/{name}", view)
    for lang, url in config.fronts[1:]:
        words = config.words(lang)
        view = FeedView(
            title=words.title,
            url=url,
            lang=lang,
            articles=tuple(islice((a for a in site.articles if config.edition(a.card.lang) == lang), config.feed_size)),
            description=words.description or words.tagline or words.title,
        )
        yield _feed_page(kind, f"{url}{name}", view)


def _feed_page(kind: str, url: str, view: FeedView) -> Page:
    head = f"{view.title}\n{view.lang}\n{view.description}".encode("utf-8", "surrogatepass")
    digests = [digest for article in view.articles for digest in (article.card.digest, article.digest)]
    digest = combined((head, *digests))
    return plain_page(kind, url, view, digest, title=view.title, lang=view.lang, modified=latest(view.cards))


def plain_page(
    kind: str,
    url: str,
    data: msgspec.Struct | None,
    digest: bytes,
    *,
    title: str = "",
    lang: str = "",
    modified: dt.datetime | None = None,
) -> Page:
    """A page that is not HTML: published under its own URL, and listed in no sitemap."""
    return Page(
        kind=kind,
        url=url,
        path=url.removeprefix("/"),
        title=title,
        lang=lang,
        data=data,
        inputs=(digest,),
        indexed=False,
        modified=modified,
    )


def combined(digests: Iterable[bytes]) -> bytes:
    """One blake2b-16 digest of many, so that a page with 50,000 entries has a key as short as any other."""
    return blake2b(b"".join(digests), digest_size=16).digest()


def shards(items: Sequence[_T], size: int) -> Iterator[tuple[int, Sequence[_T]]]:
    """Numbered parts of at most `size`, from 1; one empty part when there is nothing, so that the first file stays."""
    for number, start in enumerate(range(0, max(len(items), 1), size), start=1):
        yield number, items[start : start + size]


def modified(card: Card) -> dt.datetime:
    """When the newest version came out."""
    return card.updated or card.date


def latest(cards: Iterable[Card]) -> dt.datetime | None:
    """When the newest version of any of them came out; never the time of the build."""
    return max(map(modified, cards), default=None)


def owner(config: Config) -> str:
    """Who answers for the whole feed: the publisher, or the site by its title."""
    return config.organization.name or config.title


def labels(card: Card, context: FeedContext) -> tuple[Term, ...]:
    """Section and tags of an article, named as on the site: what feeds call categories."""
    section = Term(card.section.slug, context.section_title(card.section.slug), card.section.url)
    return (section, *card.tags)


def image_url(image: Image, context: FeedContext) -> str:
    """Absolute address of a picture, which may lie on another host."""
    return image.src if image.src.startswith(("http://", "https://")) else context.absolute(image.src)


def item_html(card: Card, context: FeedContext) -> str:
    """The story with its lead picture, marked with its language because a feed reader's own language is unknown."""
    figure = _figure(card.image, context) if card.image else ""
    return f'<div lang="{escape(card.lang)}">{figure}{context.content(card.source)}</div>'


def _figure(image: Image, context: FeedContext) -> str:
    size = f' width="{image.width}" height="{image.height}"' if image.width and image.height else ""
    picture = f'<img src="{escape(image_url(image, context))}"{_alt(image)}{size}>'
    credit = f'<span class="credit">{escape(image.credit)}</span>' if image.credit else ""
    caption = " ".join(filter(None, (escape(image.caption), credit)))
    return f"<figure>{picture}{f'<figcaption>{caption}</figcaption>' if caption else ''}</figure>"


def _alt(image: Image) -> str:
    if image.decorative:
        return ' alt=""'
    # Undecided is not decorative: an empty alt would tell a reader that nothing is there.
    return "" if image.alt is None else f' alt="{escape(image.alt)}"'
