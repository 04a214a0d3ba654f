"""Blocks: whatever stands in them, there is HTML and no traceback, and every line is told where it is wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ssg.markdown.blocks import KINDS, WORDS
from ssg.markdown.body import line_map, render_body
from ssg.markdown.references import references
from ssg.markdown.state import BodyContext
from ssg.model import Body, Target

ROOT = Path(__file__).parents[2]
TARGETS = {"a.jpg": Target("/a.jpg", "content/a.jpg", 8, 6), "b.md": Target("/b/")}

WORDS_OF_LINES = [word for kind in KINDS for key in kind.keys for word in key.words]
PIECES = st.one_of(
    st.sampled_from([f"{marks} {word}" for word in WORDS for marks in (":::", "::::", "> :::", "- :::")]),
    st.sampled_from(
        [":::", "::::", "> :::", "  :::", "    :::", ":::x", "::: facts Title", "[^1]: ::: facts Note", "|a|", "---"]
    ),
    st.builds(
        "{}: {}".format, st.sampled_from(WORDS_OF_LINES), st.sampled_from(["", "a.jpg", "b.md", "2026-03-02", "x"])
    ),
    st.sampled_from(
        ["", "", "Text with [^1] *marks*.", "# One", "#### Four", "## 2026-03-02 09:30 Boats run", "> said"]
    ),
    st.sampled_from(
        ["- 2026-03-02: Signed", "- item", "1. 1890: Built", "  more", "![a](a.jpg)", "![](x.jpg) text", "[b](b.md)"]
    ),
)


@given(st.lists(PIECES, max_size=16).map("\n".join), st.sampled_from(["full", "lite", "feed"]))
def test_any_blocks_render_and_map(text: str, edition: str) -> None:
    """No text breaks a block, and no offset of its HTML leads outside the text."""
    context = BodyContext(
        Body("content/a.md", 100, text, TARGETS), labels={"lite_picture": "{alt}"}, href=str, edition=edition
    )  # type: ignore[arg-type]
    body = render_body(context)
    lines = {line_map(context).line(offset) for offset in range(0, len(body.html), 9)}

    assert all(line is None or 100 <= line <= 100 + text.count("\n") for line in lines)
    assert all(f.source is not None and 100 <= f.source.line <= 100 + text.count("\n") for f in body.findings)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_addresses_are_looked_up(kind) -> None:  # noqa: ANN001  a `Kind`
    """What a block names is found before it is rendered, also in a quotation and in a list."""
    written = [f"::: {word} a%20b.jpg\n" for word in kind.words if kind.takes == "file"]
    written += [f"::: {kind.name}\n{word}: a%20b.jpg\n:::" for key in kind.keys if key.address for word in key.words]
    for text in written:
        for prefix in ("", "> ", "- "):
            assert references(re.sub("^", prefix, text, flags=re.MULTILINE)) == ["a b.jpg"]


def test_names_are_unlike() -> None:
    """No two kinds are called by the same word, and no two lines of one kind; all are in small letters."""
    words = [word for kind in KINDS for word in kind.words]
    assert len(words) == len(set(words))
    for kind in KINDS:
        keys = [word for key in kind.keys for word in key.words]
        assert len(keys) == len(set(keys))
        assert all(word == word.lower() and " " not in word for word in kind.words)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_is_written_down(kind) -> None:  # noqa: ANN001  a `Kind`
    """docs/writing.md shows every kind, and names all of its words and lines."""
    manual = (ROOT / "docs/writing.md").read_text(encoding="utf-8")
    missing = [f"::: {word}" for word in kind.words if f"::: {word}" not in manual]
    missing += [f"{word}:" for key in kind.keys for word in key.words if f"{word}:" not in manual]

    assert missing == []


STORY = "Nobody asked us, she said. “The boat is *the* bus: it always was, and it will be.” We wait at ten."
SAID = re.findall(r"\w+", STORY)


@given(st.integers(0, len(SAID) - 1), st.integers(1, len(SAID)), st.sampled_from([str.upper, str.lower, str.title]))
def test_whatever_a_story_says_is_not_said_twice(start: int, length: int, spelled) -> None:  # noqa: ANN001  a function
    """Any words of it in their order, whatever their letters and signs, make a pull quote that is for the eye only."""
    words = " ".join(SAID[start : start + length])
    text = f"{STORY}\n\n::: quote\n\n“{spelled(words)}!”\n:::"
    body = render_body(BodyContext(Body("content/a.md", 1, text), href=str))

    assert '<figure class="pull-quote" aria-hidden="true">' in body.html


@given(st.permutations(SAID))
def test_other_words_are_said(words: list[str]) -> None:
    """Words that the story has in another order are a quotation of their own."""
    assume(words != SAID)
    text = f"{STORY}\n\n::: quote\n\n{' '.join(words)}\n:::"
    body = render_body(BodyContext(Body("content/a.md", 1, text), href=str))

    assert '<figure class="pull-quote">' in body.html


def test_a_long_pull_quote_is_not_compared() -> None:
    """Equal words in any number cost no more than looking them up."""
    text = f"{'so ' * 6000}\n\n::: quote\n\n{'so ' * 6000}but\n:::"
    body = render_body(BodyContext(Body("content/a.md", 1, text), href=str))

    assert [finding.rule for finding in body.findings] == ["block-content"]


def test_many_pull_quotes() -> None:
    """The story's words are put together once for all of them."""
    body = render_body(BodyContext(Body("content/a.md", 1, "Yes.\n\n" + "::: quote\n\nYes\n:::\n\n" * 1000), href=str))

    assert body.html.count("aria-hidden") == 1000


def test_entries_of_all_live_blogs_are_sorted() -> None:
    """The newest entry comes first, whichever of two live blogs it is in."""
    blocks = (f"::: live\nstatus: {status}\n\n## {when} Boats\n\nRun.\n:::\n" for status, when in LIVE_BLOGS)
    updates = render_body(BodyContext(Body("content/a.md", 1, "\n".join(blocks)), href=str)).updates

    assert [(update.moment.hour, update.over) for update in updates] == [(11, False), (9, True)]


LIVE_BLOGS = (("over", "2026-03-02 09:30"), ("live", "2026-03-02 11:00"))
