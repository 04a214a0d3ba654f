"""The one parser configuration: CommonMark plus tables, strikethrough, footnotes, attributes and our constructs."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.footnote import footnote_plugin

from ssg.markdown import dateline, figure, footnotes, headings, links, paragraphs, pictures, plain, tables
from ssg.markdown.blocks import install as blocks
from ssg.markdown.positions import TracingRenderer

if TYPE_CHECKING:
    from collections.abc import Callable

CONSTRUCTS: tuple[Callable[[MarkdownIt], None], ...] = (
    plain.install,
    blocks.install,
    links.install,
    pictures.install,
    figure.install,
    tables.install,
    headings.install,
    blocks.install_writing,
    paragraphs.install,
    dateline.install,
    footnotes.install,
)
"""Our constructs in the order in which they look at the tokens: pictures before the figures that hold them, figures
before the paragraphs that are left."""


@cache
def make_parser(*, raw_html: bool = False) -> MarkdownIt:
    """The parser for article bodies.

    Addresses are judged by `links.py` and `pictures.py`, which can report what they refuse; markdown-it's own check
    would turn it into text silently.
    """
    parser = MarkdownIt("commonmark", {"html": raw_html, "xhtmlOut": False}, renderer_cls=TracingRenderer)
    parser.enable(["table", "strikethrough"])
    parser.validateLink = lambda url: True  # type: ignore[method-assign] # noqa: ARG005  see the docstring
    parser.use(attrs_plugin, spans=True, allowed=["class", "lang", "dir"])
    parser.use(footnote_plugin)
    for install in CONSTRUCTS:
        install(parser)
    return parser
