"""`site.toml` as one frozen record. `config_file.py` reads and validates it; everything else only receives it."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from ssg.model import Position, Severity

FeedbackBackend = Literal["mailto", "url", "netlify", "formspree"]
ConformanceStatus = Literal["full", "partial", "non"]


class SectionConfig(msgspec.Struct, frozen=True, kw_only=True):
    """`[sections.<slug>]`: what the menu calls a section, and in which place."""

    title: str = ""
    titles: dict[str, str] = {}
    """Title by language tag, for pages in other languages."""
    description: str = ""
    lang: str = ""
    """Language of the section's own pages; the site's when empty."""


class TagConfig(msgspec.Struct, frozen=True, kw_only=True):
    """`[tags.<slug>]`."""

    title: str = ""
    description: str = ""


class LanguageConfig(msgspec.Struct, frozen=True, kw_only=True):
    """`[languages.<tag>]`: a front page and feeds for the stories of one language."""

    title: str = ""
    tagline: str = ""
    description: str = ""


class Organization(msgspec.Struct, frozen=True, kw_only=True):
    """`[organization]`: the publisher, for JSON-LD, feeds and the statement."""

    name: str = ""
    logo: str = ""
    """Path under content/, starting with a slash."""
    email: str = ""
    address: str = ""
    corrections_policy: str = ""
    """Site path of the page."""
    ethics_policy: str = ""


class Feedback(msgspec.Struct, frozen=True, kw_only=True):
    """`[feedback]`: where the form on the feedback page and below articles sends its text."""

    backend: FeedbackBackend = "mailto"
    url: str = ""
    """Action address for `url`."""
    form_id: str = ""
    """Formspree's form id."""
    email: str = ""
    """Address for `mailto`, and the fallback shown beside every other back end."""
    enabled: bool = True


class KnownLimit(msgspec.Struct, frozen=True, kw_only=True):
    """`[[accessibility.limits]]`: content known not to be accessible."""

    what: str
    why: str = ""
    alternative: str = ""


class Accessibility(msgspec.Struct, frozen=True, kw_only=True):
    """`[accessibility]`: the fields of the EU model statement (Decision (EU) 2018/1523) that only people know."""

    status: ConformanceStatus = "partial"
    limits: tuple[KnownLimit, ...] = ()
    method: str = ""
    email: str = ""
    phone: str = ""
    response_time: str = ""
    enforcement: str = ""
    """How to complain to the authority."""
    prepared: str = ""
    """ISO date on which the statement was prepared; the date of the newest content when empty."""


class SeverityChoice(msgspec.Struct, frozen=True, kw_only=True):
    """A line of `[check.severity]`."""

    rule: str
    severity: Severity | Literal["off"]
    at: Position


class Exemption(msgspec.Struct, frozen=True, kw_only=True):
    """`[[check.ignore]]`: findings that somebody answers for until a day."""

    rule: str
    reason: str
    owner: str
    until: dt.date
    """The last day on which it holds, in the site's time zone."""
    page: str = ""
    """Pattern of output paths; any when empty."""
    file: str = ""
    """Pattern of sources' paths; any when empty."""
    at: Position
    until_at: Position


class CheckConfig(msgspec.Struct, frozen=True, kw_only=True):
    """`[check]`: what findings count as. `verdict/` knows which rules there are."""

    severity: tuple[SeverityChoice, ...] = ()
    ignore: tuple[Exemption, ...] = ()


class Design(msgspec.Struct, frozen=True, kw_only=True):
    """`[design]`: how the built-in theme looks."""

    palette: str = "ink"
    """A file of the theme's `css/palettes/`."""
    layout: str = "broadsheet"
    """A file of the theme's `css/layouts/`."""
    brand: str = ""
    """`#rrggbb` in place of the palette's accent; adjusted where it could not be read."""
    font: str = ""
    """Path below content/, starting with a slash, of the font that stories are set in."""


class Config(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that `content/site.toml` says."""

    title: str
    base_url: str
    """Absolute address of the site's root with a trailing slash; its path is the base path."""
    language: str = "en"
    timezone: str = "UTC"
    """IANA name."""
    tagline: str = ""
    description: str = ""
    theme: str = "default"
    permalink: str = "/{section}/{slug}/"
    """Site path of an article; `{section}`, `{slug}`, `{year}`, `{month}`, `{day}`."""
    page_size: int = 20
    """Articles on one list page."""
    home_size: int = 12
    """Articles on the home page before the section blocks."""
    feed_size: int = 20
    lite: bool = False
    """Publishes a second edition of every story below /lite/, without pictures."""
    search: bool = False
    """Publishes a page that searches the stories, and the index for it."""
    links: Literal["absolute", "relative"] = "absolute"
    """`relative` makes pages that can be opened from a folder."""
    raw_html: bool = False
    """Lets Markdown contain HTML. Off: it is shown as text."""
    organization: Organization = Organization()
    feedback: Feedback = Feedback()
    accessibility: Accessibility = Accessibility()
    design: Design = Design()
    sections: dict[str, SectionConfig] = {}
    """In menu order."""
    tags: dict[str, TagConfig] = {}
    languages: dict[str, LanguageConfig] = {}
    """Other languages with a front page of their own."""
    check: CheckConfig = CheckConfig()
    digest: bytes = b""

    def edition(self, lang: str) -> str:
        """The language of the front page that shows stories in `lang`: one of `languages`, or the site's own."""
        base = lang.partition("-")[0]
        return next((tag for tag in (lang, base) if tag in self.languages), self.language)

    def front(self, lang: str) -> str:
        """Site path of the front page for pages in `lang`."""
        edition = self.edition(lang)
        return "/" if edition == self.language else f"/{edition}/"

    def words(self, lang: str) -> LanguageConfig:
        """What the site is called, in the words of the front page for pages in `lang`."""
        own = LanguageConfig(title=self.title, tagline=self.tagline, description=self.description)
        theirs = self.languages.get(self.edition(lang), own)
        return theirs if theirs.title else msgspec.structs.replace(theirs, title=self.title)

    @property
    def fronts(self) -> tuple[tuple[str, str], ...]:
        """Language and site path of every front page, the site's own first."""
        return tuple((lang, self.front(lang)) for lang in dict.fromkeys((self.language, *self.languages)))

    @property
    def base_path(self) -> str:
        """Path of `base_url`, with both slashes: `/` or `/news/`."""
        rest = self.base_url.split("://", 1)[-1]
        return "/" + rest.partition("/")[2]
