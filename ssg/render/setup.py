"""What every page of a site needs besides its own data: small, picklable, made once per build."""

from __future__ import annotations

import msgspec

from ssg.config import Config
from ssg.model import Term


class Setup(msgspec.Struct, frozen=True, kw_only=True):
    """Handed to every worker with its jobs."""

    root: str
    """The site's folder."""
    config: Config
    sections: tuple[Term, ...]
    """In menu order."""
    footer: tuple[Term, ...]
    """Standing pages; the theme adds its own (archive, corrections, statement, feedback)."""
    pages: tuple[str, ...]
    """Kinds of generated pages that exist, such as `archive` and `feedback`."""
    digest: bytes
    """Of all of the above, the theme and the program: the common part of every page's key."""
    cache_dir: str = ""
    """Where compiled templates are kept; empty for nowhere."""
