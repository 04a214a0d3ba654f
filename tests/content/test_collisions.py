"""Two sources never share an address, on any system."""

from __future__ import annotations

import unicodedata

import pytest

from ssg.content.collisions import find_collisions
from ssg.model import Position

FIRST = Position("content/a/one.md", 2, 1)
SECOND = Position("content/b/two.md", 3, 1)
PAGE = Position("content/pages/page.md", 2, 1)


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


PAIRS = [
    ("/a/ferry/", "/a/ferry/"),
    ("/a/ferry/", "/a/Ferry/"),
    ("/a/FERRY/", "/a/ferry/"),
    ("/a/ferry/", "/a/ferry"),
    ("/a/ferry/", "/a/ferry/index.html"),
    ("/a/ferry/", "/A/FERRY/INDEX.HTML"),
    ("/경제/배/", nfd("/경제/배/")),
    ("/a/é/", nfd("/a/é/")),
    ("/a/É/", nfd("/a/é/")),
    ("/a/straße/", "/a/strasse/"),
    ("/a/STRASSE/", "/a/straße/"),
    ("/a/ﬁn/", "/a/fin/"),
    ("/a/όσος/", "/a/όσοσ/"),
    ("/a/ΌΣΟΣ/", "/a/όσος/"),
    ("/a/ﾟ/", "/a/ﾟ/"),
    ("/a/Å/", "/a/\u212b/"),
    ("/a/ñ/", "/a/n\u0303/"),
    ("/a/가/", "/a/\u1100\u1161/"),
    ("/a/ǆ/", "/a/ǅ/"),
    ("/old.html", "/OLD.html"),
    ("/a/ŉ/", "/a/ʼn/"),
    ("/a/ẖ/", "/a/h\u0331/"),
    ("/a/ᾳ/", "/a/αι/"),
]


@pytest.mark.parametrize(("first", "second"), [*PAIRS, *((b, a) for a, b in PAIRS)])
def test_pairs_that_are_one_file_somewhere(first: str, second: str) -> None:
    (finding,) = find_collisions([(first, FIRST), (second, SECOND)])
    assert finding.severity == "error"
    assert finding.source == SECOND
    assert FIRST.file in finding.message
    assert SECOND.file in finding.message


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("/a/ferry/", "/b/ferry/"),
        ("/a/ferry/", "/a/ferry-2/"),
        ("/a/パ/", "/a/ハ/"),
        ("/a/o/", "/a/ö/"),
        ("/a/", "/a/a/"),
    ],
)
def test_pairs_that_are_not(first: str, second: str) -> None:
    assert find_collisions([(first, FIRST), (second, SECOND)]) == ()


@pytest.mark.parametrize(
    "url",
    [
        *("/tags/", "/tags/sea/", "/Tags/Sea/", "/authors/mina/", "/archive/2026/", "/feedback/", "/feedback/thanks/"),
        *("/corrections/", "/assets/x/", "/sitemaps/x/", "/404.html", "/", "/index.html", "/robots.txt", "/feed.xml"),
        "/accessibility/",
    ],
)
def test_addresses_of_the_program(url: str) -> None:
    (finding,) = find_collisions([(url, FIRST)])
    assert (finding.source, finding.severity) == (FIRST, "error")


def test_a_site_may_write_its_own_statement() -> None:
    assert find_collisions([("/accessibility/", PAGE)]) == ()
    assert find_collisions([("/tags/", PAGE)])


def test_addresses_that_are_generated_from_content() -> None:
    (finding,) = find_collisions([("/Economy/", PAGE)], [("/economy/", "the section “Economy”", FIRST)])
    assert "the section “Economy”" in finding.message


def test_one_file_that_asks_twice() -> None:
    (finding,) = find_collisions([("/a/x/", FIRST), ("/a/X/", FIRST)])
    assert finding.message.count(FIRST.file) == 1
    assert find_collisions([("/a/x/", FIRST), ("/a/x/", FIRST)]) == ()


def test_three_of_a_kind_give_two_findings() -> None:
    assert len(find_collisions([("/x/", FIRST), ("/X/", SECOND), ("/x", PAGE)])) == 2
