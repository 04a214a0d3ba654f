"""What the preview adds to a page. Everything is one script element, so that the rest can be compared with a build."""

from __future__ import annotations

import html
import re

__all__ = ("with_script", "without_script")

_MARK = "data-ssg-preview"
_ADDED = re.compile(rb"<script data-ssg-preview[^>]*></script>")


def with_script(page: bytes, url: str, attributes: dict[str, str]) -> bytes:
    """The page with the preview's script at the end of its body. Only what is served changes, never a file."""
    listed = "".join(f' data-{name}="{html.escape(value)}"' for name, value in attributes.items())
    tag = f'<script {_MARK} type="module" src="{html.escape(url)}"{listed}></script>'.encode()
    end = page.lower().rfind(b"</body")
    return page + tag if end == -1 else page[:end] + tag + page[end:]


def without_script(page: bytes) -> bytes:
    """The page as it is published."""
    return _ADDED.sub(b"", page)
