"""What is wrong with an alternative text, as far as words can tell. Used for pages and for sources alike.

Thresholds: IPTC's guidance asks for 125 characters and never over 250; the openers and file names are those that
editors' tools look for.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

__all__ = ("LONGEST", "credit_in", "file_name_in", "opener_of", "placeholder", "same_text", "signed_by", "words_of")

LONGEST: Final = 250
"""Characters."""

_FILE = re.compile(r"(?:^|[\s/\\])[^\s/\\]+\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|bmp|heic)$", re.IGNORECASE)
_CAMERA = re.compile(
    r"(?:img|dsc[fn]?|image|photo|pict|screenshot|kakaotalk)[-_ ]?\d{3,}\w*|\d{8,}\w*|\d{3,4}x\d{3,4}", re.IGNORECASE
)
_OPENER = re.compile(
    r"(?:an?\s+|the\s+)?((?:image|picture|photo|photograph|graphic|illustration|screenshot|icon)s?\s+(?:of|showing))\b",
    re.IGNORECASE,
)
_KOREAN_CLOSER = re.compile(r"(?:의\s*)?(사진|이미지|그림)(?:입니다|임)?[.\s]*$")
_PLACEHOLDERS: Final = frozenset(
    """alt image img photo picture graphic untitled todo tbd placeholder spacer logo icon thumbnail thumb banner figure
    사진 이미지 그림 대체텍스트 없음""".split()  # noqa: SIM905 - a wrapped list of words reads better
)
_CREDIT = re.compile(
    r"(?i:photo(?:graph)?|image|picture|credit|foto|사진|제공)(?i:\s*(?:credit|by|courtesy)?)\s*[:=]\s*\S.*"
    r"|(?i:photo(?:graph)?|image|picture)\s+(?i:by|courtesy of)\s+\S.*"
    r"|[©ⓒ]\s*\S.*"
    r"|\b(?:AFP|AP|EPA|Reuters|Getty(?: Images)?|Yonhap|Xinhua|Kyodo|dpa|Bloomberg)\s*(?:/\s*\S.*|\)?\s*$)"
    r"|(?:제공|촬영)\s*=?\s*\S+\s*$|\(\S{2,12}=연합뉴스\)|=\s*연합뉴스\)?$"
)
_CREDIT_WORDS: Final = ("photo", "image", "picture", "credit", "foto", "사진", "제공", "촬영", "©", "ⓒ", "연합뉴스")
_AGENCIES: Final = ("AFP", "AP", "EPA", "Reuters", "Getty", "Yonhap", "Xinhua", "Kyodo", "dpa", "Bloomberg")
"""Every credit holds one of these, and most texts none, which is much sooner seen."""
_SIGNED = re.compile(r"\S\s*\(([^()]+)\)[\s.]*$")
_REMEMBERED: Final = 512
"""Texts whose verdict is kept: a picture stands on its story, on the front page and in lists."""
_PADDING: Final = 40
"""How many characters of punctuation and space the same words may differ by."""
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=_REMEMBERED)
def file_name_in(alt: str) -> bool:
    """Whether the text is the name of a file, or what a camera calls its pictures."""
    text = alt.strip()
    return bool(text) and (_FILE.search(text) is not None or _CAMERA.fullmatch(text) is not None)


@lru_cache(maxsize=_REMEMBERED)
def placeholder(alt: str) -> bool:
    """Whether the text only says that there is a picture, or has no word in it."""
    words = words_of(alt)
    return bool(alt.strip()) and (not words or (len(words) == 1 and words[0] in _PLACEHOLDERS))


@lru_cache(maxsize=_REMEMBERED)
def opener_of(alt: str) -> str:
    """The words such as "photo of" that tell nothing, because a picture is announced anyway; empty without them."""
    found = _OPENER.match(alt.strip()) or _KOREAN_CLOSER.search(alt)
    return found.group(1) if found else ""


@lru_cache(maxsize=_REMEMBERED)
def credit_in(alt: str) -> str:
    """The credit inside the text; empty without one."""
    folded = alt.lower()
    if not any(word in folded for word in _CREDIT_WORDS) and not any(name in alt for name in _AGENCIES):
        return ""
    found = _CREDIT.search(alt)
    return _in_brackets(found.group()) if found else ""


def signed_by(alt: str, names: tuple[str, ...]) -> str:
    """The name in brackets at the end of a text, if it is one of these and has two words; one may be a thing."""
    found = _SIGNED.search(alt) if names else None
    name = found[1].strip() if found else ""
    return name if len(name.split()) > 1 and name.casefold() in (one.casefold() for one in names) else ""


def _in_brackets(text: str) -> str:
    """The text up to the end of the brackets that it stands in."""
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if depth < 0:
            return text[:place].strip()
    return text.strip()


def same_text(one: str, other: str) -> bool:
    """Whether two texts say the same words, whatever their case and punctuation."""
    if not one or not other or abs(len(one) - len(other)) > _PADDING or _first_word(one) != _first_word(other):
        return False
    words = words_of(one)
    return bool(words) and words == words_of(other)


def _first_word(text: str) -> str:
    found = _WORD.search(text)
    return found.group().casefold() if found else ""


def words_of(text: str) -> list[str]:
    """The words of a text in lower case."""
    if text.isascii():
        return _WORD.findall(text.lower())
    return [word.casefold() for word in _WORD.findall(text)]
