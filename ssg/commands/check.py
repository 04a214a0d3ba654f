"""`ssg check`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ssg.commands.fix import fix
from ssg.commands.options import BASELINE, FORMAT, SITE, STRICT, UPDATE_BASELINE
from ssg.commands.shown import count, show_failure, show_findings, tally
from ssg.errors import EXIT_FINDINGS, EXIT_OK, EXIT_USAGE, SsgError

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
@click.option("--fix", "mend", is_flag=True, help="Mend what is mechanical in the site's Markdown; PATHS name sources.")
@click.option("--diff", is_flag=True, help="Show what --fix would do, and write nothing.")
def check(*, paths: tuple[Path, ...], site: Path, mend: bool, diff: bool, **options: Any) -> int:
    """Check HTML files or folders, also of other generators. Without PATH: the site's build/.

    What [check] in the site's content/site.toml says of rules holds here, too.
    """
    if mend or diff:
        return fix(site, paths, write=not diff, **options)
    return _check(paths or (site / "build",), site, **options)


def _check(
    roots: tuple[Path, ...], site: Path, *, strict: bool, baseline: Path | None, update_baseline: bool, form: str
) -> int:
    from ssg.checks.folder import folder_of
    from ssg.verdict.judge import blocks
    from ssg.verdict.ratchet import open_ratchet

    try:
        ratchet, problems = open_ratchet(baseline, "check", roots, site, update=update_baseline)
        if ratchet is None:
            show_findings(problems, 0, form)
            return EXIT_USAGE
        pages, found = _checked(roots, site, ratchet)
        blocked = any(blocks(finding, strict=strict) for finding in found.findings)
        settled = ratchet.settle(found.left, blocked=blocked)
    except SsgError as error:
        return show_failure(error, form)
    show_findings(found.findings, pages, form, folder_of(roots[0]) if len(roots) == 1 else "")
    if not pages:
        return EXIT_USAGE
    if form == "text":
        click.echo(f"{count(pages, 'page')} checked: {tally(found.findings, found.ignored)}.")
        if settled:
            click.echo(settled)
    return EXIT_FINDINGS if blocked else EXIT_OK


def _checked(roots: tuple[Path, ...], site: Path, ratchet: Ratchet) -> tuple[int, Judged]:
    """How many pages were checked, and the findings; no page when site.toml cannot be used."""
    from ssg.checks.folder import check_paths
    from ssg.config_file import FILE
    from ssg.outcome import current_moment
    from ssg.verdict.judge import Judged, judged
    from ssg.verdict.settings import load_settings

    config, problems = load_settings(site) if (site / FILE).is_file() else (None, ())
    if config is None and problems:
        return 0, Judged(problems)
    pages, found = check_paths(roots)
    return pages, judged(found, config, current_moment(), ratchet=ratchet, whole=False)
