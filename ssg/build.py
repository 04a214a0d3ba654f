"""The pipeline: content/ is read, parsed, assembled, planned, rendered, checked, and only then published."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from ssg.assets import asset_outputs
from ssg.cache import Manifest, forget, manifest_path, page_key, save_manifest
from ssg.checks.site import check_site
from ssg.interrupts import held
from ssg.outcome import BuildRequest, BuildResult, Progress, Quiet
from ssg.planning import plan
from ssg.publish import Stage, lock, order_of
from ssg.reading import BodyReader, read_content
from ssg.render.brand import brand_findings
from ssg.render.setup import make_setup
from ssg.render.theme import load_theme
from ssg.render.wording import missing_words
from ssg.rendering import render_all
from ssg.site import assemble
from ssg.site_findings import site_findings
from ssg.verdict.judge import judged
from ssg.verdict.settings import load_settings
from ssg.work import place_links

if TYPE_CHECKING:
    from ssg.config import Config
    from ssg.model import Finding, Page, PageFacts


def build(request: BuildRequest, progress: Progress | None = None) -> BuildResult:
    """Builds and checks the whole site, and publishes it unless a finding blocks.

    Raises:
        UsageError: there is no site here, its theme cannot be used, or the output would lie among its files.
        EnvironmentalError: the machine refuses to read or write.

    """
    started = time.perf_counter()
    request.check_output()
    config, problems = load_settings(request.root)
    if config is None:
        return BuildResult(findings=problems, usable=False)
    with lock(request.root):
        if request.clean:
            forget(request.root, request.output)
        result = _build(request, config, problems, progress or Quiet())
    return result.after(time.perf_counter() - started)


def _build(request: BuildRequest, config: Config, problems: tuple[Finding, ...], progress: Progress) -> BuildResult:
    progress.stage("reading", 0)
    content = read_content(request.root, config)
    site = assemble(content.articles, content.standing, content.people, config, now=request.now, drafts=request.drafts)

    pages = plan(site, config)
    theme = load_theme(request.root, config.theme, config.design)
    setup = make_setup(request.root, config, theme, site, pages, cache_dir=request.state / "templates")
    bodies = BodyReader(request.root, site, content)
    findings = [*problems, *content.findings, *site_findings(site), *missing_words(request.root, config, theme, site)]
    findings += brand_findings(request.root, theme)
    facts: dict[str, PageFacts] = {}
    files: dict[str, str] = {}
    with Stage(request.output) as stage:
        progress.stage("rendering and checking", len(pages))
        html_pages = sum(page.path.endswith(".html") for page in pages)
        kinds = {page.path: page.kind for page in pages}
        for output in render_all(setup, pages, bodies.for_page, request.jobs):
            stage.write(output.path, output.data, order_of(output.path, kinds[output.path]))
            findings += output.findings
            files |= output.files
            if output.facts:
                facts[output.path] = output.facts
            progress.advance()
        for output in asset_outputs(request.root, config, theme, site, files):
            stage.write(output.path, output.data)
            findings += output.findings

        progress.stage("checking links", 0)
        broken = check_site(facts, stage.paths, config.base_path)
        findings += place_links(setup, pages, broken, bodies.for_page)
        verdict = judged(findings, config, request.now, ratchet=request.ratchet, whole=True)
        result = BuildResult.of(verdict, pages=html_pages, site=site, strict=request.strict)
        if result.blocked and not request.publish_anyway:
            return result

        progress.stage("publishing", 0)
        with held():  # what has begun to change the site goes on to its end
            return result.published_as(_publish(request, stage, pages, setup.digest))


def _publish(request: BuildRequest, stage: Stage, pages: list[Page], common: bytes) -> tuple[int, int]:
    """Files written and removed. What earlier builds wrote and this one does not is removed."""
    published = stage.publish(remove=stage.owned - stage.paths)
    keys = {page.path: page_key(page, common) for page in pages}
    save_manifest(manifest_path(request.root, request.output), Manifest.of(keys, stage.files))
    return len(published.written), len(published.removed)
