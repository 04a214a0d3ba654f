"""Budgets: what is too heavy blocks, what only the words make heavy is said, and foreign requests are named."""

from __future__ import annotations

import random
from typing import Any

import pytest

from ssg.markdown.body import RenderedBody
from ssg.model import Image, Page
from ssg.render.page import Rendered
from ssg.render.weight import BUDGETS, MARGIN, Scale, compressed

CSS = b"a { color: red; }"


def noise(size: int) -> str:
    """Letters that hardly compress, the same each time."""
    return "".join(random.Random(1).choices("abcdefghijklmnopqrstuvwxyz0123456789", k=size))


def weigh(
    html: str, kind: str = "article", body: str = "", images: tuple[Image, ...] = (), **options: Any
) -> list[Any]:
    page = Page(kind=kind, url="/x/", path="x/index.html", title="X", lang="en", data=None, body="content/x.md")
    rendered_body = (
        RenderedBody(html=body, images=images, recordings=(), paragraphs=0, updates=(), findings=(), files={})
        if body
        else None
    )
    rendered = Rendered(html + body, rendered_body, None, "content/x.md", {}, ())
    scale = Scale(CSS, "https://own.example/", raw_html=options.get("raw_html", False))
    return list(scale.findings(page, rendered, rendered.html.encode()))


def test_light_pages_pass() -> None:
    assert [weigh("<p>" * 1000, kind) for kind in (*BUDGETS, "tags")] == [[]] * (len(BUDGETS) + 1)


@pytest.mark.parametrize("kind", BUDGETS)
def test_a_heavy_frame_blocks(kind: str) -> None:
    (found,) = weigh(noise(4 * BUDGETS[kind]), kind)
    assert (found.rule, found.severity, found.source) == ("page-weight", "error", None)
    assert f"may weigh {BUDGETS[kind] // 1024}" in found.message


def test_a_page_at_the_edge_of_its_budget_blocks_nowhere() -> None:
    """Which side of the edge it is on depends on the machine's zlib."""
    budget = BUDGETS["home"]
    html = noise(2 * budget)
    while len(compressed(html.encode())) > budget * (1 + (MARGIN - 1) / 2) - len(compressed(CSS)):
        html = html[:-20]
    (found,) = weigh(html, "home", raw_html=True)
    assert (found.rule, found.severity) == ("page-weight", "review")


def test_other_kinds_have_no_budget() -> None:
    assert weigh(noise(10**6), "tags") == []


def test_a_long_story_does_not_block() -> None:
    (found,) = weigh("<p>frame</p>", body=noise(60_000))
    assert (found.severity, found.source.file) == ("warning", "content/x.md")


def test_a_page_that_only_looks_heavy_passes() -> None:
    assert weigh("<p>The same words again and again.</p>" * 3000) == []


def test_where_authors_write_html_every_page_is_weighed() -> None:
    heavy = noise(int(1.7 * BUDGETS["article"]))
    assert weigh(heavy) == []
    assert [found.rule for found in weigh(heavy, raw_html=True)] == ["page-weight"]


@pytest.mark.parametrize(
    "html",
    [
        '<script src="https://cdn.example/a.js"></script>',
        '<link rel="stylesheet" href="https://cdn.example/a.css">',
        '<link href="https://cdn.example" rel="preconnect">',
        '<img alt="" src="//cdn.example/a.png">',
        '<iframe title="x" src="https://cdn.example/"></iframe>',
        "<style>@import url(https://cdn.example/a.css);</style>",
    ],
)
def test_a_foreign_request_of_the_theme_blocks(html: str) -> None:
    (found,) = weigh(html)
    assert (found.rule, found.severity) == ("third-party-request", "error")
    assert "cdn.example" in found.message


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://cdn.example/">x</a>',
        '<link rel="canonical" href="https://cdn.example/">',
        '<script src="https://own.example/a.js"></script>',
        '<img alt="" src="/a.png">',
        '<form action="https://forms.example/"></form>',
    ],
)
def test_links_and_own_files_are_no_foreign_requests(html: str) -> None:
    assert weigh(html) == []


def test_a_foreign_picture_in_a_story_is_named_at_its_line() -> None:
    image = Image(src="https://cdn.example/a.png", line=7, column=3)
    (found,) = weigh("", body='<img src="https://cdn.example/a.png" alt="">', images=(image,))
    assert found.severity == "warning"
    assert (found.source.line, found.source.column) == (7, 3)
