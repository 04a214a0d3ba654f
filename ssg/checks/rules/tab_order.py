"""The fields of a form must come in the order in which they stand there.

Bad:
    <form><label>Street <input tabindex="2"></label> <label>Town <input tabindex="1"></label></form>

Good:
    <form><label>Street <input></label> <label>Town <input></label></form>
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ssg.checks.fields import form_of, typed_fields
from ssg.checks.focus import tab_index
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.dom import Element
    from ssg.checks.view import PageView


_PLACED: Final = ("order", "position", "float", "flex-direction", "direction", "grid-area", "grid-column", "grid-row")


def check(page: PageView) -> Iterator[Problem]:
    """Forms in which Tab goes to a later field before an earlier one (WCAG failure F44)."""
    if not any((tab_index(element) or 0) > 0 for element in page.having("tabindex")):
        return
    fields = [field for field in typed_fields(page) if page.tabbable(field)]
    for before, field in pairwise(fields):
        form = form_of(field)
        if form is None or form_of(before) is not form or (tab_index(field) or 0) <= 0:
            continue
        # Numbers come first, in their order; then everything without one.
        late = (tab_index(before) or 0) == 0 or (tab_index(before) or 0) > (tab_index(field) or 0)
        if late:
            yield Problem(
                field,
                "With Tab this field comes before the one that stands before it.",
                "Remove the tabindex.",
                severity="review" if _is_arranged(form, page) else None,
            )


def _is_arranged(form: Element, page: PageView) -> bool:
    """Whether the page's own styles may show the fields in another order."""
    return any(not page.styles.get(e, {}).keys().isdisjoint(_PLACED) for e in form.iter_elements(include_self=True))


RULE = Rule(id="tab-order", severity="error", wcag=("2.4.3",), check=check, attributes=("tabindex",))
