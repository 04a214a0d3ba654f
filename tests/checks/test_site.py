"""Links across a site, and titles that are the same."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ssg.checks.site import check_site, locate
from ssg.checks.site_map import SiteMap, candidates
from ssg.model import PageFacts

HANGUL = "경제/여객선/index.html"
FILES = ("index.html", "economy/index.html", "economy/ferry/index.html", "economy/ferry.jpg", "old.html", HANGUL)
IDS = ("routes", "p1", "가격")
LINKS = [
    ("/", "/economy/ferry/", None),
    ("/", "/economy/ferry", None),
    ("/", "/economy/ferry/index.html", None),
    ("/", "/old", None),
    ("/", "../", None),
    ("/", "../ferry.jpg", None),
    ("/", "../../../../", None),
    ("/", "?page=2", None),
    ("/", "", None),
    ("/", "#routes", None),
    ("/", "#top", None),
    ("/", "#", None),
    ("/", "#:~:text=ferry", None),
    ("/", "#%EA%B0%80%EA%B2%A9", None),
    ("/", "/%EA%B2%BD%EC%A0%9C/%EC%97%AC%EA%B0%9D%EC%84%A0/", None),
    ("/", normalize("NFD", "/경제/여객선/"), None),
    ("/", "https://example.org/nothing", None),
    ("/", "//example.org/nothing", None),
    ("/", "mailto:desk@example.org", None),
    ("/", "tel:+82", None),
    ("/", "data:image/png;base64,AA", None),
    ("/", "/economy/fery/", "link-target"),
    ("/", "../fery.jpg", "link-target"),
    ("/", "/Economy/", "link-target"),
    ("/", "/economy/ferry.jpg/", "link-target"),
    ("/", "#prices", "anchor-target"),
    ("/", "/economy/#routes", "anchor-target"),
    ("/news/", "/news/economy/ferry/", None),
    ("/news/", "/news", None),
    ("/news/", "../", None),
    ("/news/", "/economy/ferry/", "link-target"),
]


@pytest.mark.parametrize(("base", "href", "expected"), LINKS)
def test_link(base: str, href: str, expected: str | None) -> None:
    """One address on the page economy/ferry/."""
    facts = {
        path: PageFacts(path, "", IDS if "ferry" in path else (), (href,) if "ferry" in path else ())
        for path in FILES
        if path.endswith(".html")
    }
    found = check_site(facts, FILES, base)

    assert [finding.rule for finding in found] == ([expected] if expected else [])
    assert all(finding.page == "economy/ferry/index.html" for finding in found)
    assert all(finding.html is not None and finding.html.snippet == href for finding in found)


def test_same_title() -> None:
    """The later page is told about the first; pages without a title have a rule of their own."""
    facts = {path: PageFacts(path, title, (), ()) for path, title in {"b": "X", "a": "X", "c": "", "d": ""}.items()}

    assert [(finding.rule, finding.page) for finding in check_site(facts, (), "/")] == [("duplicate-title", "b")]


def test_locate() -> None:
    """The first element that uses the address."""
    html = '<p>\n <a href="/x">1</a>\n <a href="/y">2</a> <a href="/y">3</a>'

    assert (locate(html, "/y").line, locate(html, "/y").column, locate(html, "/y").snippet) == (3, 2, '<a href="/y">')
    based = '<base href="/a/"><p>\n <a href="x#y">1</a>'
    assert (locate(based, "/a/x#y").line, locate(based, "x#y").line) == (2, 1)
    assert (locate(html, "/z").line, locate(html, "/z").column) == (1, 1)


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("x.png", "There is no picture “x.png” on this site."),
        ("report.pdf?1", "There is no file “report.pdf?1” on this site."),
        ("example.com", "“example.com” leads to nothing on this site."),
    ],
)
def test_words_for_what_is_missing(address: str, message: str) -> None:
    """A picture that is missing was not linked to, and a page is no file to look for."""
    facts = {"index.html": PageFacts("index.html", "", (), (address,))}

    found = [f.message for f in check_site(facts, (), "/") if f.rule == "link-target"]
    assert found == [message]


_NAMES = st.sampled_from(
    ["a", "b.html", "index.html", "x.index.html", "..", ".", ".b", "%61", "\u00e4", "a\u0308", "A", "a b", "?"]
)
_PATHS = st.lists(_NAMES, min_size=1, max_size=3).map("/".join)


@given(st.frozensets(_PATHS, max_size=6), st.sampled_from(["/", "/a/"]), _PATHS, st.sampled_from(["", "/", "#a", "?a"]))
@example(frozenset({"%61"}), "/", "%61", "")
@example(frozenset({"a/../b.html"}), "/", "a/../b.html", "")
@example(frozenset({"x.index.html"}), "/", "x.", "")
def test_addresses_that_are_known_beforehand_lead_where_they_would(
    files: frozenset[str], base: str, path: str, end: str
) -> None:
    site = SiteMap({path: PageFacts(path, "", (), ()) for path in files if path.endswith(".html")}, files, base)
    for address in (f"/{path}{end}", f"{base}{path}{end}"):
        plain = address.partition("#")[0].partition("?")[0]
        found = next((file for file in candidates("", plain, base) if file in site.files), None)
        assert site.target("", address) == found
        assert site.destination("", address) == (found or "")
