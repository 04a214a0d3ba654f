"""The story's HTML as Markdown, through markdownify; text stays text, and addresses are judged here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from bs4 import Comment, NavigableString, Tag
from markdownify import MarkdownConverter

from ssg.importers.decode import clean_text
from ssg.importers.escape import escape_inline, escape_start, link_address

if TYPE_CHECKING:
    from ssg.importers.html_pictures import Pictures

__all__ = ("to_markdown",)

_BLANKS = re.compile(r"\n{3,}")
_INLINE = frozenset(
    (  # noqa: SIM905  a word a line would be a page long
        "a abbr b bdi bdo cite code data dfn em i ins kbd label mark q s samp small span strong sub sup time u var"
    ).split()
)
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})


def to_markdown(story: Tag, pictures: Pictures, address: str) -> tuple[str, list[str]]:
    """Markdown, and what was lost. `address` is where the page was; relative links are completed with it."""
    _tidy(story)
    converter = _Converter(pictures, address)
    text = str(converter.convert_soup(story))
    lines = [line if line.endswith("\\") else line.rstrip() for line in text.split("\n")]
    return _BLANKS.sub("\n\n", "\n".join(lines)).strip(), converter.notes


def _tidy(story: Tag) -> None:
    """The story's headings begin at 2, because the page's headline is the only 1."""
    for heading in story.find_all("h1"):
        heading.name = "h2"
    for figure in story.find_all("figure"):
        if not figure.find("img"):
            figure.name = "div"


class _Converter(MarkdownConverter):
    """markdownify with our escapes, pictures, links and table captions."""

    def __init__(self, pictures: Pictures, address: str) -> None:
        # `wrap` without a width joins the lines of a paragraph; `<br>` stays a break.
        super().__init__(
            heading_style="atx",
            bullets="-",
            wrap=True,
            wrap_width=None,
            newline_style="backslash",
            table_infer_header=True,
        )
        self.pictures = pictures
        self.address = address
        self.notes: list[str] = []

    def process_text(self, el: NavigableString, parent_tags: set[str] | None = None) -> str:
        text = str(super().process_text(el, parent_tags=parent_tags))  # type: ignore[misc]  # not in its stub
        if "_noformat" in (parent_tags or ()) or not _at_start(el):
            return text
        return escape_start(text.lstrip())

    def escape(self, text: str, parent_tags: set[str]) -> str:
        text = escape_inline(clean_text(text))
        return text.replace("|", r"\|") if parent_tags & {"td", "th"} else text

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        bare = text.strip()
        if not bare or "_noformat" in parent_tags or "a" in parent_tags:
            return text
        address = self._judged(str(el.get("href") or ""), bare)
        before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        return f"{before}[{bare}]({address}){after}" if address else text

    def _judged(self, href: str, text: str) -> str:
        """The address if it may be a link, completed; empty otherwise."""
        href = re.sub(r"[\x00-\x20\x7f-\x9f\u200b-\u200f]", "", href)
        if not href or href.startswith("#"):
            return ""
        try:
            address = urljoin(self.address, href)
            parts = urlsplit(address)
        except ValueError:
            parts, address = urlsplit(""), ""
        if parts.scheme.lower() in _SCHEMES and (parts.netloc or parts.scheme in {"mailto", "tel"}):
            return link_address(address)
        kind = f" of the kind “{parts.scheme}:”" if parts.scheme else " whose site the page does not name"
        self.notes.append(f"A link{kind} lost its address and stayed as text: “{text[:60]}”.")
        return ""

    def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002  markdownify's signature
        if "figure" in parent_tags:
            return ""  # the figure shows it, with its caption
        picture = self.pictures.markdown(el)
        if not picture:
            return ""
        inline = parent_tags & {"_inline", "p", "a", "li"}
        return picture if inline else f"\n\n{picture}\n\n"

    def convert_figure(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002  markdownify's signature
        found = [markdown for image in el.find_all("img") if (markdown := self.pictures.markdown(image))]
        return "\n\n" + "\n\n".join(found) + "\n\n"

    def convert_caption(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002  markdownify's signature
        return f"Table: {' '.join(text.split())}\n\n" if text.strip() else ""

    def convert_q(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002  markdownify's signature
        return f"\u201c{text}\u201d"

    def convert_dt(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002  markdownify's signature
        return f"\n\n**{text.strip()}**\n\n" if text.strip() else ""

    def convert_dd(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002  markdownify's signature
        return f"\n\n{text.strip()}\n\n" if text.strip() else ""

    def convert_pre(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        fence = "`" * max(3, 1 + max((len(run) for run in re.findall(r"`+", text)), default=0))
        written: Any = super().convert_pre(el, text, parent_tags)  # type: ignore[misc]  # not in its stub
        return re.sub(r"(?m)^\n\n```|```\n\n\Z", lambda found: found[0].replace("```", fence), str(written))


def _at_start(node: NavigableString) -> bool:
    """Whether the text begins a line: nothing but blanks before it since the block or the `<br>`."""
    here: Any = node
    while True:
        for before in here.previous_siblings:
            if isinstance(before, Comment) or (isinstance(before, NavigableString) and not before.strip()):
                continue
            return isinstance(before, Tag) and before.name not in _INLINE and before.name != "img"
        here = here.parent
        if here is None or here.name not in _INLINE:
            return True
