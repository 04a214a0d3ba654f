"""Who pays or signs must be able to look over it, to mend it or to take it back.

Bad:
    <form><label>Card number <input autocomplete="cc-number"></label><button>Pay</button></form>

Good:
    <form><label>E-mail <input type="email" autocomplete="email"></label><button>Send</button></form>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.fields import form_of
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Forms that ask for a card."""
    asked = (e for e in page.having("autocomplete") if "cc-" in (e.attr("autocomplete") or "").lower())
    for form in dict.fromkeys(form_of(field) for field in asked):
        if form is not None:
            yield Problem(
                form,
                "Readers pay here.",
                "Show everything once more before it counts, with a way to change it, or let it be taken back.",
            )


RULE = Rule(id="payment-form", severity="review", wcag=("3.3.4",), check=check, attributes=("autocomplete",))
