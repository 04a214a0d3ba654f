"""The transcript of the page that shows a Markdown file, rendered for that alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ssg.errors import UsageError
from ssg.preview.newsroom import SITE_TOML, Newsroom
from ssg.transcript import transcript

if TYPE_CHECKING:
    from ssg.model import Finding

__all__ = ("read_source_page",)

_HINT = "Give the page's address, or its file in build/."


def read_source_page(name: str) -> list[str]:
    """The lines for the page that shows a Markdown file of a site; drafts and embargoed stories have one, too.

    Raises:
        UsageError: there is no such file, it belongs to no site, or the site cannot be used.

    """
    file = Path(name).resolve()
    if not file.is_file():
        raise UsageError(f"{name} does not exist.", _HINT)
    root = next((folder for folder in file.parents if (folder / SITE_TOML).is_file()), None)
    if root is None:
        raise UsageError(f"{name} is Markdown and belongs to no site, so no page shows it.", _HINT)
    newsroom = Newsroom(root)
    newsroom.load()
    _stop(newsroom.problems)
    source = file.relative_to(root).as_posix()
    path = newsroom.snapshot.path_of(source) if newsroom.snapshot else ""
    _stop(newsroom.problems_of(path))
    printed = newsroom.printed(path)
    if printed is None:
        _stop(newsroom.sources.records[source].findings if newsroom.is_broken(source) and newsroom.sources else ())
        raise UsageError(f"No page of the site shows {name}.", _HINT)
    return transcript(printed.data.decode())


def _stop(problems: tuple[Finding, ...]) -> None:
    """Refuse for the first problem: what else is wrong is said by `ssg build`."""
    for problem in problems:
        if problem.severity == "error":
            place = f"{problem.source.file}:{problem.source.line}: " if problem.source else ""
            raise UsageError(f"{place}{problem.message}", problem.hint)
