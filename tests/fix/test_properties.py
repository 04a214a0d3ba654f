"""Whatever the Markdown: mending ends, changes nothing twice, adds no finding, keeps the text and keeps line ends."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssg.fix.fixes import FIXES
from ssg.markdown.parser import make_parser

if TYPE_CHECKING:
    from pathlib import Path

    from ssg.fix.run import FixResult

CHANGES_WORDS = {rule for fix in FIXES if fix.words != "same" for rule in fix.rules}
LINES = (
    "# Routes",
    "## Routes",
    "#### N E W S",
    "##",
    "> ##### North",
    "- ### In a list",
    "Prices\n======",
    "Prices\n------",
    "**What comes next**",
    "__What it costs__",
    "• May\\\n• June  \n• July",
    "• May",
    "> ● May\n> ● June",
    r"1\) May",
    r"2\) June",
    r"\- May",
    "- A list",
    "| | |\n|-|-|\n| Month | Boats |\n| May | 12 |",
    "| Name |\n|---|\n| 서울 |",
    "The island 한산도 and `한글` and *김 선장* and [섬](/about/) and [바다][1].",
    "[1]: https://example.org/바다",
    "東京タワー ![東京](ferry.png)",
    "![Photo of a ferry. Photo: Mina Park](ferry.png)",
    '![A ferry at night (AP)](ferry.png "The last boat.") ![An image of it][pic]',
    "[pic]: ferry.png 'The last boat.'",
    "![Image of 한산도 © Harbour Wire",
    "    • code",
    "```\n# code\n• code",
    "A note[^1].\n\n[^1]: 한글",
    "Nothing is wrong here.",
    "\f",
    "\u2028",
    "<!-- 한글 -->",
    "",
)
"""Pieces that fixes look at, alone and mixed up."""
PIECES = st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=12)), max_size=12)
MARKDOWN = st.builds(lambda pieces, between: between.join(pieces), PIECES, st.sampled_from(["\n\n", "\n", "\n \n"]))


@pytest.fixture(scope="module")
def mend_text(tmp_path_factory: pytest.TempPathFactory, make_sources: Any, fixed: Any) -> Any:
    """Mends a site of one story: `(bytes) -> (bytes after, result)`."""
    root: Path = tmp_path_factory.mktemp("property")

    def run(data: bytes) -> tuple[bytes, FixResult]:
        make_sources(root, {"story.md": data})
        result = fixed(root)
        return (root / "content/local/story.md").read_bytes(), result

    return run


def letters(markdown: bytes) -> str:
    """What can be read of a body, without spaces and signs, by another way than the fixes' own."""
    body = markdown.decode().partition("\n---\n")[2]
    html = make_parser().render(body, {})
    return re.sub(r"<[^>]*>|&\w+;|[\W_]", "", html)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(markdown=MARKDOWN)
def test_any_markdown(mend_text: Any, source: Any, markdown: str) -> None:
    """Never an error; fix twice is fix once; no rule has more findings; words stay."""
    before = source(markdown.replace("\r", " "))
    after, result = mend_text(before)
    again, second = mend_text(after)
    mended = {finding.rule for file in result.files for finding in file.fixed}
    had = Counter(f.rule for file in result.files for f in (*file.fixed, *file.left))

    assert again == after
    assert [file.fixed for file in second.files if file.fixed] == []
    assert Counter(finding.rule for finding in second.findings) <= had or not result.files
    if not mended & CHANGES_WORDS:
        assert letters(after) == letters(before)
    assert (after == before) == (not mended)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(pieces=st.lists(st.sampled_from(LINES), max_size=10), mark=st.booleans(), ended=st.booleans())
def test_line_endings_stay(mend_text: Any, source: Any, pieces: list[str], mark: bool, ended: bool) -> None:
    """A file with Windows line ends, a byte order mark and no last line end is mended to the same, with all of them."""
    whole = source("\n\n".join(pieces)) + (b"\n" if ended else b"")
    start = b"\xef\xbb\xbf" if mark else b""
    expected = start + mend_text(whole)[0].replace(b"\n", b"\r\n")

    assert mend_text(start + whole.replace(b"\n", b"\r\n"))[0] == expected
