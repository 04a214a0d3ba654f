"""A field must be labelled for those who see it, too.

A label that only screen readers get leaves everybody else guessing which box wants what.

Bad:
    <form><input aria-label="Given name"><input aria-label="Family name"><button>Send</button></form>

Good:
    <form><label>Given name <input></label><label>Family name <input></label><button>Send</button></form>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.alt_text import words_of
from ssg.checks.fields import form_of, is_labelled_visibly, typed_fields
from ssg.checks.rule import Problem, Rule
from ssg.checks.visible_text import visible_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_NAMING: Final = ("aria-label", "aria-labelledby", "title")
_FIELDS: Final = frozenset({"input", "select", "textarea"})


def check(page: PageView) -> Iterator[Problem]:
    """Fields of a form with several, whose names stand nowhere on the page as far as it can be seen."""
    named = {e for name in _NAMING for e in page.having(name) if e.tag in _FIELDS}
    if len(named) < 2:  # noqa: PLR2004 - one field may be labelled by the button beside it
        return
    unseen = [
        e for e in typed_fields(page) if e in named and not e.attr("placeholder") and not is_labelled_visibly(e, page)
    ]
    unseen = [e for e in unseen if sum(form_of(other) is form_of(e) for other in unseen) > 1]
    if not unseen:
        return
    seen = set(words_of(visible_text(page.tagged("body")[0], page)))
    for field in unseen:
        form = form_of(field)
        if form is None or form.select("img, svg, i, [class*=icon]") or page.may_be_restyled(form):
            continue
        if seen.isdisjoint(words_of(page.name(field))):
            yield Problem(
                field,
                "Nothing that can be seen says what to enter here.",
                "Write a <label> that everybody sees beside the field.",
            )


RULE = Rule(
    id="label-seen",
    severity="error",
    wcag=("3.3.2",),
    check=check,
    elements=("form",),
)
