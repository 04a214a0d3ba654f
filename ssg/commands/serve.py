"""`ssg serve`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ssg.commands.options import DRAFTS, SITE

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@SITE
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--open/--no-open", "open_browser", default=False, help="Open the browser.")
@DRAFTS
def serve(site: Path, host: str, port: int, open_browser: bool, drafts: bool) -> None:
    """Build, serve on 127.0.0.1, rebuild on change and reload the page."""
    from ssg.preview.run import preview

    preview(site, host=host, port=port, open_browser=open_browser, drafts=drafts, on_event=click.echo)
