"""Pictures of a page: alternative text, caption and credit apart from one another, and where the file is."""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING, Any

from bs4 import NavigableString, Tag

from ssg.importers.decode import one_line
from ssg.importers.escape import picture_markdown
from ssg.importers.picture_file import is_picture
from ssg.importers.record import Picture, picture_token
from ssg.markdown.credit import split_credit

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

__all__ = ("Pictures",)

_CREDIT = re.compile(
    r"(?:^|[\s_-])(?:credit|credits|source|copyright|photographer|attribution|byline)(?:$|[\s_-])", re.IGNORECASE
)
_CREDIT_PROPERTY = frozenset({"copyrightHolder", "creditText", "creator", "author", "copyrightNotice"})
_CREDIT_WORD = re.compile(
    r"^(?:photo|picture|image|credit|source|copyright|©)(?:\s*(?:by|:|/)\s*|\s+by\s+|(?<=©)\s*)", re.IGNORECASE
)
_FILE_NAME = re.compile(
    r"^\S+\.(?:jpe?g|png|gif|webp|avif|svg)$|^(?:img|dsc|image|photo|picture)[\s_-]?\d*$", re.IGNORECASE
)
_DATA = re.compile(r"^data:image/(?:png|jpeg|jpg|gif|webp|avif);base64,(?P<bytes>[A-Za-z0-9+/=\s]+)$", re.IGNORECASE)
_LAZY = ("data-src", "data-original", "data-lazy-src", "data-url")
_SHOWN = 70


class Pictures:
    """The pictures of one page, numbered in the order in which they are met."""

    def __init__(self, soup: BeautifulSoup, story: Tag) -> None:
        self.soup = soup
        self.story = story
        self.found: list[Picture] = []
        self.uncertain: list[str] = []
        self.debt: list[str] = []

    def take_lead(self, story: Tag) -> dict[str, Any]:
        """Takes the picture before the first words out of the story, as `image` of the front matter."""
        image = story.select_one("img")
        if image is None or _words_before(story, image):
            return {}
        figure = image.find_parent("figure") or image
        if isinstance(figure, Tag) and len(figure.find_all("img")) > 1:
            return {}
        fields = self._fields(image)
        figure.decompose()
        return fields

    def from_metadata(self, front: dict[str, Any]) -> dict[str, Any]:
        """`og:image`, where the story has no picture at all."""
        named = front.get("image_meta", {})
        if self.found or not named.get("src"):
            return {}
        self.uncertain.append("The lead picture is the one for social networks (og:image); it may be only a logo.")
        alt = named.get("alt", "")
        return {"src": self._keep(named["src"], ""), **({"alt": alt} if alt else {})}

    def markdown(self, image: Tag) -> str:
        """The picture in a body."""
        fields = self._fields(image)
        if not fields:
            return ""
        return picture_markdown(
            fields["src"],
            fields.get("alt", ""),
            fields.get("caption", ""),
            fields.get("credit", ""),
            decorative=bool(fields.get("decorative")),
        )

    def _fields(self, image: Tag) -> dict[str, Any]:
        address = address_of(image)
        figure = image.find_parent("figure")
        caption, credit = _caption(figure) if isinstance(figure, Tag) and figure.find("img") is image else ("", "")
        if not address:
            self.uncertain.append(f"A picture without a usable address was left out{_called(caption)}.")
            return {}
        decorative = image.get("role") in {"presentation", "none"} and not caption
        alt = "" if decorative else self._alt(image, caption, credit, address)
        if caption and not credit:
            self.uncertain.append(f"The caption “{_short(caption)}” names no credit.")
        fields = {"src": self._keep(address, caption), "alt": alt, "caption": caption, "credit": credit}
        return {key: value for key, value in fields.items() if value} | ({"decorative": True} if decorative else {})

    def _alt(self, image: Tag, caption: str, credit: str, address: str) -> str:
        """The alternative text, or nothing where it is none: undecided is honest, a repeated caption is not."""
        what = f"the picture “{_short(caption or address)}”"
        if not image.has_attr("alt"):
            self.debt.append(f"No alternative text: {what}.")
            return ""
        alt = one_line(str(image["alt"]))
        if not alt:
            self.debt.append(f"Empty alternative text, without saying whether it is decoration: {what}.")
            return ""
        if caption and _same(alt, caption, credit):
            self.debt.append(f"The alternative text repeats the caption and was dropped: {what}.")
            return ""
        if _FILE_NAME.match(alt):
            self.debt.append(f"The alternative text is a file name (“{alt}”) and was dropped: {what}.")
            return ""
        return alt

    def _keep(self, address: str, caption: str) -> str:
        token = picture_token(len(self.found) + 1)
        match = _DATA.match(address)
        if match is None:
            self.found.append(Picture(token=token, reference=address, caption=caption))
            return token
        try:
            data = base64.b64decode(match["bytes"], validate=False)
        except (binascii.Error, ValueError):
            data = b""
        self.found.append(Picture(token=token, caption=caption, data=data if is_picture(data) else b""))
        return token


def address_of(image: Tag) -> str:
    """The address that a reader without scripts should have got; empty if there is none that is safe."""
    holder = image.find_parent("picture")
    sources = [image, *(holder.find_all("source") if isinstance(holder, Tag) else ())]
    candidates = [str(image.get(name) or "") for name in _LAZY]
    candidates += [_largest(str(element.get("srcset") or element.get("data-srcset") or "")) for element in sources]
    src = str(image.get("src") or "")
    lazy = src.startswith("data:") and any(candidates)
    ordered = [*candidates, src] if lazy else [src, *candidates]
    return next((address for candidate in ordered if (address := candidate.strip()) and _usable(address)), "")


def _usable(address: str) -> bool:
    scheme = re.match(r"^[\x00-\x20]*([a-zA-Z][a-zA-Z0-9+.\-\s]*):", address)
    if scheme is None:
        return True
    return scheme[1].lower() in {"http", "https"} or bool(_DATA.match(address))


def _largest(srcset: str) -> str:
    best, size = "", -1.0
    for part in re.split(r",\s+", srcset):
        address, _, width = part.strip().partition(" ")
        number = re.match(r"[\d.]{1,8}", width.strip())
        value = float(number[0]) if number and number[0].count(".") <= 1 and number[0] != "." else 0.0
        if address and value > size:
            best, size = address, value
    return best


def _caption(figure: Tag) -> tuple[str, str]:
    element = figure.find("figcaption")
    if not isinstance(element, Tag):
        return "", ""
    credit = ""
    for part in element.find_all(True):
        marked = _CREDIT.search(" ".join(map(str, part.get("class") or ()))) or part.get("itemprop") in _CREDIT_PROPERTY
        if not part.decomposed and (marked or part.name in {"small", "cite"}):
            credit = credit or one_line(part.get_text(" "))
            part.decompose()
    caption = one_line(element.get_text(" "))
    if not credit:
        caption, credit = split_credit(caption)
    return caption.strip(), _CREDIT_WORD.sub("", credit.strip("() "))


def _words_before(story: Tag, image: Tag) -> bool:
    for node in image.previous_elements:
        if node is story:
            return False
        if isinstance(node, NavigableString) and node.strip() and node.find_parent("figcaption") is None:
            return True
    return False


def _same(alt: str, caption: str, credit: str) -> bool:
    plain = re.compile(r"[\W_]+")
    bare = split_credit(alt)[0] if split_credit(alt)[1] == credit or not credit else alt
    wanted = plain.sub("", caption.casefold())
    return wanted in {plain.sub("", text.casefold()) for text in (alt, bare)}


def _called(caption: str) -> str:
    return f": “{_short(caption)}”" if caption else ""


def _short(text: str) -> str:
    if text.startswith("data:"):
        return "inside the page"
    return text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + " …"
