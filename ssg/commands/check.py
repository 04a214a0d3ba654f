"""`ssg check`."""

from __future__ import annotations

from pathlib import Path

import click

from ssg.commands.options import FORMAT, SITE, STRICT
from ssg.commands.shown import count, show_failure, show_findings, tally
from ssg.errors import EXIT_FINDINGS, EXIT_OK, SsgError


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@SITE
@STRICT
@FORMAT
def check(paths: tuple[Path, ...], site: Path, strict: bool, form: str) -> int:
    """Check HTML files or folders, also of other generators. Without PATH: the site's build/."""
    from ssg.checks.folder import check_paths, folder_of
    from ssg.report.group import grouped

    roots = paths or (site / "build",)
    try:
        pages, found = check_paths(roots)
    except SsgError as error:
        return show_failure(error, form)
    findings = grouped(found)
    show_findings(findings, pages, form, folder_of(roots[0]) if len(roots) == 1 else "")
    if form == "text":
        click.echo(f"{count(pages, 'page')} checked: {tally(findings)}.")
    blocking = {"error", "warning"} if strict else {"error"}
    return EXIT_FINDINGS if any(finding.severity in blocking for finding in findings) else EXIT_OK
