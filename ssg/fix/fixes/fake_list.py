r"""Lines that begin with a sign or a number become a list.

Not where the update note points at paragraphs by number, because items of a list are not counted; and not with ※, which
means "note".

Bad:
    What changes:

    • May: one timetable\
    • June: one ticket

Good:
    What changes:

    - May: one timetable
    - June: one ticket

Bad:
    1\) May: one timetable

    2\) June: one ticket
    for all boats

Good:
    1) May: one timetable

    2) June: one ticket
    for all boats

Bad:
    > ● May
    > ● June

Good:
    > - May
    > - June

Bad:
    - A list

    • May

    • June

Good:
    - A list

    * May

    * June

Left:
    ※ Fares are for adults.

    ※ Boats may be late.

Left:
    (a) Fares are for adults.

    (b) Boats may be late.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ssg.fix.fix import Fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.fix.draft import Draft, Edit

_ITEM = re.compile(
    r"(?:[ \t]|>)*(?P<mark>(?P<sign>[•·▪●○]|\\?[-*])|(?P<number>\d{1,9})\\?(?P<point>[.)]))(?P<gap>\s+)(?=\S)"
)
_BREAK = re.compile(r"(?:\\| {2,})\Z")


def mend(draft: Draft, line: int, _column: int) -> Iterator[Edit]:
    """The paragraph of the finding, with those before and after it that belong to the same list."""
    run = [] if draft.counts_paragraphs else _run(draft, line)
    items = [(number, match) for lines in run for number in lines if (match := _ITEM.match(draft.line(number)))]
    if len(items) < 2 or not _is_one_list([match for _, match in items]):  # noqa: PLR2004 - one item is no list
        return
    bullet = _bullet(draft, run)
    for number, match in items:
        mark = f"{match['number']}{match['point']}" if match["number"] else bullet
        yield draft.replace(number, match.start("mark"), match.end("gap"), f"{mark} ")
        broken = _BREAK.search(draft.line(number - 1))
        if broken and any(number - 1 in lines and number in lines for lines in run):
            yield draft.replace(number - 1, *broken.span(), "")


def _run(draft: Draft, line: int) -> list[range]:
    """The lines of neighbouring paragraphs that begin with a mark, of which one holds the line."""
    run: list[range] = []
    end = -1
    for index, _token, lines in draft.blocks("paragraph_open"):
        if index != end + 1 or not _ITEM.match(draft.line(lines[0])):
            if any(line in found for found in run):
                return run
            run = []
        if _ITEM.match(draft.line(lines[0])):
            run.append(lines)
        end = index + 2
    return run if any(line in found for found in run) else []


def _is_one_list(items: list[re.Match[str]]) -> bool:
    first = items[0]
    if not first["number"]:
        return len({item["sign"] for item in items}) == 1
    numbers = [int(item["number"] or -1) for item in items]
    consecutive = numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    return consecutive and len({item["point"] for item in items}) == 1


def _bullet(draft: Draft, run: list[range]) -> str:
    """A sign that no other list of the same text has, so that two lists do not become one."""
    taken = {token.markup for _, token, _ in draft.blocks("bullet_list_open")}
    return next((sign for sign in "-*" if sign not in taken), "+") if run else ""


FIX = Fix(id="fake-list", rules=("fake-list",), mend=mend, words="fewer")
