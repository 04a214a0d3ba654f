"""What the command line asks for, as a request."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from ssg.collection import kept
from ssg.config_file import load_config
from ssg.content.dates import parse_moment
from ssg.errors import UsageError
from ssg.preview.entrance import Entrance, PreviewRequest

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

__all__ = ("preview",)


def preview(site: Path, *, at: str, on_event: Callable[[str], None], **options: Any) -> None:
    """Serve the site in the folder `site` until Ctrl-C.

    Raises:
        SsgError: there is no site, no port, no such editor, or `at` is not a moment.

    """
    config, _ = load_config(site)
    zone = config.timezone if config is not None else "UTC"
    base = config.base_path if config is not None else "/"
    moment = _moment(at, zone) if at else None
    _serve(PreviewRequest(root=site.resolve(), at=moment, base_path=base, **options), on_event)


def _serve(request: PreviewRequest, on_event: Callable[[str], None]) -> None:
    entrance = Entrance(request, on_event)
    with suppress(KeyboardInterrupt):
        with kept():
            from ssg.preview.server import Preview  # noqa: PLC0415  slow to import, and the address is printed before
        Preview(request, on_event, entrance).run()
    on_event("Stopped.")


def _moment(text: str, zone: str) -> dt.datetime:
    try:
        return parse_moment(text, zone)
    except ValueError:
        raise UsageError(f"--at {text} is not a moment.", "Write it as 2026-12-01T06:00 or 2026-12-01.") from None
