"""What HTML allows to stand in what (https://html.spec.whatwg.org/multipage/dom.html#content-models)."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

__all__ = ("BLOCKS", "INTERACTIVE", "MISPLACED", "NOT_AROUND", "PHRASING_ONLY", "in_phrases", "suspects")

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
    (
        "summary",
        "details > summary:not(:first-child)",
        "This <summary> is not the first in <details>.",
        "Put it first.",
    ),
    (
        "details",
        "details:not(:has(> summary))",
        "This <details> has no <summary>.",
        "Begin it with <summary>…</summary>.",
    ),
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


@lru_cache(maxsize=512)
def in_phrases(elements: frozenset[str]) -> str:
    """The selector of what stands in text, on a page with these elements."""
    return f":is({', '.join(sorted(PHRASING_ONLY & elements)) or 'b'}) > *"


@lru_cache(maxsize=512)
def suspects(elements: frozenset[str]) -> str:
    """The selector of what stands in controls or may be misplaced, on a page with these elements: mostly of nothing."""
    misplaced = [selector for tag, selector, *_ in MISPLACED if tag in elements]
    around = [f":is({', '.join(sorted(banned))}) {tag}" for tag, banned in NOT_AROUND.items() if tag in elements]
    return ", ".join(["a[href] > *", "button > *", *misplaced, *around])
