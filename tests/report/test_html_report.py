"""The HTML report is a page like any other: it passes our own checker, the Nu HTML checker and axe."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import sync_playwright

from ssg.checks.engine import check_html
from ssg.model import Finding, HtmlSpot, Position
from ssg.report.html import html_report

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

pytestmark = pytest.mark.xdist_group("browser")

LINK = HtmlSpot(14, 1, "a", '<a href="/나루터/?q=<b>">')
FINDINGS = [
    Finding(
        rule="alt-undecided",
        severity="error",
        message="Nobody has decided what “ひらがな” says.",
        hint="Say it.",
        wcag=("1.1.1",),
        act=("23a2a8",),
        page="economy/ferry/index.html",
        source=Position("content/economy/나루 배.md", 17, 68),
    ),
    Finding(
        rule="link-name", severity="error", message="No name.", page="a.html", html=LINK, wcag=("4.1.2",), old=True
    ),
    Finding(rule="contrast-enhanced", severity="review", message="Низкий.", page="a.html", html=LINK, wcag=("1.4.6",)),
    Finding(rule="alt-length", severity="warning", message="Long.", page="b.html", html=LINK, count=40),
    Finding(rule="environment", severity="error", message="The disk is full.", hint="</li><script>alert(1)</script>"),
]


@pytest.mark.parametrize("findings", [FINDINGS, FINDINGS[:1], []], ids=["many", "one", "none"])
def test_it_passes_our_own_checker(findings: list[Finding]) -> None:
    assert [(f.rule, f.message) for f in check_html(html_report(findings, 3), "report.html").findings] == []


def test_it_is_valid_html(java: str, nu_checker: Path, tmp_path: Path) -> None:
    for name, findings in (("many", FINDINGS), ("none", [])):
        (tmp_path / f"{name}.html").write_text(html_report(findings, 3), encoding="utf-8")
    command = [java, "-jar", str(nu_checker), "--format", "json", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert [message["message"] for message in json.loads(done.stderr)["messages"]] == []


any_finding = st.builds(Finding, rule=st.just("link-name"), severity=st.just("review"), message=st.text())


@given(st.lists(any_finding, max_size=3))
def test_whatever_was_found_is_text(findings: list[Finding]) -> None:
    soup = BeautifulSoup(html_report(findings, 1), "html.parser")

    assert soup.find("script") is None
    assert len(soup.select(".findings > li")) == len(findings)


def test_every_link_leads_somewhere() -> None:
    soup = BeautifulSoup(html_report(FINDINGS, 3), "html.parser")
    ids = {str(element["id"]) for element in soup.select("[id]")}
    inner = {str(link["href"])[1:] for link in soup.select("a[href^='#']")}

    assert inner <= ids
    assert len(ids) == len(soup.select("[id]"))


@pytest.fixture(scope="module")
def report(chromium: str) -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        page.route("**/*", lambda route: route.abort())
        page.set_content(html_report(FINDINGS, 3))
        yield page
        browser.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(report: Page, scheme: Any) -> None:
    report.emulate_media(color_scheme=scheme)
    violations = Axe().run(report).response["violations"]

    assert [(v["id"], node["target"]) for v in violations for node in v["nodes"]] == []


def test_it_fits_a_narrow_screen(report: Page) -> None:
    report.set_viewport_size({"width": 320, "height": 640})

    assert report.evaluate("() => document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize(
    ("choice", "seen"),
    [
        ("all", ["alt-undecided", "link-name", "contrast-enhanced", "alt-length", "environment"]),
        ("only errors", ["alt-undecided", "link-name", "environment"]),
        ("only reviews", ["contrast-enhanced"]),
        ("only what is new", ["alt-undecided", "contrast-enhanced", "alt-length", "environment"]),
    ],
)
def test_the_filter_needs_no_script(report: Page, choice: str, seen: list[str]) -> None:
    report.get_by_label(choice, exact=True).check()
    shown = [found.inner_text() for found in report.locator(".findings > li").all() if found.is_visible()]
    headings = [heading for heading in report.locator("h2").all() if heading.is_visible()]
    places = report.locator("nav li").all()

    assert sorted(rule for rule in RULES if any(f"Rule {rule}" in text for text in shown)) == sorted(seen)
    assert len(shown) == len(seen)
    assert len([place for place in places if place.is_visible()]) == len(headings) - 1  # the last names the rules


RULES = [finding.rule for finding in FINDINGS]
