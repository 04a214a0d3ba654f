"""What was measured as plain text: tables of the stages, of what is done to pages, of templates, rules and pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.profiling.measure import Total

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ssg.profiling.measure import Measured

__all__ = ("profile_lines",)

_SHOWN = 20
"""Rows of a table that has many."""


def profile_lines(measured: Measured) -> Iterator[str]:
    """The lines of all tables. Whatever took longest comes first, but stages come in their order."""
    whole = sum(total.seconds for total in measured.stages.values())
    yield from _table("stage", "times", measured.stages, whole)
    if not measured.pages:
        yield "No page was made: nothing that one depends on has changed. Add --clean to make all of them."
        return
    yield from _table("of this, on pages", "pages", _parts(measured), whole)
    yield from _table("template", "pages", _slowest(measured.templates), whole)
    yield from _table("rule", "pages", _slowest(measured.rules), whole)
    yield from _table("page", "steps", _slowest(measured.pages), whole)
    if len(measured.pages) > _SHOWN or len(measured.rules) > _SHOWN:
        yield f"Of {len(measured.rules)} rules and {len(measured.pages):,} pages the slowest {_SHOWN} are shown."


def _parts(measured: Measured) -> dict[str, Total]:
    return {
        "Markdown": measured.markdown,
        "templates and feeds": _sum(measured.templates, pages=True),
        "parsing of finished pages": measured.parsing,
        "rules": _sum(measured.rules),
    }


def _sum(totals: Mapping[str, Total], *, pages: bool = False) -> Total:
    """All together. A page has one template but meets many rules."""
    times = [total.times for total in totals.values()]
    return Total(sum(times) if pages else max(times, default=0), sum(total.seconds for total in totals.values()))


def _slowest(totals: Mapping[str, Total]) -> dict[str, Total]:
    asked = [(name, total) for name, total in totals.items() if total.times]
    return dict(sorted(asked, key=lambda pair: (-pair[1].seconds, pair[0]))[:_SHOWN])


def _table(head: str, unit: str, totals: Mapping[str, Total], whole: float) -> Iterator[str]:
    width = max(len(head), *(len(name) for name in totals))
    yield ""
    yield f"{head:{width}}  {unit:>7}  {'seconds':>8}  {'each, ms':>9}  {'share':>6}"
    for name, total in totals.items():
        each = total.seconds / total.times * 1000 if total.times else 0.0
        share = total.seconds / whole if whole else 0.0
        yield f"{name:{width}}  {total.times:>7,}  {total.seconds:>8.3f}  {each:>9.3f}  {share:>6.1%}"
