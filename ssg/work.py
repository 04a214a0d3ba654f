"""The job of a worker: render a page and check it. Jobs are self-contained, so it does not matter where they run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ssg.boxed import boxed
from ssg.checks.engine import check_html
from ssg.checks.recordings import check_recordings
from ssg.checks.site import locate_all
from ssg.checks.source import check_images
from ssg.feeds import RENDERERS
from ssg.listing import ListView
from ssg.model import Body, Finding, Output, Page, Position
from ssg.pages.article import ArticleView
from ssg.render.origins import PageOrigins
from ssg.render.renderers import renderer_for
from ssg.sharing import Sharing
from ssg.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ssg.config import Config
    from ssg.render.page import Rendered, Renderer
    from ssg.render.setup import Setup


class Job(msgspec.Struct, frozen=True):
    """A page to render, with every Markdown body that it shows."""

    page: Page
    bodies: tuple[Body, ...] = ()


def run_jobs(setup: Setup, jobs: Sequence[Job]) -> list[Output]:
    """The finished files: pages in the order of the jobs, then feeds and the like in theirs."""
    renderer = renderer_for(setup)
    pages = [job for job in jobs if job.page.kind not in RENDERERS]
    # Step by step and not page by page: the code and the tables of one step then stay in the processor's cache, which
    # makes all of them a tenth faster.
    bodies = [renderer.render_body(job.page, job.bodies[0] if job.bodies else None) for job in pages]
    rendered = [renderer.render(job.page, body) for job, body in zip(pages, bodies, strict=True)]
    sharing = Sharing()
    outputs = [_checked(renderer, job, found, sharing) for job, found in zip(pages, rendered, strict=True)]
    return [*outputs, *(_feed(renderer, job) for job in jobs if job.page.kind in RENDERERS)]


def place_links(
    setup: Setup,
    pages: Iterable[Page],
    findings: Sequence[Finding],
    bodies: Callable[[Page], tuple[Body, ...]],
    unchanged: Callable[[str, str], bool] | None = None,
) -> list[Finding]:
    """Findings of the site rules with their places. The pages concerned are rendered again: only they pay.

    `unchanged`, given a page's path and HTML, says whether the findings are about it; else they stay as they are.
    """
    if not findings:
        return []
    renderer = renderer_for(setup)
    by_page: dict[str, list[Finding]] = {}
    for finding in findings:
        by_page.setdefault(finding.page, []).append(finding)
    placed = by_page.pop("", [])
    for page in pages:
        if page.path not in by_page:
            continue
        body = next(iter(bodies(page)), None)
        rendered = renderer.render(page, renderer.render_body(page, body))
        if unchanged is None or unchanged(page.path, rendered.html):
            found = [_titled(finding, rendered) for finding in by_page.pop(page.path)]
            placed += _origins(renderer, rendered).place(_spotted(found, rendered.html))
    return placed + [finding for left in by_page.values() for finding in left]


def _titled(finding: Finding, rendered: Rendered) -> Finding:
    """A finding about a whole page at the title in its source, where it has one."""
    if finding.html is not None or not rendered.source:
        return finding
    return msgspec.structs.replace(finding, source=Position(rendered.source, *rendered.spots.get("title", (1, 1))))


def _spotted(findings: Sequence[Finding], html: str) -> list[Finding]:
    """The findings of a page, each where the page writes the address that it is about."""
    about = {f.html.snippet for f in findings if f.html is not None and not f.html.selector}
    spots = locate_all(html, about)
    return [
        msgspec.structs.replace(f, html=spots[f.html.snippet]) if f.html is not None and not f.html.selector else f
        for f in findings
    ]


def _checked(renderer: Renderer, job: Job, rendered: Rendered, sharing: Sharing) -> Output:
    page = job.page
    report = check_html(rendered.html, page.path)
    found = report.findings
    if found:
        found = _origins(renderer, rendered).place(found)
    data = rendered.html.encode()
    own: tuple[Finding, ...] = () if page.kind == "lite" else _of_the_story(renderer, page, rendered)
    own += tuple(renderer.scale.findings(page, rendered, data))
    return Output(
        path=page.path,
        data=data,
        findings=(*(msgspec.structs.replace(f, page=page.path) for f in own), *found),
        facts=sharing.facts(report.facts),
        files=rendered.body.files if rendered.body else {},
        mentions=_mentions(job.bodies),
    )


def _of_the_story(renderer: Renderer, page: Page, rendered: Rendered) -> tuple[Finding, ...]:
    """What is wrong with the text itself. Its lite edition does not say so again."""
    return (
        *rendered.findings,
        *(rendered.body.findings if rendered.body else ()),
        *_pictures(renderer, page, rendered),
        *(check_recordings(rendered.body.recordings, rendered.source) if rendered.body else ()),
        *_emptiness(page, rendered),
    )


def _mentions(bodies: tuple[Body, ...]) -> tuple[str, ...]:
    """See `Output.mentions`."""
    found = set()
    for body in bodies:
        for path, target in body.targets.items():
            found.add("*" if target.problem else fold(path.rpartition("/")[2]))
            if target.story is not None:
                found.add(boxed(target.story.source))
    return tuple(sorted(found))


def _emptiness(page: Page, rendered: Rendered) -> tuple[Finding, ...]:
    """A story without a text is published, but hardly meant."""
    if not isinstance(page.data, ArticleView) or rendered.body is None or rendered.body.html.strip():
        return ()
    place = Position(page.body, page.data.article.body_line, 1)
    hint = "Write it below the second ---."
    return (Finding(rule="empty-story", severity="warning", message="The story has no text.", hint=hint, source=place),)


def _pictures(renderer: Renderer, page: Page, rendered: Rendered) -> tuple[Finding, ...]:
    """What can only be seen in the source: an alternative text that nobody decided on, or that repeats the caption."""
    names = (renderer.config.title, renderer.config.organization.name)
    images = rendered.body.images if rendered.body else ()
    if isinstance(page.data, ArticleView):
        card = page.data.article.card
        return check_images((*((card.image,) if card.image else ()), *images), card.title, card.source, names)
    if isinstance(page.data, ListView) and page.data.person and page.data.person.portrait and page.body:
        images = (page.data.person.portrait, *images)
    return check_images(images, page.title, rendered.source, names) if images else ()


def _origins(renderer: Renderer, rendered: Rendered) -> PageOrigins:
    body_html = rendered.body.html if rendered.body else ""
    raw_html = renderer.config.raw_html
    return PageOrigins(rendered.html, body_html, rendered.context, rendered.source, rendered.spots, raw_html=raw_html)


def _feed(renderer: Renderer, job: Job) -> Output:
    data = RENDERERS[job.page.kind](job.page, _FeedContext(renderer, job))
    return Output(path=job.page.path, data=data, mentions=_mentions(job.bodies))


class _FeedContext:
    """What a feed may ask for; see `syndication.FeedContext`."""

    def __init__(self, renderer: Renderer, job: Job) -> None:
        self.config: Config = renderer.config
        self._renderer = renderer
        self._bodies = {body.source: body for body in job.bodies}
        self._articles = {a.card.source: a for a in getattr(job.page.data, "articles", ())}

    def absolute(self, site_path: str) -> str:
        return self._renderer.links.absolute(site_path)

    def content(self, source: str) -> str:
        return self._renderer.body_for_feed(self._articles[source], self._bodies[source])

    def section_title(self, slug: str) -> str:
        return self._renderer.section_title(slug)
