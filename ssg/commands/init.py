"""`ssg init`."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
def init(folder: Path) -> None:
    """Create a small working site in FOLDER."""
    from ssg.scaffold import create_site

    for path in create_site(folder):
        click.echo(f"created {path}")
    click.echo(f"Now run: ssg build --site {folder}")
