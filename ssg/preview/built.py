"""What the preview wants to know of a build. It does not care how the build is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ssg.report.place import place_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ssg.model import Finding

__all__ = ("Built", "finding_line")


class Built(Protocol):
    """The result of one build."""

    @property
    def findings(self) -> Sequence[Finding]:
        """Everything that is wrong, errors and the rest."""

    @property
    def published(self) -> bool:
        """Whether the output folder is now that of this build; if not, it is that of the last good one."""


def finding_line(finding: Finding) -> str:
    """One finding as `content/economy/ferry.md:3:1 message hint`, as short as it can be said."""
    place = place_of(finding)
    known = finding.source is not None or finding.html is not None
    where = f"{place.file}:{place.line}:{place.column}" if known else finding.page
    return " ".join(part for part in (where, finding.message, finding.hint) if part)
