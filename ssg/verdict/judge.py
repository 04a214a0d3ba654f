"""Applies `[check]` to what was found: severities, and what somebody answers for until a day."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import msgspec

from ssg.model import Finding
from ssg.report.group import grouped
from ssg.verdict.baseline import Baseline
from ssg.verdict.pattern import fits
from ssg.verdict.rules import asked_by_builds

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from ssg.config import Config, Exemption
    from ssg.verdict.ratchet import Ratchet

__all__ = ("Judged", "blocks", "judged")


class Judged(msgspec.Struct, frozen=True):
    """What is left of the findings, in the order of a report, and how many were let through."""

    findings: tuple[Finding, ...]
    ignored: int = 0
    left: Baseline | None = None
    """What the baseline should be from now on."""


def judged(
    found: Sequence[Finding], config: Config | None, now: dt.datetime, *, ratchet: Ratchet, whole: bool
) -> Judged:
    """The findings as the newsroom wants them to count.

    Args:
        found: all findings of a run, page by page.
        config: the site's; None takes each rule's own word.
        now: the moment of the run, which decides whether an entry of `[[check.ignore]]` still holds.
        ratchet: what is old.
        whole: the run has seen sources and pages, so that an entry without use is one too many.

    """
    kept, ignored = _settled(found, config, now, whole=whole) if config else (found, [])
    held = ratchet.hold(grouped(kept))
    return Judged(held.findings, len(grouped(ignored)), held.left)


def _settled(
    found: Sequence[Finding], config: Config, now: dt.datetime, *, whole: bool
) -> tuple[Sequence[Finding], list[Finding]]:
    """What counts, and as what; and what is let through."""
    settings = config.check
    if not settings.severity and not settings.ignore:
        return found, []
    today = now.astimezone(ZoneInfo(config.timezone)).date()
    expired = [entry for entry in settings.ignore if entry.until < today]
    holding = [entry for entry in settings.ignore if entry.until >= today]
    chosen = {choice.rule: choice.severity for choice in settings.severity}
    kept: list[Finding] = []
    ignored: list[Finding] = []
    used: set[int] = set()
    for finding in found:
        covered = {place for place, entry in enumerate(holding) if _covers(entry, finding)}
        if covered:
            ignored.append(finding)
            used |= covered
        elif (severity := chosen.get(finding.rule)) is None or finding.severity == "error":
            kept.append(finding)
        elif severity != "off":
            kept.append(msgspec.structs.replace(finding, severity=severity))
    kept += map(_expired, expired)
    if whole:
        idle = (entry for place, entry in enumerate(holding) if place not in used)
        kept += [_unused(entry) for entry in idle if entry.rule in asked_by_builds()]
    return kept, ignored


def blocks(finding: Finding, *, strict: bool) -> bool:
    """Whether a finding keeps a site from being published, or makes a check fail."""
    return not finding.old and (finding.severity == "error" or (strict and finding.severity == "warning"))


def _covers(entry: Exemption, finding: Finding) -> bool:
    if entry.rule != finding.rule or (entry.page and not fits(entry.page, finding.page)):
        return False
    return not entry.file or fits(entry.file, finding.source.file if finding.source else "")


def _expired(entry: Exemption) -> Finding:
    return Finding(
        rule="ignore-expired",
        severity="error",
        message=f"{entry.rule} was let through until {entry.until.isoformat()}, and that day is over.",
        hint=f"Mend what it finds and delete this entry, or agree on another day with {entry.owner}.",
        source=entry.until_at,
    )


def _unused(entry: Exemption) -> Finding:
    return Finding(
        rule="ignore-unused",
        severity="review",
        message=f"This lets {entry.rule} through, and nothing is found that it covers.",
        hint="Delete this entry if the fault is mended; else correct its page or file.",
        source=entry.at,
    )
