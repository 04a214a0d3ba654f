"""Mends one source: edits are tried, the page is checked again, and what does not do what it should is dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ssg.fix.draft import Draft
from ssg.fix.fixes import FIXES
from ssg.fix.look import Look
from ssg.model import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ssg.fix.draft import Edit
    from ssg.fix.fix import Fix, Words

__all__ = ("Dropped", "Mended", "mend")

_ONE_BY_ONE = 50
"""Findings of a rule in one source that are tried alone when they cannot be mended together."""


class Dropped(msgspec.Struct, frozen=True):
    """An edit that was not made, and why."""

    finding: Finding
    reason: str


class Mended(msgspec.Struct, frozen=True):
    """What became of a source."""

    draft: Draft
    look: Look
    """Of the source as it is now."""
    fixed: tuple[Finding, ...]
    dropped: tuple[Dropped, ...]


def mend(draft: Draft, look: Look, again: Callable[[bytes], Look | None]) -> Mended:
    """The source with everything mended that can be; `again` gives the look of other bytes.

    Every round that goes on leaves fewer findings, so that the rounds come to an end, and mending the result again
    changes nothing.
    """
    fixed: list[Finding] = []
    while True:
        dropped: list[Dropped] = []
        for fix in FIXES:
            found = _one_fix(fix, draft, look, again)
            draft, look = found.draft, found.look
            fixed += found.fixed
            dropped += found.dropped
            if found.fixed:
                break
        else:
            return Mended(draft, look, tuple(fixed), tuple(dropped))


def _one_fix(fix: Fix, draft: Draft, look: Look, again: Callable[[bytes], Look | None]) -> Mended:
    """What one fix does, once."""
    planned = [
        (finding, edits)
        for finding in look.findings
        if finding.rule in fix.rules
        and finding.source
        and (edits := tuple(fix.mend(draft, finding.source.line, finding.source.column)))
    ]
    together = _apart(planned)
    dropped: list[Dropped] = []
    attempts = [together] if len(together) > 1 else []
    attempts += [[one] for one in planned[:_ONE_BY_ONE]]
    for attempt in attempts:
        candidate = draft.with_edits({edit for _, found in attempt for edit in found})
        after = again(candidate.data)
        reason = _refusal(fix, len(attempt), look, after)
        if after is not None and not reason:
            return Mended(candidate, after, tuple(finding for finding, _ in attempt), ())
        if len(attempt) == 1:
            dropped.append(Dropped(attempt[0][0], reason))
    return Mended(draft, look, (), tuple(dropped))


def _apart(planned: Iterable[tuple[Finding, tuple[Edit, ...]]]) -> list[tuple[Finding, tuple[Edit, ...]]]:
    """Those whose edits do not overlap those of earlier ones; the others have their turn in the next round."""
    taken: list[tuple[int, int]] = []
    chosen = []
    for finding, edits in planned:
        if any(edit.start <= stop and start <= edit.stop for edit in edits for start, stop in taken):
            continue
        taken += [(edit.start, edit.stop) for edit in edits]
        chosen.append((finding, edits))
    return chosen


def _refusal(fix: Fix, mended: int, before: Look, after: Look | None) -> str:
    """Why the edits are not made: a sentence; empty when they are."""
    if after is None or after.settings != before.settings:
        return "The front matter would say something else."
    more = sorted(rule for rule, number in after.counts.items() if number > before.counts[rule])
    if more:
        return f"Something new would be wrong ({', '.join(more)})."
    left = sum(after.counts[rule] for rule in fix.rules)
    if left > sum(before.counts[rule] for rule in fix.rules) - mended:
        return "It would not be enough."
    if after.addresses != before.addresses:
        return "A link or picture would change."
    return "" if _keeps(fix.words, before.letters, after.letters) else "The text would change."


def _keeps(words: Words, before: str, after: str) -> bool:
    if words == "same":
        return before == after
    part, whole = (before, after) if words == "more" else (after, before)
    letters = iter(whole)
    return all(letter in letters for letter in part)
