"""From what was read to what is published: assembled, planned, rendered, checked, and only then put in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from ssg.assets import plan_assets, read_asset
from ssg.cache.last import Found, Last, Written, forget_last, keep_last
from ssg.cache.look import Files, look_around
from ssg.cache.outline import outline_of, save_outline
from ssg.checks.site import check_site
from ssg.collection import paused, set_aside
from ssg.executors import render_all
from ssg.interrupts import held
from ssg.outcome import BuildResult
from ssg.planning import plan_site
from ssg.publish import Stage, order_of
from ssg.render.brand import brand_findings
from ssg.render.font_budget import font_findings
from ssg.render.wording import missing_words
from ssg.search import FOLDER, find_pagefind, index_key, make_index
from ssg.site_findings import site_findings
from ssg.site_time import next_change
from ssg.verdict.judge import judged
from ssg.work import place_links

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from ssg.assets import Asset
    from ssg.cache.ledger import Ledger
    from ssg.cache.look import Look
    from ssg.config import Config
    from ssg.model import Finding, Output, Page, PageFacts, Site
    from ssg.outcome import BuildRequest, Progress
    from ssg.reading import Content
    from ssg.render.setup import Setup

__all__ = ("produce",)


def produce(
    request: BuildRequest,
    config: Config,
    content: Content,
    *,
    ledger: Ledger,
    look: Look,
    progress: Progress,
    problems: Sequence[Finding],
) -> BuildResult:
    """The site of this content, published unless a finding blocks. `problems` is what is wrong with site.toml."""
    program = find_pagefind() if config.search else None
    with paused():
        site, pages, theme, setup, bodies = plan_site(
            request.root,
            config,
            content,
            now=request.now,
            drafts=request.drafts,
            templates=request.state / "templates",
        )
        ledger.learn(content, bodies.addresses)
        findings = [
            *problems,
            *content.findings,
            *site_findings(site, config),
            *missing_words(request.root, config, theme, site),
        ]
        findings += brand_findings(request.root, theme)
        findings += font_findings(request.root, theme)
    with set_aside(), Stage(request.output) as stage:
        making = _Making(stage, ledger, progress)
        stale = making.keep(pages, setup.digest)
        making.add(stale, render_all(setup, stale, bodies.for_page, request.executor, request.jobs))
        making.copy(plan_assets(request.root, config, theme, site, making.files), theme.digest)

        progress.stage("checking links", 0)

        def check(facts: dict[str, PageFacts]) -> list[Finding]:
            return place_links(setup, pages, check_site(facts, stage.paths, config.base_path), bodies.for_page)

        found = Found(tuple(findings), making.findings, ledger.links(check))
        verdict = judged(found.all(), config, request.now, ratchet=request.ratchet, whole=True)
        html_pages = sum(page.path.endswith(".html") for page in pages)
        result = BuildResult.of(verdict, pages=html_pages, site=site, strict=request.strict)
        result = msgspec.structs.replace(result, redone=tuple(ledger.redone))
        if result.blocked and not request.publish_anyway:
            return result
        if program is not None:
            making.index(program, pages)
            result = msgspec.structs.replace(result, redone=tuple(ledger.redone))
        progress.stage("publishing", 0)
        return _publish(request, result, stage, _Memory(ledger, look, site, pages, setup, found))


class _Memory(NamedTuple):
    """What is kept of a build for quicker ones."""

    ledger: Ledger
    look: Look
    site: Site
    pages: Sequence[Page]
    setup: Setup
    found: Found

    def keep(self, request: BuildRequest, result: BuildResult) -> None:
        """Keeps it, once everything is published."""
        token = self.ledger.save()
        # A file that came while the site was built is in it, and would not be missed when it goes again.
        if not token or not self.look.frame or not self.look.shows(look_around(request)):
            return
        stories, fragments, seen = self.ledger.stories, self.ledger.fragments, self.ledger.seen
        outline = outline_of(token, stories, self.site, self.pages, setup=self.setup, fragments=fragments, seen=seen)
        if not save_outline(request, outline):
            return
        last = Last(
            frame=self.look.frame,
            token=token,
            since=request.now,
            until=next_change(self.site, self.setup.config),
            content=Files.of(self.look.content.told_apart),
            result=result,
            written=Written.of(self.ledger.files),
            found=msgspec.Raw(msgspec.msgpack.encode(self.found)),
        )
        keep_last(request, last)


def _publish(request: BuildRequest, result: BuildResult, stage: Stage, memory: _Memory) -> BuildResult:
    """What earlier builds wrote and this one does not is removed."""
    forget_last(request)
    with held():  # what has begun to change the site goes on to its end
        published = stage.publish(remove=stage.owned - stage.paths)
        result = result.published_as((len(published.written), len(published.removed)))
        memory.keep(request, result)
        return result


class _Making:
    """Files on their way to the stage, and what is found on the way."""

    def __init__(self, stage: Stage, ledger: Ledger, progress: Progress) -> None:
        self._stage = stage
        self._ledger = ledger
        self._progress = progress
        self.findings: dict[str, tuple[Finding, ...]] = {}
        """By output path."""
        self.files: dict[str, str] = {}
        """Files of content/ that pages show or link to: path below the site's root by site path."""

    def keep(self, pages: Sequence[Page], common: bytes) -> list[Page]:
        """Lets stand what the last build made and nothing has changed since; the pages that must be made now."""
        stale = []
        with paused():
            for page in pages:
                if not self._ledger.page_stands(page, common):
                    stale.append(page)
                    continue
                memo = self._ledger.keep(page.path, self._stage)
                self._say(page.path, memo.findings)
                self.files |= memo.files
        return stale

    def add(self, pages: Sequence[Page], outputs: Iterable[Output]) -> None:
        """Stages the pages as they come."""
        self._progress.stage("rendering and checking", len(pages))
        kinds = {page.path: page.kind for page in pages}
        for output in outputs:
            self._write(output, order_of(output.path, kinds[output.path]))
            self.files |= output.files
            self._progress.advance()

    def copy(self, assets: Iterable[Asset], theme: bytes) -> None:
        """Stages the files that are published as they are."""
        for asset in assets:
            if self._ledger.asset_stands(asset, theme):
                self._say(asset.path, self._ledger.keep(asset.path, self._stage).findings)
            else:
                self._write(read_asset(asset))

    def index(self, program: Path, pages: Sequence[Page]) -> None:
        """Stages what stories are searched with; it stands as long as all of them do."""
        paths = [page.path for page in pages if page.kind == "article"]
        if not paths:
            return
        key = index_key(program, ((path, self._stage.files[path].digest) for path in paths))
        standing = self._ledger.folder_stands(FOLDER, key)
        for path in standing:
            self._ledger.keep(path, self._stage)
        if not standing:
            self._progress.stage("indexing for search", 0)
            for output in make_index(program, ((path, self._stage.read(path)) for path in paths)):
                self._write(output, key=key)

    def _write(self, output: Output, order: int | None = None, key: bytes = b"") -> None:
        self._ledger.add(output, self._stage.write(output.path, output.data, order), key)
        self._say(output.path, output.findings)

    def _say(self, path: str, findings: tuple[Finding, ...]) -> None:
        if findings:
            self.findings[path] = findings
