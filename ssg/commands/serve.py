"""`ssg serve`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from ssg.commands.options import BASELINE, SITE

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@SITE
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="The next free one counts."
)
@click.option("--open/--no-open", "open_browser", default=False, help="Open the browser.")
@click.option("--drafts/--no-drafts", default=True, help="Show drafts and embargoed stories at their own addresses.")
@click.option("--at", default="", metavar="TIME", help="Show the site as it will be then: 2026-12-01T06:00.")
@click.option("--follow/--no-follow", default=False, help="Let open pages go to the story that was saved.")
@BASELINE
@click.option("--editor", default="", envvar="SSG_EDITOR", help="Whose links open files: vscode, idea, vim, … or none.")
def serve(site: Path, **options: Any) -> None:
    """Show the site while it is written: each save appears in the open page, with what is wrong with it."""
    from ssg.preview.run import preview

    preview(site, on_event=click.echo, **options)
