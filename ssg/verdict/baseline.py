"""The ratchet: old debt is shown and blocks nothing, new findings block, and what was paid is struck off.

A finding is known again by its rule, file, words and the element or line that it is about, but not by the line's
number: edits above it do not make it new. Of several alike in one file their number is held.
"""

from __future__ import annotations

from collections import Counter
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from ssg.verdict.rules import BINDING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ssg.model import Finding, Position

    LineAt = Callable[[Position], str]

__all__ = ("EVERYWHERE", "Baseline", "Debt", "compared", "recorded")

EVERYWHERE = "*"
"""In place of a file: the theme's, on three pages or more. More pages with it are not new debt, else no story could go
out before the theme is mended.
"""
_SPOT_BYTES = 6


class Debt(NamedTuple):
    """What a finding is known by, in the order in which the file has it."""

    where: str
    """The source's path, else the page's, else EVERYWHERE."""
    rule: str
    message: str
    spot: str
    """Digest of the element's start tag, or of the line in the source."""


class Baseline(msgspec.Struct, frozen=True):
    """The debts of one site, and how often each is there."""

    about: str
    """The command that found them: a baseline of one folder says nothing of another."""
    debts: dict[Debt, int]


def recorded(about: str, findings: Sequence[Finding], line_at: LineAt) -> Baseline:
    """A new baseline: all debt there is. `line_at` gives the text of a line of a source."""
    debts: Counter[Debt] = Counter()
    for finding in findings:
        if _may_stay(finding):
            debts[debt_of(finding, line_at)] += finding.count if _of_theme(finding) else 1
    return Baseline(about, dict(debts))


def compared(old: Baseline, findings: Sequence[Finding], line_at: LineAt) -> tuple[tuple[Finding, ...], Baseline]:
    """The findings, new ones first and old ones marked; and what is left of the baseline, which is never more."""
    left = Counter(old.debts)
    kept: Counter[Debt] = Counter()
    fresh: list[Finding] = []
    known: list[Finding] = []
    for finding in findings:
        debt = debt_of(finding, line_at)
        once_of_theme = finding.source is None and debt._replace(where=EVERYWHERE) in old.debts
        if not _may_stay(finding) or not (left[debt] > 0 or once_of_theme):
            fresh.append(finding)
            continue
        known.append(msgspec.structs.replace(finding, old=True))
        if _of_theme(finding):
            kept[debt] = min(finding.count, old.debts[debt])
        else:
            left[debt] -= 1
            kept[debt] += 1
    return (*fresh, *known), Baseline(old.about, dict(kept))


def debt_of(finding: Finding, line_at: LineAt) -> Debt:
    """What a finding is known by."""
    source, html = finding.source, finding.html
    about = line_at(source).strip() if source is not None else ""
    if html is not None:
        about = html.snippet or html.selector
    where = EVERYWHERE if _of_theme(finding) else (source.file if source is not None else finding.page)
    spot = blake2b(about.encode("utf-8", "replace"), digest_size=_SPOT_BYTES).hexdigest()
    return Debt(_plain(where), finding.rule, _plain(finding.message), spot)


def _of_theme(finding: Finding) -> bool:
    """Whether a report says it once for all its pages."""
    return finding.source is None and finding.count > 1


def _may_stay(finding: Finding) -> bool:
    return finding.severity != "review" and not (finding.severity == "error" and finding.rule in BINDING)


def _plain(text: str) -> str:
    """The text without halves of characters, which no file can hold."""
    return text.encode("utf-8", "replace").decode()
