"""Mends the sources of a site, or only shows what it would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ssg.content.sources import read_source
from ssg.errors import UsageError
from ssg.fix.diff import unified
from ssg.fix.draft import Draft
from ssg.fix.fixes import FIXES
from ssg.fix.look import Looker
from ssg.fix.mend import Dropped, mend
from ssg.fix.write import replace_source
from ssg.model import Finding
from ssg.verdict.settings import load_settings

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from pathlib import Path

    from ssg.fix.look import Look

__all__ = ("FixResult", "FixedFile", "fix_site")

_RULES = frozenset(rule for fix in FIXES for rule in fix.rules)


class FixedFile(msgspec.Struct, frozen=True, kw_only=True):
    """One source for which there is a fix."""

    path: str
    diff: str
    """Empty when nothing could be mended."""
    fixed: tuple[Finding, ...]
    """As they stood before."""
    left: tuple[Finding, ...]
    """As they stand now, those that need a person."""
    dropped: tuple[Dropped, ...]
    changed_meanwhile: bool = False
    """Somebody wrote to the file in the same moment, so that it was left alone."""


class FixResult(msgspec.Struct, frozen=True, kw_only=True):
    """What was mended, file by file, and what is left."""

    files: tuple[FixedFile, ...] = ()
    findings: tuple[Finding, ...] = ()
    """What the sources still have."""
    sources: int = 0
    """How many sources were looked at."""
    usable: bool = True
    """False when site.toml cannot be used; `findings` say why."""


def fix_site(root: Path, paths: Sequence[Path], now: dt.datetime, *, write: bool) -> FixResult:
    """Mends what is mechanical below content/; `write` False only tells.

    Args:
        root: the site's folder.
        paths: files or folders below content/ to keep to; none for all.
        now: the moment, for stories that wait for their date.
        write: whether files are changed.

    Raises:
        UsageError: there is no site here, or a path is not in its content/.
        EnvironmentalError: the machine refuses to read or write.

    """
    config, problems = load_settings(root)
    if config is None:
        return FixResult(findings=problems, usable=False)
    wanted = [_below(root, path) for path in paths]
    looker = Looker(root, config, now)
    files: list[FixedFile] = []
    findings: list[Finding] = []
    sources = 0
    for path, look in looker.all():
        if wanted and not any(path == one or path.startswith(f"{one}/") for one in wanted):
            continue
        sources += 1
        if _RULES.isdisjoint(look.counts):
            findings += look.findings
            continue
        files.append(_file(root, looker, path, look, write=write))
        findings += files[-1].left
    return FixResult(files=tuple(files), findings=tuple(findings), sources=sources)


def _file(root: Path, looker: Looker, path: str, look: Look, *, write: bool) -> FixedFile:
    before = Draft(path, read_source(root, path).data, raw_html=looker.config.raw_html)
    found = mend(before, look, lambda data: looker.again(path, data))
    late = False
    if write and found.fixed:
        late = not replace_source(root, path, before.data, found.draft.data)
    return FixedFile(
        path=path,
        diff=unified(path, before.text, found.draft.text),
        fixed=() if late else found.fixed,
        left=look.findings if late else found.look.findings,
        dropped=found.dropped,
        changed_meanwhile=late,
    )


def _below(root: Path, path: Path) -> str:
    """The path as findings name it: below the site's folder, with forward slashes."""
    try:
        relative = path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        relative = ""
    if relative != "content" and not relative.startswith("content/"):
        raise UsageError(f"{path} is not in the site's content/.", "Name Markdown files of the site, or none for all.")
    if not path.exists():
        raise UsageError(f"{path} does not exist.", "Name a file that does.")
    return relative
