"""Pictures as they are written: `![alt](address "Caption. (Credit)")` in a body, `image:` in front matter."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from ssg.fix.draft import Edit
from ssg.fix.header import added_key, changed_value, read_picture
from ssg.markdown.credit import split_credit

if TYPE_CHECKING:
    from ssg.fix.draft import Draft

__all__ = ("Picture", "picture_at")

_AFTER = re.compile(
    r"\(\s*(?:<[^<>]*>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))+)(?P<gap>[ \t]*)"
    r"(?P<title>\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*')?[ \t]*\)"
)


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """The words of a picture, and what edits them."""

    alt: str
    """As it is written."""
    credit: str
    """Empty when there is none yet."""
    set_alt: Callable[[str], Edit]
    add_credit: Callable[[str], Edit | None]
    """None where a credit has no place."""


def picture_at(draft: Draft, line: int, column: int) -> Picture | None:
    """The picture that a finding points at; None when it is written in a way that is not edited here."""
    return _in_header(draft) if line < draft.body_line else _in_body(draft, line, column)


def _in_body(draft: Draft, line: int, column: int) -> Picture | None:
    text = draft.line(line)
    start = column - 1
    stop = _closing(text, start + 2) if text.startswith("![", start) else -1
    if stop < 0:
        return None
    after = _AFTER.match(text, stop + 1)
    if after is None and text.startswith("(", stop + 1):
        return None
    title = (after["title"] or "")[1:-1] if after else ""

    def add_credit(credit: str) -> Edit | None:
        if after is None:
            return None  # the title stands elsewhere, and other pictures may use it
        if not after["title"]:
            return draft.replace(line, *after.span("gap"), f' "({credit})"')
        end = after.end("title") - 1
        gap = "" if not title or title.endswith(" ") else " "
        return None if after["title"][0] in credit else draft.replace(line, end, end, f"{gap}({credit})")

    return Picture(
        alt=text[start + 2 : stop],
        credit=split_credit(title)[1],
        set_alt=lambda alt: draft.replace(line, start + 2, stop, alt),
        add_credit=add_credit,
    )


def _closing(text: str, start: int) -> int:
    """Where the bracket ends that was opened before `start`; -1 when it does not on this line."""
    depth, index = 0, start
    while index < len(text):
        sign = text[index]
        if sign == "\\":
            index += 1
        elif sign == "[":
            depth += 1
        elif sign == "]":
            if depth == 0:
                return index
            depth -= 1
        index += 1
    return -1


def _in_header(draft: Draft) -> Picture | None:
    written = read_picture(draft)
    if written is None or "alt" not in written.values:
        return None
    alt = written.values["alt"]
    credit = written.values.get("credit")
    return Picture(
        alt=alt.text,
        credit=credit.text if credit else "",
        set_alt=lambda text: changed_value(alt, text, flow=written.flow),
        add_credit=lambda text: None if credit else added_key(draft, written, "credit", text),
    )
