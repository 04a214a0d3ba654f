"""A small newsroom in memory: records as the reading stages make them, and what the renderer offers to feeds."""

from __future__ import annotations

import datetime as dt
from hashlib import blake2b
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec
import pytest

from ssg import feeds
from ssg.config import Config, SectionConfig
from ssg.model import Article, Card, Image, Page, Site, Standing, Term
from ssg.site import assemble

if TYPE_CHECKING:
    from collections.abc import Iterable

SEOUL = dt.timezone(dt.timedelta(hours=9))
NOW = dt.datetime(2026, 3, 3, 12, 0, tzinfo=SEOUL)


class Context(msgspec.Struct, frozen=True):
    """A renderer's side of the contract, with bodies that are known in advance."""

    config: Config
    bodies: dict[str, str] = {}

    def absolute(self, site_path: str) -> str:
        return self.config.base_url.rstrip("/") + quote(site_path)

    def content(self, source: str) -> str:
        return self.bodies.get(source, '<p>Body.</p><img src="https://x.test/a.jpg" alt="A pier &amp; a boat">')

    def section_title(self, slug: str) -> str:
        return self.config.sections[slug].title if slug in self.config.sections else slug.title()


class Newsroom:
    """Builders with defaults, so that a test names only what it is about."""

    seoul = SEOUL
    now = NOW
    config = Config(
        title="Harbour Wire",
        base_url="https://example.org/news/",
        language="en",
        timezone="Asia/Seoul",
        description="News & views from the coast <daily>.",
        sections={
            "economy": SectionConfig(title="Economy"),
            "culture": SectionConfig(title="문화", lang="ko", description="무대와 책."),
        },
    )
    photo = Image(
        src="/economy/ferry.jpg",
        alt='A white ferry turns at a stone pier; a sign says "noon".',
        caption="The last boat leaves.",
        credit="Harbour Wire",
        width=1200,
        height=800,
    )

    def term(self, room: str, name: str) -> Term:
        """A section, tag or author called `name`."""
        slug = name.lower().replace(" ", "-")
        return Term(slug, name, f"/{room}/{slug}/" if room else f"/{slug}/")

    def article(self, slug: str, *, section: str = "economy", **fields: Any) -> Article:
        """An article `slug`; fields of `Card` and `Article` by name."""
        own = {name: fields.pop(name) for name in ("aliases", "draft", "corrections") if name in fields}
        values: dict[str, Any] = {
            "source": f"content/{section}/{slug}.md",
            "url": f"/{section}/{slug}/",
            "title": slug.replace("-", " ").capitalize(),
            "date": NOW - dt.timedelta(hours=3),
            "section": Term(section, section, f"/{section}/"),
            "lang": "en",
            **fields,
        }
        digest = blake2b(repr(sorted(values.items())).encode("utf-8", "surrogatepass"), digest_size=16).digest()
        card = Card(digest=digest, **values)
        return Article(card=card, digest=digest[::-1], body_line=9, **own)

    def site(
        self,
        *articles: Article,
        standing: Iterable[Standing] = (),
        config: Config | None = None,
        now: dt.datetime = NOW,
    ) -> Site:
        """The assembled site of `articles`."""
        return assemble(articles, standing, {}, config or self.config, now=now)

    def page(self, kind: str, url: str, *, indexed: bool = True) -> Page:
        """An HTML page as the page planners give it."""
        path = url.lstrip("/") + ("index.html" if url.endswith("/") else "")
        return Page(kind=kind, url=url, path=path, title="", lang="en", data=None, indexed=indexed)

    def plan(self, site: Site, pages: Iterable[Page] = (), config: Config | None = None) -> dict[str, Page]:
        """Planned files by path."""
        planned = list(feeds.plan_feeds(site, config or self.config, list(pages)))
        by_path = {page.path: page for page in planned}
        assert len(by_path) == len(planned)
        return by_path

    def build(
        self,
        site: Site,
        pages: Iterable[Page] = (),
        config: Config | None = None,
        bodies: dict[str, str] | None = None,
    ) -> dict[str, bytes]:
        """Rendered files by path."""
        context = Context(config or self.config, bodies or {})
        planned = self.plan(site, pages, config)
        return {path: feeds.RENDERERS[page.kind](page, context) for path, page in planned.items()}

    def sample(self) -> Site:
        """Two sections, two languages, a revised story with a picture, a moved one, and a standing page that moved."""
        ferry = self.article(
            "ferry",
            title="Harbour towns agree on <one> timetable & two boats",
            date=dt.datetime(2026, 3, 2, 9, 30, tzinfo=SEOUL),
            updated=dt.datetime(2026, 3, 2, 14, 5, tzinfo=SEOUL),
            lead=2,
            summary="One timetable from May, & two fewer <b>boats</b>.",
            tags=(self.term("tags", "transport"), self.term("tags", "islands")),
            authors=(self.term("authors", "Mina Park"), self.term("authors", "Jo Lee")),
            image=self.photo,
        )
        stage = self.article(
            "무대",
            section="culture",
            title="섬의 작은 무대",
            lang="ko",
            date=dt.datetime(2026, 3, 1, 8, 0, tzinfo=dt.UTC),
            image=Image(src="https://pictures.test/stage.webp", alt="", decorative=True),
            aliases=("/문화/무대.html",),
        )
        old = self.article("quota", date=dt.datetime(2026, 1, 31, 23, 59, tzinfo=SEOUL), aliases=("/2026/quota/",))
        about = Standing(
            source="content/pages/about.md",
            url="/about/",
            title="About",
            lang="en",
            digest=b"about",
            body_line=4,
            aliases=("/about-us/",),
        )
        return self.site(ferry, stage, old, standing=[about])

    def sample_pages(self) -> list[Page]:
        """Some pages of the sample, listed and unlisted ones."""
        return [
            self.page("article", "/economy/ferry/"),
            self.page("home", "/"),
            self.page("section", "/economy/"),
            self.page("section", "/culture/"),
            self.page("standing", "/about/"),
            self.page("archive", "/archive/"),
            self.page("author", "/authors/mina-park/"),
            self.page("tag", "/tags/섬/"),
            self.page("thanks", "/feedback/thanks/", indexed=False),
            self.page("404", "/404.html", indexed=False),
            self.page("redirect", "/2026/quota/", indexed=False),
        ]


@pytest.fixture(scope="session")
def newsroom() -> Newsroom:
    """The builders."""
    return Newsroom()
