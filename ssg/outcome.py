"""What a build is asked for, what it tells on the way, and what came of it."""

from __future__ import annotations

import datetime as dt
import os
import time
from pathlib import Path
from typing import Protocol, Self

import msgspec

from ssg.errors import UsageError
from ssg.model import Finding, Site
from ssg.publish.lock import STATE_FOLDER
from ssg.verdict.baseline import Baseline
from ssg.verdict.judge import Judged, blocks
from ssg.verdict.ratchet import Ratchet


class BuildRequest(msgspec.Struct, frozen=True, kw_only=True):
    """One build of one site."""

    root: Path
    """The site's folder, which holds content/."""
    output: Path
    now: dt.datetime
    """The moment of which this is the site; stories dated later stay out."""
    jobs: int = 0
    """Worker processes; 0 takes one for each core, 1 stays in this process."""
    executor: str = "process"
    """`process`, `thread`, `serial` or `dask://HOST:PORT`; see `ssg.executors`."""
    drafts: bool = False
    clean: bool = False
    """Forgets what past builds left in .ssg/."""
    publish_anyway: bool = False
    strict: bool = False
    """Warnings keep the site from being published, as errors do."""
    ratchet: Ratchet = Ratchet()
    """Which findings are old."""

    @property
    def state(self) -> Path:
        """Where past builds are remembered; may be deleted at any time."""
        return self.root / STATE_FOLDER

    def check_output(self) -> None:
        """Stops before pages are written among what people write.

        Raises:
            UsageError: the output folder is, holds or lies in a folder of the newsroom's own files.

        """
        try:
            output, root = self.output.resolve(), self.root.resolve()
            theirs = [(root / name).resolve() for name in ("content", "themes")]
        except RuntimeError:  # Python 3.12 and older
            raise UsageError(f"{self.output} is a link that leads back to itself.", "Choose another folder.") from None
        if root.is_relative_to(output) or any(output.is_relative_to(folder) for folder in theirs):
            raise UsageError(
                f"{self.output} holds files of the newsroom.", "Choose a folder of its own for the output."
            )


class BuildResult(msgspec.Struct, frozen=True, kw_only=True):
    """What was built, found and published."""

    findings: tuple[Finding, ...] = ()
    ignored: int = 0
    """Findings that `[[check.ignore]]` lets through."""
    left: Baseline | None = None
    """What the baseline should be from now on."""
    pages: int = 0
    """HTML pages."""
    usable: bool = True
    """False when site.toml cannot be used."""
    published: bool = False
    written: int = 0
    removed: int = 0
    redone: tuple[str, ...] = ()
    """Output paths of what was made in this build; everything else stood from the last one."""
    held: int = 0
    """Stories that wait for their date."""
    drafts: int = 0
    """Drafts that stay out."""
    drafts_shown: int = 0
    """Drafts in the output."""
    strict: bool = False
    next_due: dt.datetime | None = None
    seconds: float = 0.0

    @classmethod
    def of(cls, judged: Judged, *, pages: int, site: Site, strict: bool) -> Self:
        """The result before anything is published."""
        return cls(
            findings=judged.findings,
            ignored=judged.ignored,
            left=judged.left,
            pages=pages,
            strict=strict,
            held=site.held,
            drafts=site.drafts,
            drafts_shown=site.drafts_shown,
            next_due=site.next_due,
        )

    def published_as(self, counts: tuple[int, int]) -> Self:
        """The result once so many files are written and removed."""
        return msgspec.structs.replace(self, published=True, written=counts[0], removed=counts[1])

    def after(self, seconds: float) -> Self:
        """The result with the time that it took."""
        return msgspec.structs.replace(self, seconds=seconds)

    @property
    def blocked(self) -> bool:
        """Whether a finding keeps the site from being published."""
        return any(blocks(finding, strict=self.strict) for finding in self.findings)


class Progress(Protocol):
    """Told what the build is doing."""

    def stage(self, name: str, total: int) -> None:
        """A stage begins; `total` steps follow, 0 when they are not counted."""

    def advance(self) -> None:
        """One step is done."""


class Quiet:
    """Tells nobody."""

    def stage(self, name: str, total: int) -> None:
        """Nothing to tell."""

    def advance(self) -> None:
        """Nothing to tell."""


def current_moment() -> dt.datetime:
    """Now, or SOURCE_DATE_EPOCH where a reproducible build sets it (reproducible-builds.org).

    Raises:
        UsageError: it is set to something else than a number of seconds.

    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        return dt.datetime.fromtimestamp(int(epoch) if epoch else time.time(), tz=dt.UTC)
    except (ValueError, OverflowError, OSError):  # OSError: the system's own clock functions refuse the number
        hint = "Set it to seconds since 1970, or to nothing."
        raise UsageError(f"SOURCE_DATE_EPOCH={epoch!r} is not a moment.", hint) from None
