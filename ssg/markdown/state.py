"""What one rendering of a body is given and what it gathers; carried through markdown-it's `env`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from ssg.model import Body, Finding, Image, Position

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from ssg.markdown.update import Update
    from ssg.model import Severity
    from ssg.recording import Recording

KEY = "ssg"
"""Where the state lies in `env`."""


def _as_iso(moment: dt.date, _style: str) -> str:
    return moment.isoformat()


@dataclass(frozen=True, slots=True)
class BodyContext:
    """What the page tells the renderer of its body."""

    body: Body
    href: Callable[[str], str]
    """Turns a site path into an address that works from the page."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Words that the constructs show: `footnotes`, `footnote_ref`, `footnote_back`, `table_scroll`, `lite_picture` with
    a place for the alternative text, and those that blocks name (`Kind.labels`)."""
    edition: Literal["full", "lite", "feed"] = "full"
    """`lite` writes the alternative text in place of a picture, with a link to it where the picture stands alone.
    `feed` is for readers that show a story without the site's style."""
    when: Callable[[dt.date, str], str] = _as_iso
    """A date in words: the moment or day, and a style of `render.dates.when`."""
    timezone: str = "UTC"
    """In which a time is meant that has no offset."""
    dateline: str = ""
    """Plain text set before the first paragraph."""
    lang: str = ""
    """Language of the page."""


@dataclass(slots=True)
class BodyState:
    """What the constructs gather while one body is rendered."""

    context: BodyContext
    images: list[Image] = field(default_factory=list)
    recordings: list[Recording] = field(default_factory=list)
    updates: list[Update] = field(default_factory=list)
    update_ids: set[str] = field(default_factory=set)
    """Those of entries of all live blogs of the body."""
    findings: list[Finding] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)
    """Files that the body shows or links to: path below the site's root by site path."""
    paragraphs: int = 0
    tables: int = 0
    blocks: int = 0
    charts: int = 0
    story: str | None = None
    """Words of the body without its pull quotes, once a pull quote has asked."""
    trace: bool = False
    """Marks source lines in the output; see `positions.py`."""

    def report(
        self, rule: str, message: str, hint: str, line: int, column: int = 1, *, severity: Severity = "error"
    ) -> None:
        """Notes what is wrong at a line of the article's file."""
        position = Position(self.context.body.source, line, column)
        self.findings.append(Finding(rule=rule, severity=severity, message=message, hint=hint, source=position))

    def column(self, body_line: int, written: str) -> int:
        """Where `written` stands in a line of the body, from 1; 1 when it is written in another way there."""
        lines = self.context.body.text.split("\n")
        return lines[body_line].find(written) + 1 or 1 if body_line < len(lines) else 1

    def line(self, body_line: int) -> int:
        """Line in the file for a line of the body (from 0, as markdown-it counts)."""
        return self.context.body.line + body_line


def state_of(env: Any) -> BodyState | None:
    """The state in markdown-it's `env`, or None when the parser is used without a page."""
    found = env.get(KEY)
    return found if isinstance(found, BodyState) else None
