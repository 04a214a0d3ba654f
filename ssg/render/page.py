"""Renders one page of any kind to the bytes that are published."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from markupsafe import Markup

from ssg.errors import UsageError
from ssg.listing import ListView
from ssg.markdown.blocks import KINDS
from ssg.markdown.body import RenderedBody, render_body
from ssg.markdown.paragraphs import resolve_pointer
from ssg.markdown.state import BodyContext
from ssg.model import Article, Body, Finding, Page, Position, Standing, Term
from ssg.pages.article import ArticleView, Note
from ssg.pages.standing import StandingView
from ssg.render.brand import STYLESHEET
from ssg.render.dates import iso
from ssg.render.font import preloaded
from ssg.render.language import Speech
from ssg.render.live_blog import live_findings
from ssg.render.metadata import head_of
from ssg.render.setup import MenuLink
from ssg.render.theme import load_theme
from ssg.render.urls import Links
from ssg.render.weight import Scale
from ssg.text import did_you_mean

if TYPE_CHECKING:
    from jinja2 import Template

    from ssg.config import Config
    from ssg.render.setup import Setup

_LABELS = (
    *("footnotes", "footnote_ref", "footnote_back", "table_scroll", "lite_picture"),
    *dict.fromkeys(label for kind in KINDS for label in kind.labels),
)
_OWN_TITLE = frozenset(
    {"archive", "tags", "authors", "404", "statement", "corrections", "feedback", "thanks", "lite_home", "search"}
)
"""Kinds whose title is a string of the theme, because nobody writes them."""
_TONES = 6
"""Colors that a palette has for sections."""
_FOOTER = (
    ("archive", "/archive/"),
    ("tags", "/tags/"),
    ("authors", "/authors/"),
    ("corrections", "/corrections/"),
    ("statement", "/accessibility/"),
    ("feedback", "/feedback/"),
)


class PageBody(msgspec.Struct, frozen=True):
    """The Markdown part of a page, rendered; both None for a page that has none."""

    rendered: RenderedBody | None = None
    context: BodyContext | None = None


class Rendered(msgspec.Struct, frozen=True):
    """A page as HTML, and what is needed to say where its findings come from."""

    html: str
    body: RenderedBody | None
    context: BodyContext | None
    source: str
    spots: dict[str, tuple[int, int]]
    findings: tuple[Finding, ...]


class SiteView(msgspec.Struct, frozen=True):
    """What templates call `site`, in the language of one page."""

    title: str
    tagline: str
    tagline_lang: str
    description: str
    language: str
    home: str
    """Site path of the front page in the page's language."""
    fronts: tuple[tuple[str, str], ...]
    """Language and site path of the front pages in other languages."""
    base_url: str
    organization: Any
    feedback: Any
    lite: bool
    """Whether there is a lite edition."""
    search: str
    """Site path of the page to search from; empty when there is none."""
    fonts: tuple[str, ...]
    """Names of the files of the font that the page needs at once."""
    sections: tuple[Term, ...]
    footer: tuple[MenuLink, ...]


class Renderer:
    """Renders the pages of one site; made once per process."""

    def __init__(self, setup: Setup) -> None:
        self.config: Config = setup.config
        self.links = Links(self.config.base_url, self.config.base_path, relative=self.config.links == "relative")
        self._setup = setup
        self._theme = load_theme(Path(setup.root), self.config.theme, self.config.design)
        self._templates: dict[str, Template] = {}
        self._speech: dict[str, tuple[Speech, SiteView]] = {}
        self._tones = {term.slug: f"tone-{place % _TONES + 1}" for place, term in enumerate(setup.sections)}
        self._feed_bodies: dict[str, tuple[bytes, Body, str]] = {}

    @cached_property
    def _environment(self) -> Any:
        return self._theme.environment(Path(self._setup.cache_dir) if self._setup.cache_dir else None)

    @cached_property
    def _assets(self) -> dict[str, str]:
        return self._theme.asset_urls()

    @cached_property
    def scale(self) -> Scale:
        """What pages are weighed with."""
        css = self._theme.assets.get(STYLESHEET, b"")
        return Scale(css, self.config.base_url, raw_html=self.config.raw_html)

    @cached_property
    def files(self) -> dict[str, bytes]:
        """The theme's files that pages of this renderer name, by output path."""
        return {url.lstrip("/"): self._theme.assets[name] for name, url in self._assets.items()}

    def warm(self) -> None:
        """Load now what every page needs, so that processes forked from this one need not."""
        speech, _ = self._in(self.config.language)
        speech.when_month("2000-01")  # loads the locale
        self._assets  # noqa: B018  fills the property
        prefixes = tuple(f"{folder.name}/" for folder in self._theme.chain)
        for name in self._environment.list_templates(extensions=["html"]):
            if not name.startswith(prefixes):  # those are the same files under the theme's name
                self._environment.get_template(name)

    def render(self, page: Page, body: PageBody) -> Rendered:
        """The page as HTML, with what `render_body` gave for it."""
        speech, site = self._in(page.lang)
        rendered, context = body.rendered, body.context
        view, findings = _with_notes(page, rendered)
        title = speech.t(f"{page.kind}_title") if page.kind in _OWN_TITLE else _title(page, speech)
        shown = msgspec.structs.replace(page, title=title)
        updates = rendered.updates if rendered else ()
        if isinstance(view, ArticleView):
            findings += tuple(live_findings(view.article, updates))
        named = _numbered(title, page, speech), _section(page, speech)
        html = self._template(page.kind).render(
            page=shown,
            site=site,
            data=view,
            head=head_of(shown, *named, self.config, self.links, updates=updates),
            body=Markup(rendered.html) if rendered else "",  # noqa: S704  markdown-it escaped it
            dir=speech.direction,
            t=speech.t,
            n=speech.n,
            href=partial(self.links.href, page_url=page.url),
            absolute=self.links.absolute,
            asset=partial(self._asset, page_url=page.url),
            when=speech.when,
            iso=iso,
            section_name=speech.section_name,
            other_lang=speech.other_lang,
            language_name=speech.language_name,
            script_lang=speech.script_lang,
            tone=self._tone,
        )
        return Rendered(html, rendered, context, page.body, _spots(page), findings)

    def body_for_feed(self, article: Article, body: Body) -> str:
        """A story's body with absolute addresses. Kept, because RSS, Atom and JSON Feed show the same stories."""
        card = article.card
        digest, known, html = self._feed_bodies.get(card.source, (b"", None, ""))
        # The body as well as the file: what its addresses lead to may have changed, and the preview's process goes on.
        if digest != article.digest or known != body:
            speech, _ = self._in(card.lang)
            context = BodyContext(
                body,
                href=self.links.absolute,
                labels=_labels(speech),
                dateline=_dateline(article, speech),
                lang=card.lang,
                edition="feed",
                when=speech.when,
                timezone=self.config.timezone,
            )
            html = render_body(context, raw_html=self.config.raw_html).html
            html = html.replace('href="#', f'href="{self.links.absolute(card.url)}#')
            self._feed_bodies[card.source] = article.digest, body, html
        return html

    def section_title(self, slug: str) -> str:
        """What the menu calls a section."""
        return next((term.name for term in self._setup.sections if term.slug == slug), slug)

    def render_body(self, page: Page, body: Body | None) -> PageBody:
        """The Markdown that the page shows, as HTML."""
        if body is None:
            return PageBody()
        speech, _ = self._in(page.lang)
        context = BodyContext(
            body,
            href=partial(self.links.href, page_url=page.url),
            labels=_labels(speech),
            edition="lite" if page.kind == "lite" else "full",
            dateline=_dateline(page.data.article, speech) if isinstance(page.data, ArticleView) else "",
            lang=page.lang,
            when=speech.when,
            timezone=self.config.timezone,
        )
        return PageBody(render_body(context, raw_html=self.config.raw_html), context)

    def _in(self, lang: str) -> tuple[Speech, SiteView]:
        if lang not in self._speech:
            speech = Speech(lang, self._theme.strings(lang, self.config.language), self.config)
            self._speech[lang] = speech, self._site_view(speech)
        return self._speech[lang]

    def _site_view(self, speech: Speech) -> SiteView:
        config = self.config
        generated = (MenuLink(speech.t(f"{k}_title"), url, speech.lang) for k, url in _FOOTER if k in self._setup.pages)
        words = config.words(speech.lang)
        front = config.front(speech.lang)
        return SiteView(
            title=words.title,
            tagline=words.tagline or config.tagline,
            tagline_lang=config.edition(speech.lang) if words.tagline else config.language,
            description=words.description or config.description,
            language=config.language,
            home=front,
            fronts=tuple((lang, url) for lang, url in config.fronts if url != front),
            base_url=config.base_url,
            organization=config.organization,
            feedback=config.feedback,
            lite=config.lite,
            search=self._search_url(speech.lang),
            fonts=preloaded(self._theme.font, speech.lang),
            sections=self._setup.sections,
            footer=(*self._setup.footer, *generated),
        )

    def _search_url(self, lang: str) -> str:
        """The page that searches in a language, else in the site's own."""
        found = dict(self._setup.searches)
        return found.get(lang) or found.get(self.config.language, "")

    def _tone(self, slug: str) -> str:
        return self._tones.get(slug, "")

    def _template(self, kind: str) -> Template:
        if kind not in self._templates:
            self._templates[kind] = self._environment.get_template(f"{kind}.html")
        return self._templates[kind]

    def _asset(self, name: str, page_url: str) -> str:
        if name not in self._assets:
            near = did_you_mean(name, self._assets)
            hint = f"Did you mean {near}?" if near else "Put it into static/ of your theme."
            raise UsageError(f"A template asks for the file {name}, which the theme does not have.", hint)
        return self.links.href(self._assets[name], page_url)


def _title(page: Page, speech: Speech) -> str:
    if page.kind == "month":
        return speech.when_month(page.title)
    if page.kind == "section" and page.data.term:
        return speech.section_name(page.data.term)
    return page.title


def _numbered(title: str, page: Page, speech: Speech) -> str:
    """What the tab says: no two pages may have one title (WCAG 2.4.2), such as a list's front and its older pages."""
    if page.kind == "lite":
        return f"{title}, {speech.t('lite_home_title')}"
    number = page.data.number if isinstance(page.data, ListView) else 0
    return f"{title}, {speech.t('page_number', number=number)}" if number else title


def _section(page: Page, speech: Speech) -> str:
    return speech.section_name(page.data.article.card.section) if isinstance(page.data, ArticleView) else ""


def _labels(speech: Speech) -> dict[str, str]:
    return {key: speech.t(key) for key in _LABELS}


def _dateline(article: Article, speech: Speech) -> str:
    dateline = article.dateline
    if dateline is None:
        return ""
    when = f", {speech.when(dateline.date, 'dateline')}" if dateline.date else ""
    source = f" ({dateline.source})" if dateline.source else ""
    return f"{dateline.place}{when}{source} --"


def _with_notes(page: Page, rendered: RenderedBody | None) -> tuple[Any, tuple[Finding, ...]]:
    """The view with its update notes pointing at paragraphs; a pointer to nowhere is a finding."""
    view = page.data
    if not isinstance(view, ArticleView) or not view.article.update_note:
        return view, ()
    paragraphs = rendered.paragraphs if rendered else 0
    notes, findings = [], []
    for index, note in enumerate(view.article.update_note):
        number = resolve_pointer(note.paragraphs, paragraphs) if note.paragraphs else 0
        if note.paragraphs and not number:
            findings.append(_lost_pointer(view.article, index, note.paragraphs, paragraphs))
        notes.append(Note(note.verb, note.text, note.paragraphs, f"#p{number}" if number else ""))
    return msgspec.structs.replace(view, notes=tuple(notes)), tuple(findings)


def _lost_pointer(article: Article, index: int, pointer: str, paragraphs: int) -> Finding:
    spot = article.spots.get(f"update_note.{index}.paragraphs") or article.spots.get("update_note") or (1, 1)
    return Finding(
        rule="update-note-paragraph",
        severity="warning",
        message=f"The update note points to “{pointer}”, but the story has {paragraphs} paragraphs.",
        hint="Write a paragraph number, a range such as 2-4, or “last 5”.",
        source=Position(article.card.source, *spot),
    )


def _spots(page: Page) -> dict[str, tuple[int, int]]:
    if isinstance(page.data, ArticleView):
        return page.data.article.spots
    if isinstance(page.data, StandingView):
        standing: Standing = page.data.standing
        return standing.spots
    return {}
