"""What is made again after each kind of edit, and nothing besides: the price of an edit, in pages.

Paths are output paths, with a folder for its `index.html`. `feeds` stands for the three feeds of the site or a section.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pytest

from ssg.render.renderers import forget_renderers

if TYPE_CHECKING:
    from collections.abc import Callable

RUN = "---\ntitle: Run\ndate: 2026-05-05\nsummary: They ran.\n---\n\nThey ran.\n"
RULES = "---\ntitle: Rules\n---\n\nBe fair.\n"
CRANE_IN_LISTS = "/ harbour/ tags/boats/ authors/ana-sol/ authors/bo-tal/ archive/2026/01/page/1/ sitemaps/2026-01.xml"
"""Every list that shows the story, and the sitemap of its month."""
FERRY_IN_LISTS = "/ harbour/ tags/boats/ tags/ice/ authors/ana-sol/ archive/2026/01/page/1/ sitemaps/2026-01.xml"
ICE_IN_LISTS = "/ harbour/ tags/ice/ authors/bo-tal/ archive/2026/01/page/1/ sitemaps/2026-01.xml"
BOX_WITH_ICE = "town/market/ feeds town/feeds"
"""The story that has a box with it, and the feeds that show that story."""
ABOVE_CRANE = "harbour/ice/ harbour/pilot/ harbour/tide/"
"""The newer stories of the section, which name it as an older one."""
ABOVE_FERRY = f"harbour/crane/ {ABOVE_CRANE}"
FERRY_GONE = f"{ABOVE_FERRY} {FERRY_IN_LISTS} archive/ archive/2026/01/"
EVERYTHING = "everything"
ALL_HTML = "all pages and feeds"

NEW_IN_LISTS = "/ town/ accessibility/ feeds town/feeds sitemap.xml sitemaps/pages.xml"
JANUARY = "archive/2026/01/ archive/2026/01/page/1/ archive/2026/01/page/2/ sitemaps/2026-01.xml"

EDITS: tuple[tuple[str, tuple[Any, ...], str], ...] = (
    # a story
    ("text of a story that no feed shows", ("append", "harbour/ferry", "More."), "harbour/ferry/"),
    ("text of a new story", ("append", "town/brot", "Mehr."), "town/brot/ feeds town/feeds"),
    ("headline", ("key", "harbour/crane", "title", "Cranes"), f"harbour/crane/ {ABOVE_CRANE} {CRANE_IN_LISTS}"),
    ("summary", ("key", "harbour/crane", "summary", "It fell."), f"harbour/crane/ {ABOVE_CRANE} {CRANE_IN_LISTS}"),
    ("address", ("key", "harbour/crane", "slug", "cranes"), f"harbour/cranes/ {ABOVE_CRANE} {CRANE_IN_LISTS}"),
    (
        "date",
        ("key", "harbour/ferry", "date", "2026-01-02T08:00:00Z"),
        f"harbour/ferry/ {ABOVE_FERRY} {FERRY_IN_LISTS}",
    ),
    (
        "date of the last change",
        ("key", "harbour/ferry", "updated", "2026-05-02"),
        f"harbour/ferry/ {ABOVE_FERRY} {FERRY_IN_LISTS} accessibility/ sitemap.xml",
    ),
    (
        "tags",
        ("key", "harbour/ferry", "tags", "[bread]"),
        f"harbour/ferry/ {ABOVE_FERRY} {FERRY_IN_LISTS} tags/bread/",
    ),
    (
        "authors",
        ("key", "harbour/ferry", "authors", "[Cy Ro]"),
        f"harbour/ferry/ {ABOVE_FERRY} {FERRY_IN_LISTS} authors/cy-ro/",
    ),
    (
        "spelling of an author without a file",
        ("key", "harbour/crane", "authors", '[Ana Sol, "BO TAL"]'),
        f"harbour/crane/ {ABOVE_CRANE} {CRANE_IN_LISTS} authors/",
    ),
    ("old address", ("key", "harbour/ferry", "aliases", "[/gone/]"), "harbour/ferry/ gone/ _redirects"),
    (
        "translation",
        ("key", "town/market", "translation_of", "/town/brot.md"),
        "town/market/ town/brot/ feeds town/feeds",
    ),
    ("draft", ("key", "harbour/ferry", "draft", "true"), FERRY_GONE),
    ("story removed", ("remove", "content/harbour/ferry.md"), FERRY_GONE),
    (
        "story renamed",
        ("rename", "content/harbour/ferry.md", "content/harbour/boat.md"),
        f"harbour/boat/ {ABOVE_FERRY} {FERRY_IN_LISTS}",
    ),
    (
        "story moved to another section",
        ("rename", "content/harbour/ferry.md", "content/town/ferry.md"),
        f"town/ferry/ town/ town/market/ town/bread/ town/brot/ {ABOVE_FERRY} {FERRY_IN_LISTS}",
    ),
    (
        "first story of a month",
        ("write", "content/town/run.md", RUN),
        f"town/run/ {NEW_IN_LISTS} archive/ archive/2026/01/ archive/2026/05/ sitemaps/2026-05.xml",
    ),
    (
        "next story of a month",
        ("write", "content/town/run.md", RUN.replace("05-05", "01-11")),
        f"town/run/ {NEW_IN_LISTS} archive/ {JANUARY}",
    ),
    # what stories show and link to
    ("picture in a text", ("picture", "ferry", 50, 20), "harbour/ferry/ pictures/ferry.png"),
    (
        "lead picture of another size",
        ("picture", "ice", 50, 20),
        f"{ABOVE_CRANE} {ICE_IN_LISTS} harbour/feeds pictures/ice.png {BOX_WITH_ICE}",
    ),
    ("lead picture of the same size", ("picture", "ice", 40, 30), "pictures/ice.png"),
    (
        "headline of a story that is in a box",
        ("key", "harbour/ice", "title", "Frost"),
        f"{ABOVE_CRANE} {ICE_IN_LISTS} harbour/feeds {BOX_WITH_ICE}",
    ),
    ("text of a story that is in a box", ("append", "harbour/ice", "More."), "harbour/ice/ harbour/feeds"),
    (
        "portrait of another size",
        ("picture", "ana", 50, 20),
        "harbour/ferry/ harbour/crane/ town/market/ authors/ana-sol/ authors/ pictures/ana.png",
    ),
    (
        "file that a story links to",
        ("write", "content/harbour/list.csv", "a\n"),
        "harbour/pilot/ harbour/feeds harbour/list.csv",
    ),
    ("that file removed", ("remove", "content/harbour/list.csv"), "harbour/pilot/ harbour/feeds"),
    (
        "figures of a chart",
        ("write", "content/harbour/tides.csv", "Day,Meters\nMonday,3\n"),
        "harbour/tide/ harbour/feeds harbour/tides.csv",
    ),
    ("file that nothing links to", ("write", "content/notes.txt", "x"), ""),
    # people and standing pages
    ("biography", ("append", "authors/ana-sol", "She won a prize."), "authors/ana-sol/"),
    (
        "new author's file",
        ("write", "content/authors/bo-tal.md", "---\nname: Bo Tal\n---\n\nHe edits.\n"),
        "harbour/ice/ harbour/crane/ authors/bo-tal/",
    ),
    ("text of a standing page", ("append", "pages/about", "We moved."), "about/"),
    ("new standing page, in every footer", ("write", "content/pages/rules.md", RULES), f"rules/ {ALL_HTML}"),
    # the theme and the settings
    ("template", ("write", "themes/local/templates/tag.html", '{% extends "default/tag.html" %}'), ALL_HTML),
    ("words of the theme", ("write", "themes/local/strings/en.toml", 'archive_title = "Older"\n'), ALL_HTML),
    ("style sheet, whose address is in every page", ("write", "themes/local/static/local.css", "p {}"), ALL_HTML),
    ("settings", ("replace", "content/site.toml", "Test Wire", "Other Wire"), EVERYTHING),
    # nothing
    ("nothing but the time of a file", ("touch", "content/harbour/ferry.md"), ""),
    ("the time of a picture", ("touch", "content/pictures/ferry.png"), "harbour/ferry/ pictures/ferry.png"),
    ("published page removed", ("remove", "build/harbour/ferry/index.html"), "harbour/ferry/"),
)


@pytest.mark.parametrize(("name", "edit", "expected"), EDITS, ids=[name for name, _, _ in EDITS])
def test_only_this_is_made_again(
    name: str, edit: tuple[Any, ...], expected: str, make_newsroom: Callable[..., Any]
) -> None:
    room = make_newsroom(random.Random(1))
    whole = room.build().redone
    method, *values = edit
    getattr(room, method)(*values)
    forget_renderers()  # as in a new process
    assert named(room.build_and_compare().redone) == wanted(expected, named(whole)), name
    assert room.build().redone == ()


def named(paths: tuple[str, ...]) -> set[str]:
    """The paths as the table writes them. Files of the theme are only copied, and not worth a row."""
    pages = {"/" if path == "index.html" else path.removesuffix("index.html") for path in paths}
    return {path for path in pages if not path.startswith("assets/")}


def wanted(expected: str, whole: set[str]) -> set[str]:
    """The paths that a row of the table means."""
    if expected == EVERYTHING:
        return whole
    found: set[str] = set()
    if expected.endswith(ALL_HTML):
        expected = expected.removesuffix(ALL_HTML)
        found = {path for path in whole if not path.startswith(("pictures/", "harbour/list", "harbour/tides"))}
    for word in expected.split():
        folder, feeds, _ = word.rpartition("feeds")
        found |= {f"{folder}{name}" for name in ("feed.xml", "atom.xml", "feed.json")} if feeds else {word}
    return found
