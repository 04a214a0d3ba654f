"""What holds for every text: no word is lost, text stays text, nothing raises, nothing dangerous survives."""

from __future__ import annotations

import html as entities
import re
import string

import yaml
from hypothesis import given
from hypothesis import strategies as st

from ssg.importers import html, wire
from ssg.importers.attn import parse_attn
from ssg.importers.decode import one_line
from ssg.importers.escape import escape_text, picture_markdown
from ssg.importers.front_matter import front_matter
from ssg.importers.record import UnreadableError
from ssg.markdown.parser import make_parser

WORDS = st.integers(0, 999_999).map(lambda number: f"w{number:06d}x")
PARAGRAPHS = st.lists(st.lists(WORDS, min_size=1, max_size=40).map(" ".join), min_size=1, max_size=8)
SYMBOLS = st.text(alphabet=string.ascii_letters + string.punctuation + string.digits + " ~é한", max_size=60)
HEADS = st.sampled_from(
    (
        "",
        "Go to Contents Go to Navigation\n\n",
        "(LEAD) ",
        "(4th LD) ",
    )
)
LINES = st.sampled_from(
    (
        "Sea 09:05 March 2, 2026\n",
        "(ATTN: ADDS photo in paras 2-3)\n",
        "By Mina Park\n",
        "\n",
        "Sea 09:05 March 2, 2026\r\n(ATTN: UPDATES lead)\r\nBy A Park and B Seo\r\n\r\n",
    )
)
TAILS = st.sampled_from(
    ("", "\n\n(END)", "\nSend Feedback\nHow can we improve?\nThanks for your feedback!\n", "\n-30-\n\n")
)


@given(HEADS, LINES, PARAGRAPHS, TAILS, st.booleans())
def test_every_word_of_the_body_is_there_once(
    head: str, lines: str, paragraphs: list[str], tail: str, dateline: bool
) -> None:
    opening = "ORSEL, March 1 (Saltmarsh Wire) -- " if dateline else ""
    numbered = [
        " ".join(f"{word}p{row}n{column}" for column, word in enumerate(paragraph.split()))
        for row, paragraph in enumerate(paragraphs)
    ]
    text = f"{head}Headline of the story\n\n{lines}\n{opening}" + "\n\n".join(numbered) + tail
    body = wire.read(text.encode(), "x.txt").body
    assert re.findall(r"w\d{6}xp\d+n\d+", body) == " ".join(numbered).split()
    assert "Feedback" not in body


@given(SYMBOLS)
def test_escaped_text_is_shown_as_it_was(text: str) -> None:
    text = " ".join(text.split())
    shown = make_parser().render(escape_text(text))
    assert re.sub(r"^<p>|</p>\n$", "", shown) == entities.escape(text).replace("&#x27;", "'")


@given(SYMBOLS, SYMBOLS)
def test_a_picture_keeps_its_words_and_is_nothing_else(alt: str, caption: str) -> None:
    alt, caption = " ".join(alt.split()), " ".join(caption.split())
    (_, inline, _) = make_parser().parse(picture_markdown("picture-1", alt, caption, "Wire"))
    (image,) = inline.children or ()
    assert image.attrs["src"] == "picture-1"
    assert image.attrs["title"] == f"{caption} (Wire)".strip()
    assert "".join(child.content for child in image.children or ()) == alt


@given(st.binary(max_size=400))
def test_any_bytes_are_an_article_or_one_sentence(data: bytes) -> None:
    for read in (wire.read, html.read):
        try:
            imported = read(data, "x")
        except UnreadableError:
            continue
        assert imported.front["title"]


@given(st.text(max_size=80))
def test_any_update_line_gives_notes_with_a_verb(text: str) -> None:
    notes, _ = parse_attn(f"(ATTN: {text})")
    assert all(note["verb"] for note in notes)


@given(st.dictionaries(st.sampled_from(("title", "section", "summary")), st.text(max_size=60)))
def test_front_matter_reads_back(fields: dict[str, str]) -> None:
    read = yaml.load(front_matter(fields), Loader=yaml.CSafeLoader) or {}
    assert read == {key: one_line(value) for key, value in fields.items() if value}


PIECES = st.sampled_from(
    (
        "<p>",
        "</p>",
        "<a href='javascript:alert(1)'>x</a>",
        '<a href="jAvA&#9;script:alert(1)">x</a>',
        "<img src='data:text/html,<script>'>",
        "<script>bad()</script>",
        "<article>",
        "<table><tr><td>",
        "<ul><li>",
        "<svg onload=bad()>",
        "words ",
        "](javascript:alert(1))",
        "<iframe src=x>",
        "<h1>",
        "<figure><img src=a.png><figcaption>",
        "<!--",
        "-->",
        "&lt;img src=x onerror=bad()&gt;",
        "<pre>",
        "<template>",
    )
)


@given(st.lists(PIECES, max_size=30))
def test_no_script_survives(pieces: list[str]) -> None:
    try:
        imported = html.read(("<h1>Title</h1><p>words</p>" + "".join(pieces)).encode(), "x")
    except UnreadableError:
        return
    tree = html.BeautifulSoup(make_parser().render(imported.body), "html.parser")
    assert not tree.find(["script", "svg", "iframe"])
    addresses = [str(element.get("href") or element.get("src") or "") for element in tree.find_all(["a", "img"])]
    assert not [address for address in addresses if ":" in address]
