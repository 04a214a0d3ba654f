"""`ssg check`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from ssg.commands.fix import fix
from ssg.commands.options import ALL, BASELINE, BROWSER, BROWSER_PATH, FORMAT, SITE, STRICT, UPDATE_BASELINE
from ssg.commands.shown import count, show_failure, show_findings, tally
from ssg.errors import EXIT_FINDINGS, EXIT_OK, EXIT_USAGE, SsgError, UsageError

if TYPE_CHECKING:
    from ssg.verdict.judge import Judged
    from ssg.verdict.ratchet import Ratchet


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@SITE
@STRICT
@BASELINE
@UPDATE_BASELINE
@FORMAT
@BROWSER
@ALL
@BROWSER_PATH
@click.option("--fix", "mend", is_flag=True, help="Mend what is mechanical in the site's Markdown; PATHS name sources.")
@click.option("--diff", is_flag=True, help="Show what --fix would do, and write nothing.")
def check(
    *,
    paths: tuple[Path, ...],
    site: Path,
    mend: bool,
    diff: bool,
    browser: bool,
    every: bool,
    browser_path: str,
    **options: Any,
) -> int:
    """Check HTML files or folders, also of other generators. Without PATH: the site's build/.

    What [check] in the site's content/site.toml says of rules holds here, too.
    """
    if mend or diff:
        return fix(site, paths, write=not diff, **options)
    if not browser and (every or browser_path):
        raise UsageError("--all and --browser-path are about the browser.", "Give --browser, too.")
    look = Look(every=every, browser_path=browser_path) if browser else None
    return _check(paths, site, look, **options)


class Look(msgspec.Struct, frozen=True):
    """What is asked of the browser."""

    every: bool
    browser_path: str

    @property
    def command(self) -> str:
        """What a baseline is of: other pages are looked at with --all."""
        return f"check --browser{' --all' if self.every else ''}"


def _check(
    paths: tuple[Path, ...],
    site: Path,
    look: Look | None,
    *,
    strict: bool,
    baseline: Path | None,
    update_baseline: bool,
    form: str,
) -> int:
    from ssg.checks.folder import folder_of
    from ssg.verdict.judge import blocks
    from ssg.verdict.ratchet import open_ratchet

    try:
        roots = paths or (_built(site),)
        ratchet, problems = open_ratchet(
            baseline, look.command if look else "check", roots, site, update=update_baseline
        )
        if ratchet is None:
            show_findings(problems, 0, form)
            return EXIT_USAGE
        pages, found, looked = _checked(roots, site, look, ratchet)
        blocked = any(blocks(finding, strict=strict) for finding in found.findings)
        settled = ratchet.settle(found.left, blocked=blocked)
    except SsgError as error:
        return show_failure(error, form)
    show_findings(found.findings, pages, form, folder_of(roots[0]) if len(roots) == 1 else "")
    if not pages:
        return EXIT_USAGE
    if form == "text":
        click.echo(f"{count(pages, 'page')} checked{looked}: {tally(found.findings, found.ignored)}.")
        if settled:
            click.echo(settled)
    return EXIT_FINDINGS if blocked else EXIT_OK


def _built(site: Path) -> Path:
    """The folder of the site's pages.

    Raises:
        UsageError: there is none yet.

    """
    folder = site / "build"
    if not folder.is_dir():
        message = f"There is no folder {folder}: the site has not been built."
        raise UsageError(message, "Run `ssg build` first, or name HTML files or folders: ssg check PATH.")
    return folder


def _checked(roots: tuple[Path, ...], site: Path, look: Look | None, ratchet: Ratchet) -> tuple[int, Judged, str]:
    """How many pages were checked, the findings, and how many were looked at; no page when site.toml cannot be used."""
    from ssg.checks.folder import check_paths
    from ssg.config_file import FILE
    from ssg.outcome import current_moment
    from ssg.verdict.judge import Judged, judged
    from ssg.verdict.settings import load_settings

    config, problems = load_settings(site) if (site / FILE).is_file() else (None, ())
    if config is None and problems:
        return 0, Judged(problems), ""
    looked = ""
    if look is None:
        pages, found = check_paths(roots)
    else:
        from ssg.browser.site import check_with_browser

        pages, report = check_with_browser(roots, site, config, every=look.every, browser_path=look.browser_path)
        found = report.findings
        looked = f", {len(report.pages):,} of them in Chromium {report.browser}"
    return pages, judged(found, config, current_moment(), ratchet=ratchet, whole=False), looked
