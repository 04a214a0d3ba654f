"""A link to a document should say what kind it is.

A file opens in another program, or only comes down the line; on a telephone that is a surprise.

Bad:
    <a href="/files/budget-2026.pdf">The budget</a>

Good:
    <a href="/files/budget-2026.pdf">The budget (PDF)</a>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_KINDS: Final = ("pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "hwp", "hwpx", "odt", "ods", "zip")

_FILE = re.compile(rf"\.(?:{'|'.join(_KINDS)})(?=[?#\n])", re.IGNORECASE)


def check(page: PageView) -> Iterator[Problem]:
    """Links to files whose name and title do not hold the kind."""
    for link in page.tagged("a") if _FILE.search(page.addresses) else ():
        address = (link.attr("href") or "").lower()
        ending = address.partition("?")[0].partition("#")[0].rpartition(".")[2]
        if ending not in _KINDS or not page.exposed(link):
            continue
        said = f"{page.name(link)} {link.attr('title') or ''}".lower()
        if ending.rstrip("x") not in said and link.attr("type") is None:
            yield Problem(
                link,
                f"This link leads to a {ending.upper()} file and does not say so.",
                f"Add ({ending.upper()}) to its text.",
            )


RULE = Rule(id="document-link", severity="review", check=check, elements=("a",))
