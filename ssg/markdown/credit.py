"""Who took a picture or made a recording: the parenthesis that ends a caption."""

from __future__ import annotations

import re

__all__ = ("split_credit",)

_CREDIT = re.compile(r"^(?P<caption>.*?)\s*\((?P<credit>[^()]+)\)\s*$", re.DOTALL)


def split_credit(title: str) -> tuple[str, str]:
    """`"Drivers wait. (Harbour Wire)"` gives caption and credit."""
    match = _CREDIT.match(title)
    return (match["caption"], match["credit"]) if match else (title.strip(), "")
