"""Where a finding is shown: the source that its author can mend, else the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ssg.model import Position

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ssg.model import Finding


def seen_from(findings: Sequence[Finding], folder: str) -> Sequence[Finding]:
    """The findings with their pages named so that they can be opened from where the command was given.

    `folder` ends with a slash, or is empty.
    """
    if not folder:
        return findings
    return [msgspec.structs.replace(found, page=f"{folder}{found.page}") if found.page else found for found in findings]


def place_of(finding: Finding) -> Position:
    """The source's place, else the page's; a site as a whole has line 1 of nothing."""
    if finding.source is not None:
        return finding.source
    file = finding.page or "site"
    if finding.html is None:
        return Position(file, 1, 1)
    return Position(file, finding.html.line, finding.html.column)
