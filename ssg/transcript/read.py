"""Transcripts of pages in files and on the web."""

from __future__ import annotations

from pathlib import Path
from typing import Final
from urllib.error import URLError
from urllib.request import Request, urlopen

from ssg.checks.page_file import decode_page, read_page
from ssg.errors import EnvironmentalError, UsageError
from ssg.transcript.walk import transcript

__all__ = ("is_markdown", "read_anywhere")

_WEB: Final = ("http://", "https://")
_SECONDS: Final = 20
_LARGEST: Final = 20_000_000


def is_markdown(page: str) -> bool:
    """Whether a file is the Markdown of a page, which has to be rendered before anybody can hear it."""
    return not page.startswith(_WEB) and page.lower().endswith((".md", ".markdown")) and not Path(page).is_dir()


def read_anywhere(page: str) -> list[str]:
    """The lines for the page in a file or at an http(s) address.

    Raises:
        UsageError: there is no such file, or it is no page.
        EnvironmentalError: the address does not answer.

    """
    if page.startswith(_WEB):
        return transcript(_fetched(page))
    file = Path(page)
    if file.is_dir():
        file /= "index.html"
    if not file.is_file():
        raise UsageError(f"{page} does not exist.", "Name a page in build/, or an address that begins with http.")
    html, findings = read_page(file, page)
    if html is None:
        raise UsageError(findings[0].message, findings[0].hint)
    return transcript(html)


def _fetched(address: str) -> str:
    request = Request(address, headers={"User-Agent": "ssg", "Accept": "text/html"})  # noqa: S310  http(s) only, see above
    try:
        with urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310  the same
            data = answer.read(_LARGEST)
    except (URLError, OSError, ValueError) as error:
        reason = str(getattr(error, "reason", "") or error)
        raise EnvironmentalError(
            f"{address} does not answer: {reason}.", "Look whether it opens in a browser."
        ) from None
    html, _ = decode_page(data, address)
    return html
