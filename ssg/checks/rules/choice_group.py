"""A group of choices needs a question.

"Yes" and "No" alone mean nothing to whoever moves from field to field.

Bad:
    <form><p>Send the letter?</p><label><input type="radio" name="a"> Yes</label>
    <label><input type="radio" name="a"> No</label></form>

Good:
    <form><fieldset><legend>Send the letter?</legend><label><input type="radio" name="a"> Yes</label>
    <label><input type="radio" name="a"> No</label></fieldset></form>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.dom import ancestors
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.dom import Element
    from ssg.checks.view import PageView


_GROUPS: Final = frozenset({"group", "radiogroup"})


def check(page: PageView) -> Iterator[Problem]:
    """The first of several radio buttons of a name that stand in no group."""
    radios = [e for e in page.tagged("input") if (e.attr("type") or "").lower() == "radio" and e.attr("name")]
    names = [e.attr("name") for e in radios]
    for place, radio in enumerate(radios):
        again = names.count(names[place]) > 1 and names.index(names[place]) == place
        if again and radio not in page.unrendered and not _is_grouped(radio, page):
            yield Problem(
                radio,
                "These choices belong together, but the question is not tied to them.",
                "Put them into <fieldset> with the question in <legend>.",
            )


def _is_grouped(radio: Element, page: PageView) -> bool:
    return any(page.role(around) in _GROUPS and page.name(around) for around in ancestors(radio))


RULE = Rule(id="choice-group", severity="warning", wcag=("1.3.1", "3.3.2"), check=check, elements=("input",))
