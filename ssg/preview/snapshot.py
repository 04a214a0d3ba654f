"""The site as planned at one moment, nothing of it rendered: what there is, at which address, and made from what."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections import ChainMap
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from ssg.listing import page_path
from ssg.model import Article, Card, Finding, Person, Standing
from ssg.pages import article as article_pages
from ssg.pages import standing as standing_pages
from ssg.pages.lite import editions
from ssg.planning import plan_site
from ssg.preview.ingredients import nearly_sorted
from ssg.reading import Content, Known, by_slug, collisions
from ssg.render.brand import brand_findings
from ssg.render.font_budget import font_findings
from ssg.render.wording import missing_words
from ssg.search import FOLDER
from ssg.site import assemble
from ssg.site_findings import site_findings
from ssg.verdict.judge import judged
from ssg.within import find_inside

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ssg.config import Config
    from ssg.model import Body, Page
    from ssg.preview.ingredients import Ingredients

__all__ = ("Place", "Snapshot")

EXPIRED = "ignore-expired"
"""Said of the whole site by a build, and not of each page."""
_NEIGHBOURS = 8
"""Older stories of the section that are enough for what an article page shows of them."""
_INDEX = re.compile(rf"{FOLDER}((index|fragment)/)?\w[\w.-]*", re.ASCII)
"""Files of the search index: those of the last build, because nothing less makes one."""
_EVER = dt.datetime.max.replace(tzinfo=dt.UTC)


class Place(NamedTuple):
    """What an address leads to: a page, a file, or another address."""

    page: str = ""
    """Output path."""
    name: str = ""
    """Output path of what is no page."""
    asset: bytes | None = None
    """A file of the theme."""
    file: Path | None = None
    """A file of content/."""
    redirect: str = ""


class Snapshot:
    """A plan. Only `renew` and `link` change it, by one page and by the files that a page shows."""

    def __init__(self, given: Ingredients) -> None:
        """Raises UsageError when the theme cannot be used."""
        self.config = given.config
        self.now = given.now
        self._root = given.root
        articles, standing, persons = self._read = given.items()
        content = Content(
            articles=nearly_sorted(articles, given.earlier),
            standing=tuple(standing),
            people=by_slug(persons),
            findings=(),
            clean=Known(),
        )
        templates = given.state / "templates"
        planned = plan_site(given.root, given.config, content, now=given.now, templates=templates)
        self._given, self._people, self._theme = given, content.people, planned.theme
        self.site, self.setup, self._bodies = planned.site, planned.setup, planned.bodies
        self.pages = {page.path: page for page in planned.pages}
        self._paths: dict[str, str] = {}
        for page in planned.pages:
            if page.body:
                self._paths.setdefault(page.body, page.path)
        self._translations = _translation_groups(articles)
        self._items: dict[str, Article | Standing] = {}
        self.unpublished: dict[str, str] = {}
        """Source by output path of the page."""
        if given.drafts:
            self._add_unpublished(articles, standing)
        self.assets = {url.lstrip("/"): planned.theme.assets[name] for name, url in planned.theme.asset_urls().items()}
        self.files: dict[str, Path] = {}
        self.targets = {*self.pages, *self.assets}
        """Output paths that links may lead to, as far as they are known."""
        shown = [*self.site.articles, *(item for item in self._items.values() if isinstance(item, Article))]
        self.link(_shown_files(shown, self.site.people, given.config, given.root))

    @cached_property
    def findings(self) -> list[Finding]:
        """What is wrong with sources, theme and settings. Found when it is first asked for: no page waits for it."""
        given, theme = self._given, self._theme
        return self.judged(
            (
                *given.findings,
                *(f for path in sorted(given.records) for f in given.records[path].findings),
                *collisions(*self._read),
                *site_findings(self.site, given.config),
                *missing_words(given.root, given.config, theme, self.site),
                *brand_findings(given.root, theme),
                *font_findings(given.root, theme),
            )
        )

    def find(self, url_path: str) -> Place | None:
        """What the decoded path of a URL leads to. Looked up among what is planned, never joined to a path."""
        url, base = unicodedata.normalize("NFC", url_path), self.config.base_path
        if not url.startswith(base):
            return Place(redirect=base) if url in {"/", base.rstrip("/")} else None
        wanted = url.removeprefix(base)
        if not wanted or wanted.endswith("/"):
            wanted += "index.html"
        elif self._has(f"{wanted}/index.html"):
            return Place(redirect=f"{url}/")
        if self._has(wanted):
            return Place(page=wanted)
        if wanted in self.assets:
            return Place(name=wanted, asset=self.assets[wanted])
        if wanted in self.files:
            return Place(name=wanted, file=self.files[wanted])
        index = self._root / "build" / wanted if self.config.search and _INDEX.fullmatch(wanted) else None
        return Place(name=wanted, file=index) if index is not None and index.is_file() else None

    def judged(self, findings: Sequence[Finding]) -> list[Finding]:
        """The findings of a part of the site as its `[check]` wants them to count, each once; old ones are marked."""
        if not findings:
            return []
        kept = judged(findings, self.config, self.now, ratchet=self._given.ratchet, whole=False).findings
        return [finding for finding in kept if finding.rule != EXPIRED]

    def page(self, path: str) -> Page | None:
        """The page with an output path."""
        source = self.unpublished.get(path)
        return self.pages.get(path) or (self._page_of(self._items[source]) if source else None)

    def path_of(self, source: str) -> str:
        """The output path of the page whose text a file holds; empty when it has none."""
        item = self._items.get(source)
        if item is not None:
            return page_path(_url(item))
        return self._paths.get(source, "")

    def url_of(self, path: str) -> str:
        """The address path of a page as a browser asks for it."""
        shown = path.removesuffix("index.html") if path == "index.html" or path.endswith("/index.html") else path
        return self.config.base_path + shown

    def bodies(self, page: Page) -> tuple[Body, ...]:
        """The Markdown that a page shows, as it is on the disk now."""
        self._bodies.forget()
        return self._bodies.for_page(page)

    def renew(self, item: Article | Standing) -> list[str]:
        """Plan the pages of one file anew, after it was saved: their paths; none when more has to be planned."""
        source, path = _source(item), page_path(_url(item))
        if self.unpublished.get(path) == source:
            self._items[source] = item
            return [path]
        old = self.pages.get(path)
        if old.body != source if old is not None else not self._joins(item, path):
            return []
        page = self._page_of(item)
        if page is None or page.path != path:
            return []
        fresh = [page, *(edition for edition in editions([page]) if edition.path in self.pages)]
        self.pages |= {one.path: one for one in fresh}
        self._paths[source] = path
        self.targets.add(path)
        return [one.path for one in fresh]

    def _joins(self, item: Article | Standing, path: str) -> bool:
        """Whether a file that has no page yet can have one although nothing else is planned anew."""
        if not isinstance(item, Article) or item.draft or item.card.date > self.now or path in self.targets:
            return False
        return item.card.section.slug in self.site.sections

    def link(self, files: dict[str, str]) -> None:
        """Serve files of content/ that a page shows: path below the site's root by site path."""
        self.files |= {url.lstrip("/"): self._root / file for url, file in files.items()}
        self.targets.update(url.lstrip("/") for url in files)

    def state_of(self, path: str) -> str:
        """Why readers do not get a page yet; empty when they do."""
        item = self._items.get(self.unpublished.get(path, ""))
        if item is None:
            return ""
        if item.draft:
            return "Draft: readers do not get this page."
        when = item.card.date.isoformat(" ", "minutes") if isinstance(item, Article) else ""
        return f"Under embargo: readers get this page from {when}."

    def title_of(self, path: str) -> str:
        """The headline of an unpublished page."""
        item = self._items[self.unpublished[path]]
        return item.card.title if isinstance(item, Article) else item.title

    def dismantle(self) -> None:
        """Give back what is large, bit by bit: freed at once it would hold up everybody else."""
        for large in (self.pages, self._paths, self.targets):
            while large:
                large.pop() if isinstance(large, set) else large.popitem()

    def _has(self, path: str) -> bool:
        return path in self.pages or path in self.unpublished

    def _add_unpublished(self, articles: list[Article], standing: list[Standing]) -> None:
        published = {article.card.source for article in self.site.articles} | {s.source for s in self.site.standing}
        everything: list[Article | Standing] = [*articles, *standing]
        for item in everything:
            path = page_path(_url(item))
            if _source(item) not in published and not self._has(path):
                self.unpublished[path] = _source(item)
                self._items[_source(item)] = item

    def _page_of(self, item: Article | Standing) -> Page | None:
        """The page of one file, from that file and what its page shows of others."""
        if isinstance(item, Standing):
            site = msgspec.structs.replace(self.site, standing=(item,))
            return next(standing_pages.plan(site, self.config), None)
        card = item.card
        stories = self.site.sections.get(card.section.slug, ())
        older = _older(stories, card)
        others = self._translations.get(item.translation_of or card.source, ())
        published = {a.card.source for a in older} | {card.source}
        others = tuple(a for a in others if a.card.source not in published and a.card.date <= self.now and not a.draft)
        people = ChainMap(self._people, self.site.people)  # who has no file is spelled as in the oldest story of all
        site = assemble([item, *older, *others], (), people, self.config, now=_EVER, drafts=True)
        return next((page for page in article_pages.plan(site, self.config) if page.body == card.source), None)


def _older(stories: tuple[Article, ...], card: Card) -> tuple[Article, ...]:
    """The next older ones of a section's stories, which are sorted newest first. A section may hold 20,000."""
    low, high = 0, len(stories)
    while low < high:
        middle = (low + high) // 2
        other = stories[middle].card
        if (other.date, other.source) < (card.date, card.source):
            high = middle
        else:
            low = middle + 1
    return stories[low : low + _NEIGHBOURS]


def _translation_groups(articles: Sequence[Article]) -> dict[str, tuple[Article, ...]]:
    """Stories in several languages, by the file of the one that the others translate."""
    groups: dict[str, list[Article]] = {}
    for article in articles:
        if article.translation_of:
            groups.setdefault(article.translation_of, []).append(article)
    for article in articles:
        if article.card.source in groups:
            groups[article.card.source].append(article)
    return {source: tuple(group) for source, group in groups.items()}


def _shown_files(articles: list[Article], people: dict[str, Person], config: Config, root: Path) -> dict[str, str]:
    images = [article.card.image for article in articles] + [person.portrait for person in people.values()]
    files = {image.src: image.file for image in images if image is not None and image.file}
    if config.organization.logo:
        files[config.organization.logo], _ = find_inside(root, "content", config.organization.logo)
    return files


def _source(item: Article | Standing) -> str:
    return item.card.source if isinstance(item, Article) else item.source


def _url(item: Article | Standing) -> str:
    return item.card.url if isinstance(item, Article) else item.url
