"""`ssg import`."""

from __future__ import annotations

import contextlib
from pathlib import Path

import click

from ssg.commands.options import SITE
from ssg.errors import EXIT_FINDINGS, EXIT_OK, SsgError, UsageError


@click.command("import")
@click.argument("kind", type=click.Choice(["wire", "html"]))
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@SITE
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
