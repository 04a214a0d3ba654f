"""Paragraphs in bold become headings, where there are several of them and no real heading whose level would matter.

Not where the update note points at paragraphs by number, because headings are not counted.

Bad:
    Two boats leave the timetable.

    **What comes next**

    The operators will meet in June.

    **What it costs**

    Nobody knows.

Good:
    Two boats leave the timetable.

    ## What comes next

    The operators will meet in June.

    ## What it costs

    Nobody knows.

Left:
    Two boats leave the timetable.

    **What comes next**

    The operators will meet in June.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ssg.fix.fix import Fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.fix.draft import Draft, Edit

_BOLD = re.compile(r" {0,3}(?:\*\*(?P<stars>[^*\n]+)\*\*|__(?P<lines>[^_\n]+)__)[ \t]*")
_SEVERAL: Final = 2


def mend(draft: Draft, line: int, _column: int) -> Iterator[Edit]:
    """Of the second level, which is the one below the headline."""
    if draft.counts_paragraphs or any(draft.blocks("heading_open")):
        return
    bold = [lines[0] for _, token, lines in draft.blocks("paragraph_open") if len(lines) == 1 and token.level == 0]
    bold = [number for number in bold if _BOLD.fullmatch(draft.line(number))]
    if line in bold and len(bold) >= _SEVERAL:
        text = draft.line(line)
        match = _BOLD.fullmatch(text)
        words = (match["stars"] or match["lines"] or "").strip() if match else ""
        if words and not words.endswith("#"):
            yield draft.replace(line, 0, len(text), f"## {words}")


FIX = Fix(id="fake-heading", rules=("fake-heading",), mend=mend)
