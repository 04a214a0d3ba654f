"""Rules about whole sites. Each site of fixtures/sites/ is one text: pages, then all that is to be found on it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from ssg.checks.engine import check_html
from ssg.checks.explain import explain
from ssg.checks.site import check_site
from ssg.checks.site_rules import SITE_RULES

SITES = Path(__file__).parent / "fixtures" / "sites"
PAGE = '<!DOCTYPE html><html lang="{lang}"><head><title>{path}</title></head><body>{body}</body></html>'


class SiteCase(NamedTuple):
    """A site, and what is to be found."""

    name: str
    files: dict[str, str]
    findings: list[str]


def _read(text: str) -> SiteCase:
    name, *parts = text.split("\n-- ")
    bodies: dict[str, str] = {}
    lang_of: dict[str, str] = {}
    for part in parts[:-1]:
        head, _, body = part.partition("\n")
        paths = [word for word in head.split() if not word.startswith("lang=")]
        for path in paths:
            # A page that is named again goes on there.
            bodies[path] = bodies.get(path, "") + body
            lang_of[path] = head.partition("lang=")[2] or lang_of.get(path, "en")
    files = {path: PAGE.format(lang=lang_of[path], path=path, body=body) for path, body in bodies.items()}
    return SiteCase(name.strip(), files, parts[-1].splitlines()[1:])


def _cases() -> list[object]:
    cases = []
    for file in sorted(SITES.glob("*.txt")):
        for text in ("\n" + file.read_text(encoding="utf-8")).split("\n== ")[1:]:
            case = _read(text.rstrip("\n"))
            cases.append(pytest.param(case, id=f"{file.stem}: {case.name}"))
    return cases


@pytest.mark.parametrize("case", _cases())
def test_site(case: SiteCase) -> None:
    """One site, and everything that its rules say of it."""
    pages = {path: html for path, html in case.files.items() if path.endswith(".html")}
    facts = {path: check_html(html, path).facts for path, html in pages.items()}
    found = check_site(facts, case.files, "/")

    assert [
        f"{finding.severity} {finding.rule} {finding.page}: {finding.message}" for finding in found
    ] == case.findings


@pytest.mark.parametrize("rule", SITE_RULES, ids=lambda rule: rule.id)
def test_rule_says_why_and_shows_how(rule: object) -> None:
    """Every rule has a summary that is a sentence, and both kinds of example."""
    found = explain(getattr(rule, "id"))  # noqa: B009 - the parameter is any record with an id

    assert found is not None
    assert found.summary.endswith(".")
    assert found.bad
    assert found.good
