"""Words in Hangul, kana or Thai letters get their language. Other scripts serve several languages, so a person decides.

Bad:
    The island is called 한산도 (Hansan-do), and its *한산 대첩* is famous. See `한글`.

Good:
    The island is called [한산도]{lang=ko} (Hansan-do), and its *[한산 대첩]{lang=ko}* is famous. See `한글`.

Bad:
    | Name | Written |
    |------|---------|
    | Seoul | 서울 |
    | Tokyo Tower | 東京タワー |

Good:
    | Name | Written |
    |------|---------|
    | Seoul | [서울]{lang=ko} |
    | Tokyo Tower | [東京タワー]{lang=ja} |

Left:
    The paper is called Правда.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ssg.fix.fix import Fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.fix.draft import Draft, Edit

_HAN: Final = "\u3400-\u4dbf\u4e00-\u9fff\u3005"
_SCRIPTS: Final = (
    ("ko", r"[\uac00-\ud7af]+(?:[ \u00b7\u2019,]{1,2}[\uac00-\ud7af]+)*"),
    ("ja", rf"[{_HAN}]*[\u3041-\u3096\u30a1-\u30fa][\u3041-\u3096\u30a1-\u30ff{_HAN}]*"),
    ("th", r"[\u0e01-\u0e5b]+(?: [\u0e01-\u0e5b]+)*"),
)
"""The one language that is written in a script, and what belongs together."""
_SHORTEST: Final = 2
"""Letters in a row that the rule reports."""
_APART = re.compile(
    r"(?P<ticks>`+)(?:.*?[^`])?(?P=ticks)(?!`)"  # code
    r"|!\[(?:[^\[\]\\]|\\.)*\](?:\([^)]*\)|\[[^\]]*\])?(?:\{[^}]*\})?"  # pictures
    r"|\[(?:[^\[\]\\]|\\.)*\]\{[^}]*\}"  # what has its language
    r"|\]\([^)]*\)|\]\[[^\]]*\]|\[\^[^\]]*\]"  # addresses, references, footnotes
    r"|<[^>]*>"
)
_DEFINITION = re.compile(r"[ >]*\[[^\]]+\]:")


def mend(draft: Draft, line: int, _column: int) -> Iterator[Edit]:
    """All such words of the block that holds the line."""
    for _, _token, lines in draft.blocks("inline"):
        if line in lines:
            for number in lines:
                yield from _marked(draft, number)
            return


def _marked(draft: Draft, number: int) -> Iterator[Edit]:
    text = draft.line(number)
    if _DEFINITION.match(text):
        return
    apart = [match.span() for match in _APART.finditer(text)]
    for language, letters in _SCRIPTS:
        for match in re.finditer(letters, text):
            start, stop = match.span()
            if len(match[0]) >= _SHORTEST and not any(start < end and begin < stop for begin, end in apart):
                yield draft.replace(number, start, stop, f"[{match[0]}]{{lang={language}}}")


FIX = Fix(id="foreign-script", rules=("foreign-script",), mend=mend)
