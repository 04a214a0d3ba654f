"""The report in EARL 1.0 as JSON-LD, the form in which W3C and the monitors of public bodies exchange test results.

Sources: https://www.w3.org/TR/EARL10-Schema/ and, for pointers, https://www.w3.org/TR/Pointers-in-RDF10/.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

import msgspec

from ssg import __version__
from ssg.checks.wcag import CRITERIA
from ssg.report.place import place_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ssg.model import Finding

__all__ = ("assertion", "criterion_address", "criterion_slug", "earl_report", "graph", "subject")

_CONTEXT: Final = {
    "@vocab": "http://www.w3.org/ns/earl#",
    "earl": "http://www.w3.org/ns/earl#",
    "dct": "http://purl.org/dc/terms/",
    "doap": "http://usefulinc.com/ns/doap#",
    "ptr": "http://www.w3.org/2009/pointers#",
    "sch": "https://schema.org/",
    "WCAG2": "https://www.w3.org/TR/WCAG22/#",
    "ACT": "https://www.w3.org/WAI/standards-guidelines/act/rules/",
    "Version": "doap:Version",
    "assertedBy": {"@type": "@id"},
    "assertions": {"@reverse": "earl:subject"},
    "description": "dct:description",
    "isPartOf": {"@id": "dct:isPartOf", "@type": "@id"},
    "mode": {"@type": "@id"},
    "name": "doap:name",
    "outcome": {"@type": "@id"},
    "release": "doap:release",
    "revision": "doap:revision",
    "source": "dct:source",
    "title": "dct:title",
}
"""Written out, so that the report can be read without a network."""

_ASSERTOR: Final = "_:ssg"
_OUTCOME: Final = {"error": "earl:failed", "warning": "earl:failed", "review": "earl:cantTell"}
_SLUGS: Final = {c.number: re.sub(r"[^a-z]+", "-", c.name.lower()).strip("-") for c in CRITERIA} | {
    "1.2.8": "media-alternative-prerecorded",
    "1.4.6": "contrast-enhanced",
    "1.4.9": "images-of-text-no-exception",
    "2.1.3": "keyboard-no-exception",
    "2.2.4": "interruptions",
    "2.4.9": "link-purpose-link-only",
    "3.2.5": "change-on-request",
}


def earl_report(findings: Sequence[Finding], _pages: int) -> str:
    """One JSON document, without a trailing newline: an assertion for each finding, below its page or source."""
    by_place = sorted(findings, key=_subject_of)
    subjects = [subject(name, map(_asserted, group), kind) for (name, kind), group in groupby(by_place, _subject_of)]
    return msgspec.json.format(msgspec.json.encode(graph(subjects, _CONTEXT)), indent=2).decode()


def graph(subjects: Iterable[dict[str, Any]], context: object) -> dict[str, Any]:
    """The document: who asserts, and what of which subject."""
    release = {"@type": "Version", "revision": __version__}
    assertor = {"@id": _ASSERTOR, "@type": "earl:Assertor", "name": "ssg", "release": release}
    return {"@context": context, "@graph": [assertor, *subjects]}


def subject(source: str, assertions: Iterable[dict[str, Any]], kind: str = "sch:WebPage") -> dict[str, Any]:
    """A page, and what is said of it."""
    return {"@type": ["earl:TestSubject", kind], "source": source, "assertions": list(assertions)}


def assertion(rule: str, outcome: str, part_of: Iterable[str], **said: object) -> dict[str, Any]:
    """What one rule found; `part_of` names criteria and the like, `said` is added to the result."""
    return {
        "@type": "earl:Assertion",
        "assertedBy": _ASSERTOR,
        "mode": "earl:automatic",
        "result": {"@type": "earl:TestResult", "outcome": outcome, **said},
        "test": {"@type": "earl:TestCase", "title": rule, "isPartOf": list(part_of)},
    }


def criterion_slug(number: str) -> str:
    """What W3C's addresses call a criterion: `non-text-content`; empty for one that no rule of ours names."""
    return _SLUGS.get(number, "")


def criterion_address(number: str) -> str:
    """A criterion as W3C's EARL reports write it."""
    return f"WCAG2:{_SLUGS[number]}"


def _subject_of(finding: Finding) -> tuple[str, str]:
    return (finding.page, "sch:WebPage") if finding.page else (place_of(finding).file, "sch:CreativeWork")


def _asserted(finding: Finding) -> dict[str, Any]:
    place = place_of(finding)
    on_pages = f" (on {finding.count} pages)" if finding.count > 1 else ""
    pointer: dict[str, Any] = {
        "@type": "ptr:LineCharPointer",
        "ptr:reference": place.file,
        "ptr:lineNumber": place.line,
        "ptr:charNumber": place.column,
    }
    part_of = [
        *(criterion_address(number) for number in finding.wcag if number in _SLUGS),
        *(f"ACT:{act}/" for act in finding.act),
    ]
    said: dict[str, object] = {"title": finding.message + on_pages, "pointer": pointer}
    if finding.hint:
        said["description"] = finding.hint
    return assertion(finding.rule, _OUTCOME[finding.severity], part_of, **said)
