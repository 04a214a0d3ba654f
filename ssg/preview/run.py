"""Joins the preview to the pipeline: what `ssg serve` does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.build import build
from ssg.config_file import load_config
from ssg.outcome import BuildRequest, BuildResult, current_moment
from ssg.preview.server import serve
from ssg.publish.lock import STATE_FOLDER

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

__all__ = ("preview",)


def preview(
    site: Path,
    *,
    host: str,
    port: int,
    open_browser: bool,
    drafts: bool,
    on_event: Callable[[str], None],
) -> None:
    """Serve the site in the folder `site` until Ctrl-C. Raises SsgError when there is no site or no port.

    The preview has an output of its own: with drafts in it, it must not be what somebody uploads.
    """
    root = site.resolve()
    output = root / STATE_FOLDER / "preview"

    def build_now() -> BuildResult:
        return build(BuildRequest(root=root, output=output, now=current_moment(), drafts=drafts))

    config, _ = load_config(root)
    serve(
        build_now,
        root,
        host=host,
        port=port,
        open_browser=open_browser,
        on_event=on_event,
        output=output,
        base_path=config.base_path if config else "/",
    )
