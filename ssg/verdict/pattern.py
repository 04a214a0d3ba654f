"""Which paths a pattern in site.toml means."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ("fits",)

_PIECE = re.compile(r"\*\*/|\*\*|\*|\?|[^*?]+")
_MEANING = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def fits(pattern: str, path: str) -> bool:
    """Whether a path fits: `*` stands for a part of a name, `**` for any folders, and a folder for its index.html."""
    return _compiled(pattern).fullmatch(path) is not None


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    wanted = pattern.removeprefix("/")
    if not wanted or wanted.endswith("/"):
        wanted += "index.html"
    pieces = (_MEANING.get(piece) or re.escape(piece) for piece in _PIECE.findall(wanted))
    return re.compile("".join(pieces), re.DOTALL)
