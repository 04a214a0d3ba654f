"""Where a finding is shown: the source that its author can mend, else the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.model import Position

if TYPE_CHECKING:
    from ssg.model import Finding


def place_of(finding: Finding, folder: str = "") -> Position:
    """The source's place, else the page's; a site as a whole has line 1 of nothing.

    `folder` is put before the path of a page, so that it can be opened from where the command was given.
    """
    if finding.source is not None:
        return finding.source
    file = f"{folder}{finding.page}" if finding.page else "site"
    if finding.html is None:
        return Position(file, 1, 1)
    return Position(file, finding.html.line, finding.html.column)
