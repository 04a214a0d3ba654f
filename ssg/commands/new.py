"""`ssg new`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ssg.commands.options import SITE

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.argument("title")
@click.option("--section", required=True, help="The section's folder under content/.")
@SITE
def new(title: str, section: str, site: Path) -> None:
    """Create an article called TITLE, as a draft."""
    from ssg.scaffold import create_article

    click.echo(f"created {create_article(site, title, section)}")
