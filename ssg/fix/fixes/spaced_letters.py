"""A heading that is spread out with spaces is written together.

Bad:
    ## N E W S

    The boat leaves at noon.

Good:
    ## NEWS

    The boat leaves at noon.

Bad:
    ---
    lang: ko
    ---
    ## 공 지 사 항 ##

    배는 열두 시에 떠난다.

Good:
    ---
    lang: ko
    ---
    ## 공지사항 ##

    배는 열두 시에 떠난다.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ssg.fix.fix import Fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.fix.draft import Draft, Edit

_SPREAD = re.compile(r"(?<![^ \t|>#])(?:[A-Z\uac00-\ud7af] ){3,}[A-Z\uac00-\ud7af](?![^ \t|#])")


def mend(draft: Draft, line: int, _column: int) -> Iterator[Edit]:
    """The letters of the line's headings and header cells."""
    for _, _token, lines in draft.blocks("heading_open", "thead_open"):
        if line in lines:
            for match in _SPREAD.finditer(draft.line(line)):
                yield draft.replace(line, *match.span(), match[0].replace(" ", ""))


FIX = Fix(id="spaced-letters", rules=("spaced-letters",), mend=mend)
