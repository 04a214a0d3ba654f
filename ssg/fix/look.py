"""Looks at the pages of sources as a build would, and again at one whose source has been edited; publishes nothing."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from html import unescape
from typing import TYPE_CHECKING, Any, Self

import msgspec

from ssg.content.article import read_article
from ssg.content.front_matter import split
from ssg.content.people import read_person
from ssg.content.standing import read_standing
from ssg.executors import render_all
from ssg.listing import ListView
from ssg.model import Finding, Source
from ssg.pages.article import ArticleView
from ssg.pages.standing import StandingView
from ssg.planning import plan_site
from ssg.reading import read_content
from ssg.verdict.judge import judged
from ssg.verdict.ratchet import Ratchet
from ssg.work import Job, run_jobs

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from pathlib import Path

    from ssg.config import Config
    from ssg.model import Article, Output, Page

__all__ = ("Look", "Looker")

_HEAD = re.compile(r"<head\b.*?</head>|<script\b.*?</script>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_ADDRESS = re.compile(r"\s(?:href|src)=\"([^\"]*)\"")
_LETTER = re.compile(r"[\W_]+")


class Look(msgspec.Struct, frozen=True):
    """What a source's page holds, as far as a fix may or may not change it."""

    findings: tuple[Finding, ...]
    letters: str
    """Everything that can be read on the page, without spaces and signs."""
    addresses: tuple[str, ...]
    """What it links to and shows, in order; ids of its own parts are left out."""
    settings: bytes
    """What front matter says, apart from the words of the picture."""

    @classmethod
    def at(cls, output: Output, findings: list[Finding], settings: bytes) -> Self:
        """The look of a rendered page."""
        html = _HEAD.sub("", output.data.decode("utf-8", "replace"))
        letters = _LETTER.sub("", unescape(_TAG.sub("", html)))
        addresses = tuple(found for found in _ADDRESS.findall(html) if not found.startswith("#"))
        return cls(tuple(findings), letters, addresses, settings)

    @property
    def counts(self) -> Counter[str]:
        """How many findings each rule has."""
        return Counter(finding.rule for finding in self.findings)


class Looker:
    """All sources of a site that have a page of their own, drafts and embargoed stories too.

    Raises:
        SsgError: the site has no theme that can be used, or the machine refuses to read.

    """

    def __init__(self, root: Path, config: Config, now: dt.datetime) -> None:
        self._root = root
        self._now = now
        self.config = config
        self._content = read_content(root, config)
        latest = max((article.card.date for article in self._content.articles), default=now)
        planned = plan_site(root, config, self._content, now=max(now, latest), drafts=True)
        self._pages = {page.body: page for page in planned.pages if page.body}
        self._setup, self._bodies = planned.setup, planned.bodies

    def all(self) -> Iterator[tuple[str, Look]]:
        """Every source by its path, with its look."""
        pages = sorted(self._pages.values(), key=lambda page: page.body)
        for page, output in zip(pages, render_all(self._setup, pages, self._bodies.for_page), strict=True):
            yield page.body, self._look(page, output, ())

    def again(self, path: str, data: bytes) -> Look | None:
        """The look of a source that would hold other bytes; None when it could not be read any more."""
        page, found = self._page(path, data)
        if page is None:
            return None
        parts = split(data)
        body = msgspec.structs.replace(
            self._bodies.for_page(self._pages[path])[0], line=parts.body_line, text=parts.body
        )
        return self._look(page, run_jobs(self._setup, [Job(page, (body,))])[0], found)

    def _look(self, page: Page, output: Output, found: tuple[Finding, ...]) -> Look:
        everything = judged((*found, *output.findings), self.config, self._now, ratchet=Ratchet(), whole=False)
        own = [one for one in everything.findings if one.source and one.source.file == page.body]
        return Look.at(output, own, _settings(page.data))

    def _page(self, path: str, data: bytes) -> tuple[Page | None, tuple[Finding, ...]]:
        page = self._pages[path]
        source = Source(path, data, hashlib.blake2b(data, digest_size=16).digest())
        view: Any = page.data
        if isinstance(view, ArticleView):
            article, found = read_article(source, self.config, self._root, self._content.people)
            view = msgspec.structs.replace(view, article=article) if article else None
        elif isinstance(view, StandingView):
            standing, found = read_standing(source, self.config)
            view = StandingView(standing) if standing else None
        elif isinstance(view, ListView):
            person, found = read_person(source, self.config, self._root)
            view = msgspec.structs.replace(view, person=person) if person else None
        else:
            return None, ()
        errors = tuple(finding for finding in found if finding.severity == "error")
        return (msgspec.structs.replace(page, data=view) if view else None), errors


def _settings(view: Any) -> bytes:
    """What no fix may change."""
    if isinstance(view, ArticleView):
        return msgspec.json.encode(_without_words(view.article))
    if isinstance(view, StandingView):
        return msgspec.json.encode(msgspec.structs.replace(view.standing, digest=b"", body_line=0, spots={}))
    if isinstance(view, ListView) and view.person:
        return msgspec.json.encode(msgspec.structs.replace(view.person, digest=b"", text_digest=b"", portrait=None))
    return b""


def _without_words(article: Article) -> Article:
    image = article.card.image
    if image is not None:
        image = msgspec.structs.replace(image, alt="", credit="", line=0, column=0)
    card = msgspec.structs.replace(article.card, image=image, digest=b"")
    return msgspec.structs.replace(article, card=card, digest=b"", front=b"", body_line=0, spots={})
