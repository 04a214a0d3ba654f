"""`ssg build`."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING, Any

import click

from ssg.commands.options import BASELINE, DRAFTS, FORMAT, OUTPUT, SITE, STRICT, UPDATE_BASELINE
from ssg.commands.shown import count, show_failure, show_findings, tally
from ssg.errors import EXIT_FINDINGS, EXIT_OK, EXIT_USAGE, SsgError
from ssg.report import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from ssg.outcome import BuildRequest, BuildResult, Progress


@click.command()
@SITE
@OUTPUT
@click.option("--clean", is_flag=True, help="Forget what past builds left in .ssg/ and redo everything.")
@click.option("--jobs", type=click.IntRange(0, 256), default=0, help="Workers; 0 takes one for each core.")
@click.option("--executor", default="process", show_default=True, help="process, thread, serial or dask://HOST:PORT.")
@DRAFTS
@click.option("--profile", is_flag=True, help="Say where the time goes; everything is done in one process.")
@click.option("--publish-anyway", is_flag=True, help="Publish although errors were found.")
@STRICT
@BASELINE
@UPDATE_BASELINE
@FORMAT
def build(baseline: Path | None, update_baseline: bool, form: str, profile: bool, **options: Any) -> int:
    """Build the site, check every page, and publish it into build/ unless something is wrong."""
    from ssg.build import build as run
    from ssg.verdict.ratchet import open_ratchet

    site = options["site"]
    try:
        ratchet, problems = open_ratchet(baseline, "build", (site,), site, update=update_baseline)
        if ratchet is None:
            show_findings(problems, 0, form)
            return EXIT_USAGE
        request = _request(ratchet=ratchet, **options)
        if profile:
            request = _alone(request)
        with _progress(form) as progress, _profiled(progress, form, wanted=profile) as watched:
            result = run(request, watched)
        settled = ratchet.settle(result.left, blocked=result.blocked)
    except SsgError as error:
        return show_failure(error, form)
    _show_build(result, request, form)
    if settled and form not in DOCUMENTS:
        click.echo(settled)
    if not result.usable:
        return EXIT_USAGE
    return EXIT_FINDINGS if result.blocked and not request.publish_anyway else EXIT_OK


def _request(site: Path, output: Path | None, **options: Any) -> BuildRequest:
    from ssg.outcome import BuildRequest, current_moment

    return BuildRequest(root=site, output=output or site / "build", now=current_moment(), **options)


def _alone(request: BuildRequest) -> BuildRequest:
    import msgspec

    return msgspec.structs.replace(request, executor="serial", jobs=1)


@contextlib.contextmanager
def _profiled(progress: Progress, form: str, *, wanted: bool) -> Iterator[Progress]:
    """With --profile the tables of what was measured in the block, after it; else nothing."""
    if not wanted:
        yield progress
        return
    from ssg.profiling import measuring, profile_lines

    with measuring(progress) as measured:
        yield measured
    for line in profile_lines(measured):
        click.echo(line, err=form in DOCUMENTS)


@contextlib.contextmanager
def _progress(form: str) -> Iterator[Progress]:
    """A bar on a terminal, plain lines in a log, nothing beside a document for a program."""
    from ssg.outcome import Quiet

    if form in DOCUMENTS:
        yield Quiet()
    elif sys.stdout.isatty():
        from ssg.report.bar import Bar

        with Bar() as bar:
            yield bar
    else:
        yield _Lines(click.echo)


class _Lines:
    """Progress as plain lines."""

    def __init__(self, echo: Callable[[str], None]) -> None:
        self._echo = echo

    def stage(self, name: str, total: int) -> None:
        self._echo(f"{name}: {count(total, 'file')}" if total else name)

    def advance(self) -> None:
        """Single steps are not worth a line."""


def _show_build(result: BuildResult, request: BuildRequest, form: str) -> None:
    show_findings(result.findings, result.pages, form)
    if form in DOCUMENTS:
        return
    for line in _build_lines(result, request):
        click.echo(line)


def _build_lines(result: BuildResult, request: BuildRequest) -> Iterator[str]:
    if result.held and result.next_due:
        due = result.next_due.isoformat(timespec="seconds" if result.next_due.second else "minutes")
        yield f"{count(result.held, 'story', 'stories')} held back until the date; the next is due {due}: build then."
    if result.drafts:
        yield f"{count(result.drafts, 'draft')} left out."
    if result.drafts_shown and result.published:
        shown = count(result.drafts_shown, "draft")
        yield f"{shown.upper()} IN {request.output}, because of --drafts. Do not upload it: build again without."
    found = tally(result.findings, result.ignored)
    took = f"{result.seconds:.2f} s"
    if result.published and result.blocked:
        yield "PUBLISHED ALTHOUGH ERRORS WERE FOUND, because of --publish-anyway. Readers will meet them."
    if not result.published:
        yield f"Not published: {found}. {count(result.pages, 'page')} rendered and checked in {took}."
        return
    changed = f"{result.written} written, {result.removed} removed"
    yield f"{request.output}: {count(result.pages, 'page')} built and checked, {changed}; {found}; {took}."
