"""The pipeline: content/ is read, parsed, assembled, planned, rendered, checked, and only then published."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from ssg.cache import Manifest, load_manifest, save_manifest
from ssg.checking import check_whole, refuse
from ssg.config_file import load_config
from ssg.feeds import plan_feeds
from ssg.outcome import BuildRequest, BuildResult, Progress, Quiet
from ssg.pages import plan_pages
from ssg.publish import Stage, recover
from ssg.reading import read_content
from ssg.rendering import Pipeline, asset_outputs
from ssg.report.group import grouped
from ssg.site import assemble

if TYPE_CHECKING:
    from ssg.config import Config
    from ssg.model import Finding, Page, Site


def build(request: BuildRequest, progress: Progress | None = None) -> BuildResult:
    """Builds and checks the whole site, and publishes it unless a finding blocks.

    Raises:
        UsageError: there is no site here, or its theme cannot be used.
        EnvironmentalError: the machine refuses to read or write.

    """
    started = time.perf_counter()
    progress = progress or Quiet()
    recover(request.output)
    config, problems = load_config(request.root)
    if config is None:
        return refuse(problems, usable=False)

    progress.stage("reading", 0)
    content = read_content(request.root, config)
    site = assemble(
        content.articles, content.standing, content.people, config, now=request.now, drafts=request.drafts
    )
    pages = _plan(site, config)
    problems = (*problems, *content.findings)
    with Stage(request.output) as stage:
        pipeline = Pipeline(request, config, site, content, pages)
        progress.stage("rendering and checking", len(pages))
        for output in pipeline.run():
            stage.write(output.path, output.data, pipeline.order(output.path))
            progress.advance()
        for output in asset_outputs(request.root, pipeline):
            stage.write(output.path, output.data, pipeline.order(output.path))

        progress.stage("checking links", 0)
        findings = grouped((*problems, *pipeline.findings, *check_whole(pipeline, stage.paths)))
        result = BuildResult(pages=pipeline.html_pages, findings=tuple(findings), site=site, staged=len(stage.paths))
        if result.errors and not request.publish_anyway:
            return result.finished(started)

        progress.stage("publishing", 0)
        manifest_path = request.state / "manifest"
        old = load_manifest(manifest_path)
        published = stage.publish(remove=sorted(old.entries.keys() - stage.paths))
        save_manifest(manifest_path, Manifest.of(pipeline.keys, stage.digests))
        return result.published_as(published).finished(started)


def _plan(site: Site, config: Config) -> list[Page]:
    pages = list(plan_pages(site, config))
    return [*pages, *plan_feeds(site, config, pages)]


def blocking(findings: tuple[Finding, ...]) -> bool:
    """Whether any finding keeps the site from being published."""
    return any(finding.severity == "error" for finding in findings)
