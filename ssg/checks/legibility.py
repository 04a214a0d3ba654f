"""Text whose contrast is too low, for both levels of the criterion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.alt_text import words_of
from ssg.checks.css_values import font_size, font_weight
from ssg.checks.dom import Element, Text, ancestors
from ssg.checks.focus import is_disabled
from ssg.checks.rule import Problem
from ssg.checks.visible_text import is_clipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView

__all__ = ("MINIMUM", "too_faint")

MINIMUM: Final = (4.5, 3.0)
"""Contrast that level AA asks of ordinary and of large text."""

_LARGE: Final = 24.0
"""CSS pixels: 18 points."""
_LARGE_BOLD: Final = 14 * 4 / 3 - 0.01
_BOLD: Final = 700
_PAINTED: Final = frozenset({"color", "background", "background-color", "background-image", "opacity"})
_MARGIN: Final = 0.005
"""Browsers round colours to 1/255."""


def too_faint(
    page: PageView, needed: tuple[float, float], known: tuple[float, float] = (0.0, 0.0)
) -> Iterator[Problem]:
    """Exposed text that stands out too little on every background that it may have.

    Args:
        page: the page.
        needed: contrast of ordinary text, and of large text.
        known: the same, for what another rule reports already: text below it is passed over.

    """
    if not any(_PAINTED & style.keys() for style in page.styles.values()):
        return
    from ssg.checks.colour import contrast  # noqa: PLC0415 - only pages with colours of their own need it
    from ssg.checks.painting import painted  # noqa: PLC0415 - as above

    for element in page.elements:
        if not _has_text(element, page) or _is_exempt(element, page):
            continue
        pairs = painted(element, page)
        size = font_size(element, page)
        if not pairs or size is None:
            continue
        large = size >= _LARGE or (size >= _LARGE_BOLD and font_weight(element, page) >= _BOLD)
        best = max(contrast(text, behind) for text, behind in pairs)
        if known[large] - _MARGIN <= best < needed[large] - _MARGIN:
            yield Problem(
                element,
                f"This text is hard to read: its contrast is {best:.2f} to 1.",
                f"Make it at least {needed[large]:g} to 1 with a darker or a lighter colour.",
                severity=None if _decides_alone(element, page) else "review",
            )


def _has_text(element: Element, page: PageView) -> bool:
    if element in page.unexposed or element.namespace.value != "html" or element.tag in ("option", "optgroup"):
        return False
    text = " ".join(child.data for child in element.children if isinstance(child, Text))
    words = words_of(text)
    # A single letter in a control with a label stands for a symbol.
    return bool(words) and (len("".join(words)) > 1 or not page.has_naming_attribute(element))


def _is_exempt(element: Element, page: PageView) -> bool:
    """Whether the text belongs to something that is switched off, or cannot be seen."""
    around = (element, *ancestors(element))
    if any(is_clipped(e, page) or is_disabled(e) or e.attr("aria-disabled") == "true" for e in around):
        return True
    if any(e.tag == "fieldset" and e.attr("disabled") is not None for e in around):
        return True
    label = next((e for e in around if e.tag == "label"), None)
    if label is not None and any(is_disabled(field) for field in label.iter_elements()):
        return True
    names = {e.attr("id") for e in around if e.attr("id")}
    if label is not None and (target := page.by_id.get(label.attr("for") or "")) is not None and is_disabled(target):
        return True
    labelled = (e for e in page.having("aria-labelledby") if e.attr("aria-disabled") == "true" or is_disabled(e))
    return any(names & set((e.attr("aria-labelledby") or "").split()) for e in labelled)


def _decides_alone(element: Element, page: PageView) -> bool:
    """Whether no stylesheet that is not known here can have another say."""
    if not page.external_styles:
        return True
    style = element.attr("style") or ""
    return "color" in style.replace("background-color", "") and "background" in style
