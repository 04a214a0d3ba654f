"""The pipeline: content/ is read, parsed, assembled, planned, rendered, checked, and only then published."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import msgspec

from ssg.assets import plan_assets, read_asset
from ssg.cache import ForgottenError, Ledger, forget
from ssg.checks.site import check_site
from ssg.executors import check_name, render_all
from ssg.interrupts import held
from ssg.outcome import BuildRequest, BuildResult, Progress, Quiet
from ssg.planning import plan
from ssg.publish import Stage, lock, order_of
from ssg.reading import BodyReader, read_content
from ssg.render.brand import brand_findings
from ssg.render.setup import make_setup
from ssg.render.theme import load_theme
from ssg.render.wording import missing_words
from ssg.site import assemble
from ssg.site_findings import site_findings
from ssg.verdict.judge import judged
from ssg.verdict.settings import load_settings
from ssg.work import place_links

if TYPE_CHECKING:
    from ssg.config import Config
    from ssg.model import Finding, PageFacts


def build(request: BuildRequest, progress: Progress | None = None) -> BuildResult:
    """Builds and checks the whole site, and publishes it unless a finding blocks.

    What the last build made and nothing has changed since is neither rendered nor checked again; the bytes are those of
    a build that does everything.

    Raises:
        UsageError: there is no site here, its theme cannot be used, or the output would lie among its files.
        EnvironmentalError: the machine refuses to read or write.

    """
    started = time.perf_counter()
    request.check_output()
    check_name(request.executor)
    config, problems = load_settings(request.root)
    if config is None:
        return BuildResult(findings=problems, usable=False)
    with lock(request.root):
        if request.clean:
            forget(request.root, request.output)
        try:
            result = _build(request, config, problems, progress or Quiet())
        except ForgottenError:  # a part of the memory is damaged: do without
            forget(request.root, request.output)
            result = _build(request, config, problems, progress or Quiet())
    return result.after(time.perf_counter() - started)


def _build(request: BuildRequest, config: Config, problems: tuple[Finding, ...], progress: Progress) -> BuildResult:
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
            ledger.save()
            return result.published_as((len(published.written), len(published.removed)))
