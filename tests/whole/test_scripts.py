"""Nothing that anyone writes into content/ becomes active in a page or a feed."""

from __future__ import annotations

import io
import json
import re
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup
from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

BREAKS = ("", '"', "'", ">", '">', "'>", "`>", "</title>", "</script>", "</style>", "</textarea>", "-->", "]]>")
"""What ends the place in which a text may stand: an attribute, an element, a comment, a CDATA section."""
ACTS = (
    "<script>x(1)</script>",
    "<ScRiPt src=//evil.example/x.js></sCrIpT>",
    "<img src=x onerror=x(1)>",
    "<svg/onload=x(1)>",
    "<iframe srcdoc='<b onclick=x(1)>'>",
    "<a href=javascript:x(1)>go</a>",
    " onmouseover=x(1) autofocus tabindex=1 ",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=x(1)>",
)
SCHEMES = (
    "javascript:x(1)",
    "JaVaScRiPt:x(1)",
    "java\tscript:x(1)",
    " javascript:x(1)",
    "\u0001javascript:x(1)",
    "javascript&colon;x(1)",
    "&#106;avascript:x(1)",
    "%6aavascript:x(1)",
    "javascript%3Ax(1)",
    "data:text/html,<script>x(1)</script>",
    "data:image/svg+xml;base64,PHN2Zy8+",
    "vbscript:x(1)",
    "blob:x",
    "file:///etc/passwd",
    "//evil.example/x",
    "\\\\evil.example\\x",
)
MARKDOWN = (
    "[go]({})",
    "[go](<{}>)",
    "![seen]({})",
    '![seen]({} "caption (credit)")',
    "<{}>",
    "[go][ref]\n\n[ref]: {}",
    "[go]{{onclick=x(1) href={} style=a}}",
    "Table: {0}\n\n| [go]({0}) | b |\n|---|---|\n| ![c]({0}) | d |",
    "a note[^1]\n\n[^1]: see [this]({})",
    "### [go]({}) {{#p1 .x onclick=x(1)}}",
)
OTHER = (
    "{{ 7*7 }}{% raw %}{# x #}",
    "${7*7}<%= 7*7 %>",
    "\u2028\u2029 separate",
    "& &amp; &lt; &#60;script&#62;",
    "\\u003cscript\\u003e",
    "+ADw-script+AD4-",
    "<!--><script>x(1)</script>",
    "<![CDATA[<script>x(1)</script>]]>",
)
TEXTS = tuple(f"{stop}{act}" for stop in BREAKS for act in ACTS) + OTHER
"""Put into every field of an article."""
BODIES = tuple(form.format(scheme) for form in MARKDOWN for scheme in SCHEMES)
"""Put into bodies."""
URL_ATTRIBUTES = ("href", "src", "action", "formaction", "srcset", "poster", "data", "cite", "background", "xlink:href")
BAD_SCHEME = re.compile(r"(javascript|data|vbscript|blob|file):", re.IGNORECASE)
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
FORBIDDEN = ("script", "iframe", "object", "embed", "applet", "base", "style", "svg", "math", "template", "noscript")


def story(number: int, text: str) -> str:
    """An article in which every field holds the text; JSON strings are YAML strings."""
    value = json.dumps(text)
    return (
        f"---\ntitle: {value}\ndate: 2026-03-{number % 28 + 1:02}\nsection: news\ntags: [{value}]\nauthors: [{value}]\n"
        f"summary: {value}\ned_note: {value}\nlead: 1\nupdate_note:\n  - {{verb: adds, text: {value}}}\n"
        f"dateline: {{place: {value}, date: 2026-03-01, source: {value}}}\ncorrections:\n"
        f"  - {{date: 2026-03-01, text: {value}}}\n"
        f"image: {{src: p.jpg, alt: {value}, caption: {value}, credit: {value}}}\n---\n{text}\n\n"
        f"## {text}\n\n![{text}](p.jpg {json.dumps(text)})\n\n> {text}\n\n- {text}\n\n"
        f"| {text} | b |\n|---|---|\n| c | {text} |\n"
    )


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory, ssg: Callable[..., Any]) -> Path:
    """All payloads in one site. It is published whatever the checker says, because even then it must be harmless."""
    root = tmp_path_factory.mktemp("hostile")
    news = root / "content/news"
    news.mkdir(parents=True)
    file = io.BytesIO()
    Image.new("RGB", (40, 30)).save(file, "JPEG")
    (news / "p.jpg").write_bytes(file.getvalue())
    for number, text in enumerate(TEXTS):
        (news / f"text-{number:03}.md").write_text(story(number, text), encoding="utf-8")
    for number, text in enumerate(BODIES):
        front = f"---\ntitle: Body {number}\ndate: 2026-02-{number % 28 + 1:02}\n---\n"
        (news / f"body-{number:03}.md").write_text(f"{front}First.\n\n{text}\n", encoding="utf-8")
    (root / "content/site.toml").write_text(settings(), encoding="utf-8")
    people = root / "content/authors"
    people.mkdir()
    value = json.dumps("".join(TEXTS[::9]))
    (people / "mallory.md").write_text(f"---\nname: {value}\nrole: {value}\n---\n{TEXTS[16]}\n", encoding="utf-8")
    done = ssg("build", "--site", root, "--publish-anyway", "--format", "json")
    assert (root / "build/index.html").exists(), done.said[:4000]
    return root / "build"


def settings() -> str:
    """site.toml with texts in every field that takes any text."""
    hostile = json.dumps("".join(TEXTS[::7]))
    return (
        f'title = {hostile}\nbase_url = "https://test.example/"\ntagline = {hostile}\ndescription = {hostile}\n'
        f"[organization]\nname = {hostile}\naddress = {hostile}\n"
        f'[feedback]\nbackend = "mailto"\nemail = "a@test.example"\n'
        f"[accessibility]\nmethod = {hostile}\nresponse_time = {hostile}\nenforcement = {hostile}\nphone = {hostile}\n"
        f"[[accessibility.limits]]\nwhat = {hostile}\nwhy = {hostile}\nalternative = {hostile}\n"
        f"[sections.news]\ntitle = {hostile}\ndescription = {hostile}\n"
    )


def test_the_corpus_is_large() -> None:
    assert len(TEXTS) >= 110
    assert len(BODIES) >= 150


def test_pages_hold_nothing_active(output: Path) -> None:
    found = []
    for path in sorted(output.rglob("*.html")):
        soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html5lib")
        found += [f"{path.relative_to(output)}: {sentence}" for sentence in active(soup)]
    assert found == []


def test_json_ld_gives_the_words_back(output: Path) -> None:
    wrong = []
    for number, text in enumerate(TEXTS):
        path = output / f"news/text-{number:03}/index.html"
        soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html5lib")
        headlines = [json.loads(s.string or "")["headline"] for s in soup.select('script[type="application/ld+json"]')]
        if [flat(h) for h in headlines] != [flat(text)]:
            wrong.append((number, text, headlines))
    assert wrong == []


def test_titles_give_the_words_back(output: Path) -> None:
    wrong = []
    for number, text in enumerate(TEXTS):
        soup = BeautifulSoup((output / f"news/text-{number:03}/index.html").read_text(encoding="utf-8"), "html5lib")
        title, heading = soup.title, soup.h1
        assert title is not None
        assert heading is not None
        if not flat(title.get_text()).startswith(flat(text)) or flat(text) not in flat(heading.get_text()):
            wrong.append((number, text, title, heading))
    assert wrong == []


def test_feeds_are_well_formed_and_their_html_is_harmless(output: Path) -> None:
    found, fragments = [], 0
    for path in sorted(output.rglob("*")):
        for html in feed_html(path):
            fragments += 1
            found += [f"{path.name}: {sentence}" for sentence in active(BeautifulSoup(html, "html5lib"))]
    assert (fragments > 50, found) == (True, [])


def active(soup: BeautifulSoup) -> Iterator[str]:
    """Whatever could run, load or take over."""
    for element in soup.find_all(True):
        if element.name in FORBIDDEN and element.get("type") != "application/ld+json":
            yield f"<{element.name}>: {str(element)[:80]}"
        if element.name == "meta" and element.get("http-equiv"):
            yield f"{element}"
        for name, value in element.attrs.items():
            if name.startswith("on") or name in {"srcdoc", "style"}:
                yield f"{name} on <{element.name}>"
            address = re.sub(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\ufeff]", "", str(value))
            if name in URL_ATTRIBUTES and (BAD_SCHEME.match(address) or re.match(r"[/\\]{2}", address)):
                yield f"{name}={value}"


def feed_html(path: Path) -> Iterator[str]:
    """What a feed reader takes for HTML: in RSS these two fields, in Atom what says so."""
    if path.suffix == ".xml":
        for element in ET.parse(path).iter():
            is_html = element.tag in {"description", CONTENT} or element.get("type") == "html"
            if is_html and element.text:
                yield element.text
    elif path.name == "feed.json":
        feed = json.loads(path.read_text(encoding="utf-8"))
        yield from (item["content_html"] for item in feed["items"])


def flat(text: str) -> str:
    return " ".join(text.split())
