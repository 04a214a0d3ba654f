"""`ssg theme new`, `ssg theme check` and `ssg theme diff`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ssg.commands.options import FORMAT, SITE, STRICT
from ssg.commands.shown import count, show_failure, show_findings, tally
from ssg.errors import EXIT_FINDINGS, EXIT_OK, SsgError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from ssg.config import Config


@click.group()
def theme() -> None:
    """Start a theme, check it, and see what it changes."""


@theme.command()
@click.argument("name")
@SITE
def new(name: str, site: Path) -> None:
    """Create the theme NAME, which extends the built-in one."""
    from ssg.theme_tools.author import create_theme

    for path in create_theme(site, name):
        click.echo(f"created {path}")
    click.echo(f'Now write theme = "{name}" into content/site.toml, and palette = "{name}" below [design].')


@theme.command()
@click.argument("name", required=False)
@SITE
@STRICT
@FORMAT
def check(name: str | None, site: Path, strict: bool, form: str) -> int:
    """Try the theme NAME, or the site's own, on a newsroom with one of everything."""
    from ssg.report.group import grouped
    from ssg.theme_tools.check import check_theme

    try:
        config = _config(site)
        pages, found = check_theme(site, name or config.theme, config.design)
    except SsgError as error:
        return show_failure(error, form)
    findings = grouped(found)
    show_findings(findings, pages, form)
    if form == "text":
        click.echo(f"{name or config.theme}: {count(pages, 'page')} tried: {tally(findings)}.")
    blocking = {"error", "warning"} if strict else {"error"}
    return EXIT_FINDINGS if any(finding.severity in blocking for finding in findings) else EXIT_OK


@theme.command()
@click.argument("name", required=False)
@SITE
def diff(name: str | None, site: Path) -> None:
    """Show what the theme NAME, or the site's own, changes against the one that it extends."""
    from ssg.render.theme import load_theme
    from ssg.theme_tools.changes import changes

    config = _config(site)
    chosen = load_theme(site, name or config.theme, config.design)
    lines = list(changes(chosen)) if len(chosen.chain) > 1 else []
    for line in lines or [f"{chosen.chain[0].name} changes nothing: it extends no other theme, or has no files."]:
        click.echo(line)


def _config(site: Path) -> Config:
    from ssg.config_file import load_config

    config, _ = load_config(site)
    if config is None:
        raise UsageError("content/site.toml has errors.", "Run `ssg build` to see them.")
    return config
