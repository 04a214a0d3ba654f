"""The pipeline: content/ is read, parsed, assembled, planned, rendered, checked, and only then published."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ssg.assets import plan_assets, read_asset
from ssg.cache.facts import ForgottenError
from ssg.cache.last import keep_last
from ssg.cache.ledger import Ledger, forget
from ssg.checks.site import check_site
from ssg.executors import check_name, render_all
from ssg.interrupts import held
from ssg.outcome import BuildResult
from ssg.planning import plan
from ssg.publish import Stage, order_of
from ssg.reading import BodyReader, read_content
from ssg.render.brand import brand_findings
from ssg.render.setup import make_setup
from ssg.render.theme import load_theme
from ssg.render.wording import missing_words
from ssg.site import assemble
from ssg.site_findings import site_findings
from ssg.site_time import next_change
from ssg.verdict.judge import judged
from ssg.verdict.settings import load_settings
from ssg.work import place_links

if TYPE_CHECKING:
    from ssg.config import Config
    from ssg.model import Finding, PageFacts
    from ssg.outcome import BuildRequest, Progress


def run(request: BuildRequest, progress: Progress, key: bytes) -> BuildResult:
    """What `build` does when something has changed; see there. `key` says of what the site is made."""
    if request.clean:
        forget(request.root, request.output)
    config, problems = load_settings(request.root)
    if config is None:
        return BuildResult(findings=problems, usable=False)
    try:
        return _run(request, config, problems, progress, key)
    except ForgottenError:  # a part of the memory is damaged: do without
        forget(request.root, request.output)
        return _run(request, config, problems, progress, key)


def _run(
    request: BuildRequest, config: Config, problems: tuple[Finding, ...], progress: Progress, key: bytes
) -> BuildResult:
    check_name(request.executor)
    progress.stage("reading", 0)
    ledger = Ledger(request.root, request.output, config)
    content = read_content(request.root, config, ledger.known)
    site = assemble(content.articles, content.standing, content.people, config, now=request.now, drafts=request.drafts)

    pages = plan(site, config)
    theme = load_theme(request.root, config.theme, config.design)
    setup = make_setup(request.root, config, theme, site, pages, cache_dir=request.state / "templates")
    bodies = BodyReader(request.root, site, content)
    ledger.learn(content, bodies.addresses)
    findings = [*problems, *content.findings, *site_findings(site), *missing_words(request.root, config, theme, site)]
    findings += brand_findings(request.root, theme)
    files: dict[str, str] = {}
    with Stage(request.output) as stage:
        stale = []
        for page in pages:
            if not ledger.page_stands(page, setup.digest):
                stale.append(page)
                continue
            memo = ledger.keep(page.path, stage)
            findings += memo.findings
            files |= memo.files
        progress.stage("rendering and checking", len(stale))
        kinds = {page.path: page.kind for page in stale}
        for output in render_all(setup, stale, bodies.for_page, request.executor, request.jobs):
            ledger.add(output, stage.write(output.path, output.data, order_of(output.path, kinds[output.path])))
            findings += output.findings
            files |= output.files
            progress.advance()
        for asset in plan_assets(request.root, config, theme, site, files):
            if ledger.asset_stands(asset, theme.digest):
                findings += ledger.keep(asset.path, stage).findings
                continue
            output = read_asset(asset)
            ledger.add(output, stage.write(output.path, output.data))
            findings += output.findings

        progress.stage("checking links", 0)

        def check(facts: dict[str, PageFacts]) -> list[Finding]:
            return place_links(setup, pages, check_site(facts, stage.paths, config.base_path), bodies.for_page)

        findings += ledger.links(check)
        html_pages = sum(page.path.endswith(".html") for page in pages)
        verdict = judged(findings, config, request.now, ratchet=request.ratchet, whole=True)
        result = BuildResult.of(verdict, pages=html_pages, site=site, strict=request.strict)
        result = msgspec.structs.replace(result, redone=tuple(ledger.redone))
        if result.blocked and not request.publish_anyway:
            return result

        progress.stage("publishing", 0)
        with held():  # what has begun to change the site goes on to its end
            # What earlier builds wrote and this one does not is removed.
            published = stage.publish(remove=stage.owned - stage.paths)
            result = result.published_as((len(published.written), len(published.removed)))
            if ledger.save():
                keep_last(request, key, result, next_change(site, config), ledger.files)
            return result
