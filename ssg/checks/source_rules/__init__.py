"""All source rules: what only the article's own file can tell. To add one: write its file, then its line here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.source_rules import (
    alt_undecided,
    alt_words,
    decorative_captioned,
    flashing_picture,
    moving_picture,
    same_words,
)

if TYPE_CHECKING:
    from ssg.checks.source_rule import SourceRule

__all__ = ("SOURCE_RULES",)

SOURCE_RULES: Final[tuple[SourceRule, ...]] = (
    alt_undecided.RULE,
    decorative_captioned.RULE,
    flashing_picture.RULE,
    moving_picture.RULE,
    *alt_words.RULES,
    *same_words.RULES,
)
