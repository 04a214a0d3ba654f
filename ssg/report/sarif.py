"""The report in SARIF 2.1.0 (OASIS), for code scanning: results point at the Markdown, where authors see them."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from ssg import __version__
from ssg.checks.explain import explain
from ssg.report.explain import INPUT_RULES
from ssg.report.place import place_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ssg.model import Finding

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_AGE = {True: "unchanged", False: "new"}
_LEVEL = {"error": "error", "warning": "warning", "review": "note"}


def sarif_report(findings: Sequence[Finding], _pages: int) -> str:
    """One JSON document, without a trailing newline."""
    rules = sorted({finding.rule for finding in findings})
    compared = any(finding.old for finding in findings)  # SARIF 2.1.0 §3.27.24: all results have a state, or none
    run = {
        "tool": {"driver": {"name": "ssg", "version": __version__, "rules": [_rule(rule) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, rules.index(finding.rule)) | ({"baselineState": _AGE[finding.old]} if compared else {})
            for finding in findings
        ],
    }
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(document), indent=2).decode()


def _rule(rule: str) -> dict[str, Any]:
    found = explain(rule)
    if found is None:
        return {"id": rule, "shortDescription": {"text": dict(INPUT_RULES).get(rule, rule)}}
    described: dict[str, Any] = {"id": rule, "shortDescription": {"text": found.summary}}
    if found.why:
        described["fullDescription"] = {"text": found.why}
    tags = [*(f"WCAG {criterion}" for criterion in found.wcag), *(f"ACT {act}" for act in found.act)]
    if tags:
        described["properties"] = {"tags": tags}
    return described


def _result(finding: Finding, index: int) -> dict[str, Any]:
    place = place_of(finding)
    region = {"startLine": place.line, "startColumn": place.column}
    location = {"artifactLocation": {"uri": quote(place.file)}, "region": region}
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVEL[finding.severity],
        "message": {"text": f"{finding.message} {finding.hint}".rstrip()},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {"finding/v1": _fingerprint(finding, place.file)},
    }


def _fingerprint(finding: Finding, file: str) -> str:
    """The same for the same finding in another place of the file, so that edits above it do not make it new."""
    said = f"{finding.rule}\0{file}\0{finding.message}".encode("utf-8", "replace")
    return blake2b(said, digest_size=16).hexdigest()
