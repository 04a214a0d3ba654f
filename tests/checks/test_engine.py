"""The engine: positions, facts, order, and that no input breaks it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.checks.engine import check_html

PAGE = """<!DOCTYPE html>
<html lang="en">
<head><title> Ferries
 - Harbour Wire</title><link rel="stylesheet" href="/style.css"></head>
<body><main id="content">
  <h1>Ferries</h1>
  <img src="ferry.jpg">
  <p id="p1"><a href="/economy/#p2">Economy</a> <a href="/economy/#p2">again</a> <a name="old"></a></p>
  <img srcset="a.jpg 1x, b.jpg 2x" src="a.jpg" alt="A pier">
</main></body></html>
"""


def test_finding_points_at_the_element() -> None:
    """Line and column count from 1, the selector finds the element, the snippet is its start tag."""
    (finding,) = (f for f in check_html(PAGE, "economy/ferry/index.html").findings if f.rule == "image-name")

    assert finding.page == "economy/ferry/index.html"
    assert finding.wcag == ("1.1.1",)
    assert finding.act == ("23a2a8",)
    assert finding.html is not None
    assert (finding.html.line, finding.html.column) == (7, 3)
    assert finding.html.snippet == '<img src="ferry.jpg">'
    assert finding.html.selector.endswith("img:nth-of-type(1)")


def test_facts() -> None:
    """Title, language, fragments and distinct addresses in document order."""
    facts = check_html(PAGE, "x.html").facts

    assert facts.path == "x.html"
    assert facts.title == "Ferries - Harbour Wire"
    assert facts.lang == "en"
    assert set(facts.ids) == {"content", "p1", "old"}
    assert facts.hrefs == ("/style.css", "ferry.jpg", "/economy/#p2", "a.jpg", "b.jpg")


def test_windows_line_ends_do_not_move_positions() -> None:
    """A carriage return is part of the line end."""
    spots = [[f.html for f in check_html(text, "x.html").findings] for text in (PAGE, PAGE.replace("\n", "\r\n"))]

    assert spots[0] == spots[1]


def test_content_of_templates_and_noscript_is_left_alone() -> None:
    """Readers do not get it as it stands."""
    html = "<template><img src=x></template><noscript><img src=x></noscript>"

    assert [f for f in check_html(html, "x.html").findings if f.rule == "image-name"] == []


def test_elements_deep_inside_one_another_are_no_traceback() -> None:
    """What cannot be followed is said for the rule that it stopped, and the others go on."""
    html = f"<p><a href=/x>{'<span>' * 5000}</a></p><img src=x>"
    findings = check_html(html, "x.html").findings

    assert {"image-name"} <= {finding.rule for finding in findings}
    assert all(f.severity == "review" for f in findings if "too deeply" in f.message)


PIECES = """<a href=# <div> </div> </p> <table> <tr> <td headers=x> <th scope=row> <svg> <title> <img alt=
<input type=image id=x aria-labelledby=x aria-owns=x role=list role=menu role=img > " ' = <!-- --> <label for=x>
<select> <option> <style>#x{display:none} </style> <script> </script> tabindex=-1 <iframe srcdoc= <math> <details>
<summary> &amp; 가 <dl> <li> <ul> <h1> <h3> <button> hidden lang=xx style=color:red <p> <fieldset disabled> <legend>
<caption>""".split()  # noqa: SIM905 - a wrapped list of pieces reads better
FRAGMENT = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(FRAGMENT | st.text(max_size=60))
def test_no_input_breaks_it(html: str) -> None:
    """Whatever the page is, there are findings and facts, in order and at places inside the page."""
    report = check_html(html, "x.html")
    places = [(f.html.line, f.html.column) for f in report.findings if f.html is not None]

    assert places == sorted(places)
    assert all(1 <= line <= html.count("\n") + html.count("\r") + 1 for line, _ in places)
    assert check_html(html, "x.html") == report


@pytest.mark.parametrize(
    ("colour", "expected"),
    [("#aaa", [("contrast", "error")]), ("#666", [("contrast-enhanced", "warning")]), ("#333", [])],
)
def test_contrast_is_said_once(colour: str, expected: list[tuple[str, str]]) -> None:
    """Text that fails level AA is not reported for AAA too, and what fails AAA alone blocks nothing."""
    style = f"color: {colour}; background: white"
    html = f'<!DOCTYPE html><html lang="en"><title>T</title><main><h1>T</h1><p style="{style}">One boat.</p></main>'

    found = check_html(html, "a.html").findings
    assert [(f.rule, f.severity) for f in found if f.rule.startswith("contrast")] == expected
