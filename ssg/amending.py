"""The build after nothing but texts of stories was edited: their own pages and feeds are made, and nothing is planned.

What the rest of the site sees of a story (its front matter, its links, its pictures, what others may link to) must be
as it was. Where it is not, or where anything is in doubt, nothing is done, and the ordinary build does it all.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from ssg.cache.facts import facts_digest
from ssg.cache.last import Found, Last, forget_last, keep_last, stands
from ssg.cache.look import Files
from ssg.cache.manifest import files_digest
from ssg.cache.outline import Outline, load_outline, order_of_stories
from ssg.cache.readings import Head, Records, RecordsError, load_head
from ssg.cache.state import state_folder
from ssg.collection import paused, set_aside
from ssg.content.front_matter import RULE, is_text, split
from ssg.content.sources import read_source
from ssg.errors import EnvironmentalError
from ssg.feeds import STORY_FEEDS
from ssg.interrupts import held
from ssg.located import Problems
from ssg.pages import article as article_kind
from ssg.pages import lite
from ssg.publish import Stage, order_of
from ssg.reading import BodyReader
from ssg.site import assemble
from ssg.verdict.judge import judged
from ssg.work import Job, run_jobs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ssg.cache.beside import Outputs
    from ssg.cache.look import Look
    from ssg.config import Config
    from ssg.model import Article, Card, Output, Page, Site
    from ssg.outcome import BuildRequest, BuildResult, Progress

__all__ = ("amend",)

_MANY = 32
"""With more stories than these, planning everything costs little more."""


class _Text(NamedTuple):
    """A story of which only the text differs."""

    number: int
    """Its place in `Head.articles`."""
    digest: bytes
    before: bytes
    """The digest at the last build."""


class _Memory(NamedTuple):
    """What is remembered of the last build."""

    head: Head
    outline: Outline
    records: Records
    last: Last
    found: Found

    @property
    def config(self) -> Config:
        """The site's."""
        return self.outline.setup.config

    def card(self, path: str) -> Card | None:
        """The card of the published story in a file."""
        if path not in self.head.articles or not self.head.addresses.get(path, "").startswith("/"):
            return None
        return self.records.article(self.head.articles.index(path)).card


def amend(
    request: BuildRequest, progress: Progress, look: Look, last: Last, changed: Sequence[str], *, published: Outputs
) -> BuildResult | None:
    """What `build` does when only the files `changed` differ; None when that takes more, and nothing has been done."""
    progress.stage("reading", 0)
    try:
        with paused():
            memory = _recall(request, last) if len(changed) <= _MANY else None
            texts = _texts(request, memory, changed) if memory else None
            outputs = _outputs(request, memory, texts, progress) if memory and texts else None
    except (RecordsError, EnvironmentalError, msgspec.DecodeError):  # whoever reads everything says what is so
        return None
    if memory is None or texts is None or outputs is None or not published.in_place(last):
        return None
    return _publish(request, memory.config, _remembered(memory, look, texts, outputs), outputs, progress)


def _recall(request: BuildRequest, last: Last) -> _Memory | None:
    """None if anything is missing, of another build, or not as it was left."""
    folder = state_folder(request.root, request.output)
    head, outline = load_head(folder), load_outline(request)
    if head is None or outline is None or not head.token == outline.token == last.token:
        return None
    if outline.setup.config.search:  # what stories are searched with has all their words
        return None
    found = last.everything_found()
    # With an error in a source (and --publish-anyway), two of them may want the same page.
    amiss = any(finding.severity == "error" for finding in found.sources)
    if amiss or outline.order != order_of_stories(head.articles):
        return None
    return _Memory(head, outline, Records(folder, head), last, found)


def _texts(request: BuildRequest, memory: _Memory, changed: Sequence[str]) -> dict[str, _Text] | None:
    """By path. None when a file is not a clean story without translations, or differs in more than its text."""
    texts = {}
    for path in changed:
        if path not in memory.head.articles[: memory.head.clean]:
            return None
        number = memory.head.articles.index(path)
        source, before = read_source(request.root, path), memory.records.article(number)
        readable = is_text(source.data, Problems(path, RULE))
        if not readable or number in memory.outline.translated or not same_front(source.data, before):
            return None
        texts[path] = _Text(number, source.digest, memory.last.texts.get(path, before.digest))
    return texts


def same_front(data: bytes, before: Article) -> bool:
    """Whether a story's file begins as it did: what front matter says hangs on nothing else that may have changed."""
    return split(data).front == before.front


def _outputs(
    request: BuildRequest, memory: _Memory, texts: dict[str, _Text], progress: Progress
) -> list[Output] | None:
    """What shows the texts that differ; None when the rest of the site would see a difference."""
    pages: dict[str, Page] = {}
    for path, text in texts.items():
        if text.digest != text.before:
            pages |= {page.path: page for page in _pages(memory, path, text.number)}
    if not pages:
        return []
    progress.stage("rendering and checking", len(pages))
    bodies = BodyReader(request.root, memory.head.addresses, memory.card)
    here = {"root": str(request.root), "cache_dir": str(request.state / "templates")}
    setup = msgspec.structs.replace(memory.outline.setup, **here)
    outputs = run_jobs(setup, [Job(page, bodies.for_page(page)) for page in pages.values()])
    linked = {finding.page for finding in memory.found.links}
    alike = all(_looks_alike(memory.outline, output) and output.path not in linked for output in outputs)
    return outputs if alike else None


def _pages(memory: _Memory, path: str, number: int) -> Iterator[Page]:
    """The story's page, its lite edition and the feeds with it, planned in the part of the site that they show."""
    feeds = {file: array("I", stories) for file, stories in memory.outline.in_feeds.items()}
    feeds = {file: stories for file, stories in feeds.items() if number in stories}
    sections = (array("I", stories) for stories in memory.outline.in_sections.values())
    section = next((stories for stories in sections if number in stories), None)
    if section is None:  # it is not published
        return
    rank = section.index(number)
    shown = {*section[rank : rank + 1 + article_kind.MORE], *(story for stories in feeds.values() for story in stories)}
    site = _part(memory, shown)
    own = [page for page in article_kind.plan(site, memory.config) if page.body == path]
    yield from own
    yield from lite.editions(own) if memory.config.lite else ()
    yield from (page for feed in STORY_FEEDS for page in feed.plan(site, memory.config, own) if page.path in feeds)


def _part(memory: _Memory, numbers: set[int]) -> Site:
    """The site with no other stories than these: what takes the newest of them, or those that follow one, is right."""
    articles = [memory.records.article(number) for number in sorted(numbers)]
    setup = memory.outline.setup
    site = assemble(articles, (), memory.outline.people, memory.config, now=memory.last.since, drafts=True)
    return msgspec.structs.replace(site, people=memory.outline.people, section_terms=setup.sections)


def _looks_alike(outline: Outline, output: Output) -> bool:
    """Whether the rest of the site sees the same of a page as before."""
    if output.facts is None:
        return output.path not in outline.paths
    if output.path not in outline.paths:
        return False
    start = 16 * outline.paths.index(output.path)
    seen = facts_digest(output.facts, outline.fragments) + files_digest(output.files)
    return seen == outline.facts[start : start + 16]


def _remembered(memory: _Memory, look: Look, texts: dict[str, _Text], outputs: Sequence[Output]) -> Last:
    """What is to be kept of this build, but for its result."""
    files = dict(memory.found.files) | {output.path: output.findings for output in outputs}
    found = Found(memory.found.sources, {path: said for path, said in files.items() if said}, memory.found.links)
    return msgspec.structs.replace(
        memory.last,
        content=Files.of(look.content.told_apart),
        found=msgspec.Raw(msgspec.msgpack.encode(found)),
        texts=memory.last.texts | {path: text.digest for path, text in texts.items()},
    )


def _publish(
    request: BuildRequest, config: Config, last: Last, outputs: Sequence[Output], progress: Progress
) -> BuildResult:
    found = last.everything_found().all()
    verdict = judged(found, config, request.now, ratchet=request.ratchet, whole=True)
    result = msgspec.structs.replace(
        stands(last.result),
        findings=verdict.findings,
        ignored=verdict.ignored,
        left=verdict.left,
        redone=tuple(output.path for output in outputs),
    )
    if result.blocked and not request.publish_anyway:
        return msgspec.structs.replace(result, published=False)
    progress.stage("publishing", 0)
    with set_aside(), Stage(request.output) as stage:
        staged = {o.path: stage.write(o.path, o.data, order_of(o.path, "article")) for o in outputs}
        forget_last(request)
        with held():  # what has begun to change the site goes on to its end
            result = result.published_as((len(stage.publish().written), 0))
            keep_last(request, msgspec.structs.replace(last, result=result, written=last.written.updated(staged)))
            return result
