"""A place in the rendered body leads back to its line in the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssg.markdown.body import line_map, render_body
from ssg.markdown.paragraphs import resolve_pointer
from ssg.markdown.references import references
from ssg.markdown.state import BodyContext
from ssg.model import Body

TEXT = """First line
second line with `code`.

- item one
- item two

  its second paragraph

> quoted
> more

| a | b |
|---|---|
| cell | 2 |

```
fenced
```

## Heading

Last."""


def context(text: str) -> BodyContext:
    """A body that begins on line 100."""
    return BodyContext(Body("content/a.md", 100, text), href=str)


@pytest.mark.parametrize(
    ("needle", "line"),
    [
        ("First line", 100),
        ("second line", 101),
        ("item one", 103),
        ("item two", 104),
        ("its second", 106),
        ("quoted", 108),
        ("more", 109),
        ("cell", 113),
        ("fenced", 115),
        ("Heading</h2>", 119),
        ("Last.", 121),
    ],
)
def test_line(needle: str, line: int) -> None:
    """Blocks, list items, table rows and lines inside a paragraph are all found."""
    html = render_body(context(TEXT)).html

    assert line_map(context(TEXT)).line(html.index(needle)) == line


@given(st.text())
def test_any_text_renders_and_maps(text: str) -> None:
    """No text breaks the renderer, and no offset of its HTML leads outside the text."""
    html = render_body(context(text)).html
    lines = {line_map(context(text)).line(offset) for offset in range(0, len(html), 7)}

    assert all(line is None or 100 <= line <= 100 + text.count("\n") + text.count("\r") for line in lines)


@pytest.mark.parametrize(
    ("pointer", "paragraphs", "expected"),
    [
        ("last 5", 12, 8),
        ("last 12", 12, 1),
        ("last 13", 12, 0),
        ("first 2", 12, 1),
        ("3", 12, 3),
        ("9-11", 12, 9),
        ("9–11", 12, 9),
        ("13", 12, 0),
        ("0", 12, 0),
        ("the end", 12, 0),
        ("", 12, 0),
    ],
)
def test_pointer(pointer: str, paragraphs: int, expected: int) -> None:
    """A pointer of an update note means the first paragraph that it names, or none."""
    assert resolve_pointer(pointer, paragraphs) == expected


def test_references() -> None:
    """Everything that may have to be resolved is found, once, decoded, without fragment."""
    text = r"""[a](x.md#p1) ![b](<big photo.jpg> "t") [c](f(1).pdf) [d][ref] [e](https://h.example/) [f](#p1) [a](x.md)
[g](a%20b.jpg) [h](x\_y.md) [^n]

[ref]: ../other.md "title"
[^n]: Not a reference."""

    assert references(text) == ["x.md", "big photo.jpg", "f(1).pdf", "a b.jpg", "x_y.md", "../other.md"]
