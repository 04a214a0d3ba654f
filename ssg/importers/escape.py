r"""Text that stays text in Markdown: `5 * 3` becomes `5 \* 3`.

Only what our parser would take for markup is escaped, so that a reporter can still read the file.
"""

from __future__ import annotations

import re
from urllib.parse import quote

__all__ = ("escape_inline", "escape_start", "escape_text", "link_address", "picture_markdown")

_INLINE = re.compile(r"[\\`*\[\]<{~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w{1,32};)")
_START = re.compile(r"^(?P<number>\d{1,9})(?=[.)](?:\s|$))|^(?=#{1,6}(?:\s|$)|[-+](?:\s|$)|>|-[- \t]*$|=+\s*$|:{3,})")
_TABLE_CAPTION = re.compile(r"^Table:")
_SAFE = "!#$%&'*+,-./:;=?@_~"


def escape_text(text: str) -> str:
    """A paragraph on one line."""
    return escape_start(escape_inline(text))


def escape_inline(text: str) -> str:
    """Text anywhere in a paragraph."""
    return _INLINE.sub(lambda found: "\\" + found[0], text)


def escape_start(text: str) -> str:
    """Text at the beginning of a line, where more is markup."""
    text = _TABLE_CAPTION.sub("Table\\\\:", text)
    return _START.sub(lambda found: f"{found['number'] or ''}\\", text, count=1)


def link_address(address: str) -> str:
    """An address between the parentheses of a link: blanks, parentheses and letters outside ASCII are encoded."""
    return quote(address, safe=_SAFE)


def picture_markdown(token: str, alt: str, caption: str, credit: str, *, decorative: bool = False) -> str:
    """`![alt](token "caption (credit)")`."""
    title = " ".join(part for part in (caption, f"({credit})" if credit else "") if part)
    title = re.sub(r'[\\"]|&(?=#?\w{1,32};)', lambda found: "\\" + found[0], title)
    tail = f' "{title}"' if title else ""
    return f"![{escape_inline(alt)}]({token}{tail})" + ("{.decorative}" if decorative else "")
