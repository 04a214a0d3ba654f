"""The shortcut for plain text gives what the full inline parser gives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.footnote import footnote_plugin

from ssg.markdown import plain


def parser() -> MarkdownIt:
    """Our syntax, without our constructs."""
    found = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    found.use(attrs_plugin, spans=True, allowed=["class", "lang", "dir"])
    return found.use(footnote_plugin)


FULL, SHORT = parser(), parser()
plain.install(SHORT)

PIECES = st.sampled_from(
    [
        "word",
        "Two words.",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        "*",
        "_",
        "`",
        "~~",
        "[",
        "](",
        ")",
        "!",
        "<",
        ">",
        "&amp;",
        "\\",
        "^[",
        "{",
        "}",
        '"',
        "'",
        "-",
        "- ",
        "1. ",
        "# ",
        "|",
        ":",
        "한글",
        "\u00a0",
        "\x00",
        "http://h.example",
        "a@b.example",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_same_html(text: str) -> None:
    """Whatever the text, both give the same HTML."""
    assert SHORT.render(text) == FULL.render(text)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_same_tokens(text: str) -> None:
    """And the same tokens, which our constructs look at."""

    def shape(tokens):  # noqa: ANN001, ANN202  markdown-it's tokens
        return [(t.type, t.content, shape(t.children or [])) for t in tokens]

    assert shape(SHORT.parse(text)) == shape(FULL.parse(text))
