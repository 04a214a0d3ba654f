"""The language that a quotation or a name is marked with has to be its own.

This needs the extra `language`.

Bad:
    <p>The Dutch say <q lang="fr">Hij ging met de kippen op stok</q>.</p>

Good:
    <p>The Dutch say <q lang="nl">Hij ging met de kippen op stok</q>.</p>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.dom import HTML_SPACE
from ssg.checks.identify import FEWEST_LETTERS, SAMPLE, can_tell, contradicted, is_plainly
from ssg.checks.language import is_language, own_text
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Elements whose text is certainly in another language than they say."""
    for element in page.having("lang") if can_tell() else ():
        tag = (element.attr("lang") or "").strip(HTML_SPACE)
        if element.tag == "html" or not tag or not is_language(tag) or len(element.text) < FEWEST_LETTERS:
            continue
        if is_plainly(element.text[:SAMPLE], tag):
            continue
        found = contradicted(own_text(element, page, SAMPLE), tag)
        if found:
            yield Problem(
                element,
                f"This is marked as “{tag}”, but it is written in “{found}”.",
                f'Write lang="{found}".',
            )


RULE = Rule(
    id="part-lang-true", severity="warning", wcag=("3.1.2",), act=("off6ek",), check=check, attributes=("lang",)
)
