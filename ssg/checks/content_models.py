"""What HTML allows to stand in what (https://html.spec.whatwg.org/multipage/dom.html#content-models)."""

from __future__ import annotations

from typing import Final

__all__ = ("AROUND", "BLOCKS", "INTERACTIVE", "MISPLACED", "NOT_AROUND", "PHRASING_ONLY")

PHRASING_ONLY: Final = frozenset(
    """abbr b bdi bdo button cite code data dfn em h1 h2 h3 h4 h5 h6 i kbd label mark meter output p pre progress q s
    samp small span strong sub sup time u var""".split()  # noqa: SIM905 - a wrapped list of names reads better
)
BLOCKS: Final = frozenset(
    """address article aside blockquote details dialog dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr
    main menu nav ol p pre search section table ul div li dt dd figcaption legend""".split()  # noqa: SIM905 - as above
)
INTERACTIVE: Final = (
    "a[href], button, details, embed, iframe, input:not([type=hidden i]), label, select, textarea, [tabindex]"
)
MISPLACED: Final[tuple[tuple[str, str, str, str], ...]] = (
    ("figcaption", ":not(figure) > figcaption", "<figcaption> belongs into <figure>.", "Put both into <figure>."),
    ("legend", ":not(fieldset, optgroup, select) > legend", "<legend> belongs into <fieldset>.", "Put it there."),
    ("summary", ":not(details) > summary", "<summary> belongs into <details>.", "Put it first into <details>."),
    ("area", ":not(map *):is(area)", "<area> belongs into <map>.", "Put it into <map>."),
)
"""Asked when the page has the element: the selector of what is wrong, the message, the hint."""

NOT_AROUND: Final[dict[str, frozenset[str]]] = {
    "footer": frozenset({"header", "footer"}),
    "form": frozenset({"form"}),
    "header": frozenset({"header", "footer"}),
    "label": frozenset({"label"}),
    "main": frozenset({"article", "aside", "footer", "header", "nav"}),
}
"""What must not stand around an element, however far away."""
AROUND: Final = ", ".join(f":is({', '.join(sorted(banned))}) {tag}" for tag, banned in NOT_AROUND.items())
"""The same as a selector: whether there is anything of that kind."""
