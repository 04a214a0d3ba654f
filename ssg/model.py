"""The nouns of the program: frozen records that every stage hands to the next.

    Source -> Article -> Site -> Page -> Output, and Finding wherever something is wrong

A record is complete when it exists: no field is filled in later. Everything here can be pickled, because rendering
may happen in another process or on another machine. Of `ssg` this module imports `sheet.py` alone, one more noun.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

import msgspec

from ssg.sheet import Sheet

Severity = Literal["error", "warning", "review"]
"""error: a definite WCAG A/AA failure, or input that cannot be used. warning: best practice, or very likely a failure.
review: only a person can tell. Only errors block publishing."""


class Position(msgspec.Struct, frozen=True):
    """A place in a file that the author can open."""

    file: str
    """Path relative to the site's root, with forward slashes: `content/economy/ferry.md`."""
    line: int
    """Counted from 1."""
    column: int
    """Counted from 1, in characters."""


class HtmlSpot(msgspec.Struct, frozen=True):
    """A place in a rendered page."""

    line: int
    column: int
    selector: str
    """A CSS selector that finds the element."""
    snippet: str
    """The element's start tag, shortened."""


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One problem: what is wrong, where, and how to mend it."""

    rule: str
    severity: Severity
    message: str
    """One plain sentence, no jargon."""
    hint: str = ""
    """How to mend it."""
    wcag: tuple[str, ...] = ()
    """WCAG 2.2 success criteria, such as `("1.1.1",)`."""
    act: tuple[str, ...] = ()
    """W3C ACT rule ids, such as `("23a2a8",)`."""
    page: str = ""
    """Output path of the page, such as `economy/ferry/index.html`; empty when the finding is in a source only."""
    html: HtmlSpot | None = None
    source: Position | None = None
    count: int = 1
    """On how many pages the same finding stands (theme findings are reported once)."""
    old: bool = False
    """Debt that a baseline holds: shown, and keeps nothing from being published."""


class Source(msgspec.Struct, frozen=True):
    """A file under content/: where it is and what is in it."""

    path: str
    """Relative to the site's root, forward slashes, NFC: `content/economy/ferry.md`."""
    data: bytes
    digest: bytes
    """blake2b-16 of `data`."""


class Motion(msgspec.Struct, frozen=True, kw_only=True):
    """How a picture moves."""

    seconds: float
    """How long; -1 when it goes on for ever."""
    flashing: int = 0
    """Pixels of it that flash more than three times within a second."""


class Image(msgspec.Struct, frozen=True, kw_only=True):
    """A picture as an article names it."""

    src: str
    """Site path of the published file (`/economy/ferry.jpg`), or an absolute http(s) address."""
    file: str = ""
    """Path of the file relative to the site's root; empty for a remote picture."""
    alt: str | None = None
    """Alternative text. None means undecided: nobody wrote one and nobody said the picture is decoration."""
    caption: str = ""
    credit: str = ""
    decorative: bool = False
    width: int = 0
    """Pixels; 0 when unknown (remote)."""
    height: int = 0
    motion: Motion | None = None
    """None for a picture that stands still, and for a remote one."""
    line: int = 0
    """Line in the article's file."""
    column: int = 0
    alt_at: tuple[int, int] | None = None
    """Line and column of the alternative text in front matter, where it has a key of its own."""


class TextFault(msgspec.Struct, frozen=True):
    """What is wrong at a place of a text file beside the article."""

    line: int
    column: int
    message: str
    lost: bool = True
    """Whether readers do not get what stands there."""


class Captions(msgspec.Struct, frozen=True, kw_only=True):
    """What a file of captions holds."""

    cues: int
    """How many captions there are."""
    start: float = 0.0
    """Seconds until the first."""
    end: float = 0.0
    """Seconds until the last has gone."""
    text: str = ""
    """The beginning of what is said."""
    faults: tuple[TextFault, ...] = ()


class Media(msgspec.Struct, frozen=True, kw_only=True):
    """What a file of sound or film holds, as far as its head tells."""

    seconds: float = 0.0
    """Length; 0 when unknown."""
    sound: bool | None = None
    """Whether there is sound in it; None when unknown."""


class Term(msgspec.Struct, frozen=True):
    """A section, tag or author as an article refers to it."""

    slug: str
    name: str
    url: str
    """Site path of its page: `/tags/islands/`."""


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """An author. One who is only named in an article has `name`, `slug` and `url` and nothing else."""

    slug: str
    name: str
    url: str
    role: str = ""
    email: str = ""
    portrait: Image | None = None
    same_as: tuple[str, ...] = ()
    """Profile addresses elsewhere."""
    lang: str = ""
    source: str = ""
    """Path of the author's file, or empty."""
    digest: bytes = b""
    """Of the above: what a story shows of its authors."""
    text_digest: bytes = b""
    """Of the author's file with the biography, which only the author's own page shows."""


class Dateline(msgspec.Struct, frozen=True):
    """Where and when the reporter wrote: `TONGYEONG, March 1 (Harbour Wire) --`. Independent of the page's date."""

    place: str
    date: dt.date | None = None
    source: str = ""


class UpdateNote(msgspec.Struct, frozen=True):
    """One part of the public (ATTN: …) line."""

    verb: str
    """Lower case: adds, changes, corrects, recasts, trims, updates, …"""
    text: str = ""
    paragraphs: str = ""
    """A pointer into the body: `3`, `2-4`, `last 5`, `first 2`; empty when the note points nowhere."""


class Correction(msgspec.Struct, frozen=True):
    """A public correction."""

    date: dt.datetime
    text: str


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """What lists, feeds and neighbours show of an article. Kept for the whole site, so it is small."""

    source: str
    """Path of the article's file relative to the site's root."""
    url: str
    """Site path: `/economy/ferry/`."""
    title: str
    """The headline without any marker."""
    date: dt.datetime
    """First published; always with an offset."""
    section: Term
    lang: str
    """BCP 47 tag."""
    updated: dt.datetime | None = None
    summary: str = ""
    lead: int = 0
    """0: first version, 1: (LEAD), 2: (2nd LD), …"""
    tags: tuple[Term, ...] = ()
    authors: tuple[Term, ...] = ()
    image: Image | None = None
    corrected: dt.datetime | None = None
    """Date of the newest correction."""
    live: bool = False
    """It goes on, and so does the story."""
    digest: bytes = b""
    """Changes when anything above does: part of the key of every page that shows the card."""


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """Validated front matter of one article, and where its body begins. The body itself stays on disk."""

    card: Card
    digest: bytes
    """Digest of the whole source."""
    front: bytes = b""
    """Digest of the front matter as it is written."""
    body_line: int
    """Line of the file on which the body begins, from 1."""
    dateline: Dateline | None = None
    update_note: tuple[UpdateNote, ...] = ()
    corrections: tuple[Correction, ...] = ()
    aliases: tuple[str, ...] = ()
    """Old site paths that redirect here."""
    draft: bool = False
    translation_of: str = ""
    spots: dict[str, tuple[int, int]] = {}
    """Line and column of each front-matter key, such as `image.alt`."""


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """A standing page, such as about or contact."""

    source: str
    url: str
    title: str
    lang: str
    digest: bytes
    body_line: int
    summary: str = ""
    menu: bool = True
    """Listed in the footer."""
    draft: bool = False
    aliases: tuple[str, ...] = ()
    spots: dict[str, tuple[int, int]] = {}


class Site(msgspec.Struct, frozen=True, kw_only=True):
    """All that is to be published, indexed. Articles are newest first; drafts and embargoed ones are not in it."""

    articles: tuple[Article, ...]
    sections: dict[str, tuple[Article, ...]]
    tags: dict[str, tuple[Article, ...]]
    authors: dict[str, tuple[Article, ...]]
    months: dict[str, tuple[Article, ...]]
    """By `2026-03`, in the site's time zone."""
    people: dict[str, Person]
    standing: tuple[Standing, ...]
    section_terms: tuple[Term, ...]
    """In menu order."""
    tag_terms: dict[str, Term]
    held: int = 0
    """How many articles wait for their date."""
    drafts: int = 0
    """How many drafts stay out."""
    drafts_shown: int = 0
    """How many drafts are among the articles, because somebody asked for them."""
    next_due: dt.datetime | None = None
    """When the earliest of them is due."""
    now: dt.datetime
    """The moment of which this is the site; SOURCE_DATE_EPOCH sets it."""


class Linked(msgspec.Struct, frozen=True, kw_only=True):
    """What another page shows of a story that it names."""

    source: str
    title: str
    date: dt.datetime
    lang: str
    image: Image | None = None


class Target(msgspec.Struct, frozen=True):
    """What an address in a Markdown body leads to, looked up beforehand: a worker needs no access to content/."""

    url: str = ""
    """Site path or absolute address; empty when there is no such thing."""
    file: str = ""
    """Path of the file to publish, relative to the site's root; empty for pages and remote addresses."""
    width: int = 0
    """Pixels, for pictures."""
    height: int = 0
    motion: Motion | None = None
    """For pictures that move."""
    problem: str = ""
    """Why there is no such thing: one sentence."""
    hint: str = ""
    media: Media | None = None
    """For sound and film."""
    captions: Captions | None = None
    """For files of captions."""
    sheet: Sheet | None = None
    """For tables."""
    story: Linked | None = None
    """For stories, where the body has a box of them."""


class Body(msgspec.Struct, frozen=True):
    """Markdown to be rendered into a page, with the position that its findings are reported at."""

    source: str
    line: int
    """Line of the file on which the text begins."""
    text: str
    targets: dict[str, Target] = {}
    """By the path in the address as written, percent-decoded."""


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One URL and everything its template may show."""

    kind: str
    """Page kind and template: `article` is rendered by `templates/article.html`."""
    url: str
    """Site path: `/economy/ferry/`."""
    path: str
    """Output file below build/: `economy/ferry/index.html`."""
    title: str
    lang: str
    data: Any
    """The view record of the page kind, defined in `pages/<kind>.py`."""
    description: str = ""
    body: str = ""
    """Path of the source whose Markdown body is shown; the text is read when the page is rendered."""
    inputs: tuple[bytes, ...] = ()
    """Digests of everything shown that is not configuration or theme: the page's own part of its key."""
    indexed: bool = True
    """False keeps it out of sitemaps and tells robots not to index."""
    modified: dt.datetime | None = None


class PageFacts(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the site rules need to know of a page once it is rendered."""

    path: str
    title: str
    ids: tuple[str, ...]
    """Fragments that a link may point to, each once. No set, because a set takes six times the memory."""
    hrefs: tuple[str, ...]
    """Distinct link and resource addresses, as written, in document order."""
    lang: str = ""
    parts: tuple[str, ...] = ()
    """The links of header, footer and menus, and where the content stands among them; see `checks.link_parts`."""
    onward: str = ""
    """Where the page sends its readers at once, as written; empty when it does not."""
    series: tuple[str, ...] = ()
    """Addresses of the pages before and after it, where it is one of a series."""
    steps: tuple[str, ...] = ()
    """Addresses that its forms lead to and its frames show: nobody looks for these by themselves."""
    noindex: bool = False
    """The page asks search engines to pass it over."""
    search: bool = False
    """There is something to search the site with."""
    scripted: bool = False
    """Scripts may add links that the markup does not have."""
    host: str = ""
    """The host that it names as its own, in small letters, by its canonical address."""


class Output(msgspec.Struct, frozen=True, kw_only=True):
    """A finished file: its bytes, its links and what is wrong with it."""

    path: str
    data: bytes
    findings: tuple[Finding, ...] = ()
    facts: PageFacts | None = None
    """None for anything that is not an HTML page."""
    files: dict[str, str] = {}
    """Files of content/ that the page shows or links to: path below the site's root by site path."""
    mentions: tuple[str, ...] = ()
    """Names of the files that addresses in its Markdown lead to, folded (`text.fold`) and without folders; `*` when
    one leads nowhere, since then any new file may be the one that was meant; and `boxed` stories."""
