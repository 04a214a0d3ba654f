"""The commands. This file alone prints; everything else gives it values to print."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ssg import __version__
from ssg.errors import EXIT_ENVIRONMENT, EXIT_FINDINGS, EXIT_INTERRUPTED, EXIT_OK, EXIT_USAGE, SsgError, UsageError
from ssg.report import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ssg.model import Finding
    from ssg.outcome import BuildRequest, BuildResult, Progress

_SITE = click.option(
    "--site", type=click.Path(path_type=Path), default=Path(), help="The site's folder, which holds content/."
)
_OUTPUT = click.option(
    "--output", type=click.Path(path_type=Path), default=None, help="Where the site goes; build/ in the site's folder."
)
_FORMAT = click.option("--format", "form", type=click.Choice(["text", *DOCUMENTS]), default="text", show_default=True)
_STRICT = click.option("--strict", is_flag=True, help="Let warnings block, as errors do.")
_DRAFTS = click.option("--drafts/--no-drafts", default=False, help="Show stories marked as drafts.")


def main() -> None:
    """Run a command; every way it can end has its exit code, and none of them is a traceback."""
    try:
        code = cli.main(standalone_mode=False)
    except (click.exceptions.Abort, KeyboardInterrupt):
        _complain("Interrupted.")
        code = EXIT_INTERRUPTED
    except click.ClickException as error:
        error.show()
        code = EXIT_USAGE
    except SsgError as error:
        _complain(str(error))
        code = error.exit_code
    except OSError as error:
        _complain(_machine_sentence(error))
        code = EXIT_ENVIRONMENT
    sys.exit(code if isinstance(code, int) else EXIT_OK)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="ssg")
def cli() -> None:
    """Turn article Markdown into an accessible news site; every page is checked before it is published."""


@cli.command()
@click.argument("folder", type=click.Path(path_type=Path))
def init(folder: Path) -> None:
    """Create a small working site in FOLDER."""
    from ssg.scaffold import create_site

    for path in create_site(folder):
        click.echo(f"created {path}")
    click.echo(f"Now run: ssg build --site {folder}")


@cli.command()
@click.argument("title")
@click.option("--section", required=True, help="The section's folder under content/.")
@_SITE
def new(title: str, section: str, site: Path) -> None:
    """Create an article called TITLE, as a draft."""
    from ssg.scaffold import create_article

    click.echo(f"created {create_article(site, title, section)}")


@cli.command()
@_SITE
@_OUTPUT
@click.option("--clean", is_flag=True, help="Forget what past builds left in .ssg/ and redo everything.")
@click.option("--jobs", type=click.IntRange(0, 256), default=0, help="Worker processes; 0 takes one for each core.")
@_DRAFTS
@click.option("--publish-anyway", is_flag=True, help="Publish although errors were found.")
@_STRICT
@_FORMAT
def build(**options: Any) -> int:
    """Build the site, check every page, and publish it into build/ unless something is wrong."""
    from ssg.build import build as run

    form = options.pop("form")
    request = _request(**options)
    try:
        with _progress(form) as progress:
            result = run(request, progress)
    except SsgError as error:
        return _show_failure(error, form)
    _show_build(result, request, form)
    if not result.usable:
        return EXIT_USAGE
    return EXIT_FINDINGS if result.blocked and not request.publish_anyway else EXIT_OK


@cli.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@_SITE
@_STRICT
@_FORMAT
def check(paths: tuple[Path, ...], site: Path, strict: bool, form: str) -> int:
    """Check HTML files or folders, also of other generators. Without PATH: the site's build/."""
    from ssg.checks.folder import check_paths
    from ssg.report.group import grouped

    roots = paths or (site / "build",)
    try:
        pages, found = check_paths(roots)
    except SsgError as error:
        return _show_failure(error, form)
    findings = grouped(found)
    folder = roots[0] if roots[0].is_dir() else roots[0].parent
    _show_findings(findings, pages, form, f"{folder.as_posix()}/" if len(roots) == 1 else "")
    if form == "text":
        click.echo(f"{_count(pages, 'page')} checked: {_tally(findings)}.")
    blocking = {"error", "warning"} if strict else {"error"}
    return EXIT_FINDINGS if any(finding.severity in blocking for finding in findings) else EXIT_OK


@cli.command()
@_SITE
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--open/--no-open", "open_browser", default=False, help="Open the browser.")
@_DRAFTS
def serve(site: Path, host: str, port: int, open_browser: bool, drafts: bool) -> None:
    """Build, serve on 127.0.0.1, rebuild on change and reload the page."""
    from ssg.preview.run import preview

    preview(site, host=host, port=port, open_browser=open_browser, drafts=drafts, on_event=click.echo)


@cli.command()
@click.argument("rule", required=False)
def explain(rule: str | None) -> int:
    """Say what RULE is about, why it matters and how to satisfy it; without RULE, list all rules."""
    from ssg.report.explain import explain_rule, list_rules

    if rule is None:
        for line in list_rules():
            click.echo(line)
        return EXIT_OK
    for line in explain_rule(rule):
        click.echo(line)
    return EXIT_OK


@cli.command("import")
@click.argument("kind", type=click.Choice(["wire", "html"]))
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@_SITE
@click.option("--section", default=None, help="Section for the articles; the text's own when left out.")
def import_(kind: str, files: tuple[Path, ...], site: Path, section: str | None) -> int:
    """Turn FILES of another system into articles under content/; never writes over one."""
    from ssg.importers.run import import_files

    if not any(file.exists() for file in files):
        raise UsageError(f"{files[0]} does not exist.", "Name a file that does.")
    failed = False
    for result in import_files(kind, files, site, section, _zone(site)):
        for line in result.lines():
            click.echo(line)
        failed = failed or bool(result.problems)
    return EXIT_FINDINGS if failed else EXIT_OK


def _zone(site: Path) -> str:
    from ssg.config_file import load_config

    with contextlib.suppress(SsgError):
        config, _ = load_config(site)
        if config is not None:
            return config.timezone
    return "UTC"


def _request(site: Path, output: Path | None, **options: Any) -> BuildRequest:
    from ssg.outcome import BuildRequest, current_moment

    return BuildRequest(root=site, output=output or site / "build", now=current_moment(), **options)


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
        self._echo(f"{name}: {_count(total, 'file')}" if total else name)

    def advance(self) -> None:
        """Single steps are not worth a line."""


def _show_build(result: BuildResult, request: BuildRequest, form: str) -> None:
    _show_findings(result.findings, result.pages, form)
    if form in DOCUMENTS:
        return
    for line in _build_lines(result, request):
        click.echo(line)


def _build_lines(result: BuildResult, request: BuildRequest) -> Iterator[str]:
    if result.held and result.next_due:
        due = result.next_due.isoformat(timespec="seconds" if result.next_due.second else "minutes")
        yield f"{_count(result.held, 'story', 'stories')} held back until the date; the next is due {due}: build then."
    if result.drafts:
        yield f"{_count(result.drafts, 'draft')} left out."
    if result.drafts_shown and result.published:
        shown = _count(result.drafts_shown, "draft")
        yield f"{shown.upper()} IN {request.output}, because of --drafts. Do not upload it: build again without."
    tally = _tally(result.findings)
    took = f"{result.seconds:.2f} s"
    if result.published and result.blocked:
        yield "PUBLISHED ALTHOUGH ERRORS WERE FOUND, because of --publish-anyway. Readers will meet them."
    if not result.published:
        yield f"Not published: {tally}. {_count(result.pages, 'page')} rendered and checked in {took}."
        return
    changed = f"{result.written} written, {result.removed} removed"
    yield f"{request.output}: {_count(result.pages, 'page')} built and checked, {changed}; {tally}; {took}."


def _show_failure(error: SsgError, form: str) -> int:
    """Why a command could not go on. A program that reads the findings gets this as one."""
    if form == "text":
        raise error
    from ssg.model import Finding
    from ssg.report.formats import document

    rule = "environment" if error.exit_code == EXIT_ENVIRONMENT else "usage"
    finding = Finding(rule=rule, severity="error", message=error.message, hint=error.hint)
    click.echo(document(form, [finding], 0))
    return error.exit_code


def _show_findings(findings: tuple[Finding, ...] | list[Finding], pages: int, form: str, folder: str = "") -> None:
    if form in DOCUMENTS:
        from ssg.report.formats import document

        click.echo(document(form, findings, pages))
        return
    from ssg.report.text import text_report

    for line in text_report(findings, folder):
        click.echo(line)


def _tally(findings: tuple[Finding, ...] | list[Finding]) -> str:
    from ssg.report.group import summary

    counts = summary(findings)
    if not any(counts.values()):
        return "nothing found"
    named = (
        _count(counts["error"], "error"),
        _count(counts["warning"], "warning"),
        f"{counts['review']} to review",
    )
    return ", ".join(named)


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _complain(sentence: str) -> None:
    click.echo(f"ssg: {sentence}", err=True)


def _machine_sentence(error: OSError) -> str:
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror or error}. Check the disk and the permissions, then run the command again."
