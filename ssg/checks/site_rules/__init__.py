"""All site rules. To add one: write its file, then its line here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.site_rules import anchor_target, duplicate_title, link_target

if TYPE_CHECKING:
    from ssg.checks.site_rule import SiteRule

__all__ = ("SITE_RULES",)

SITE_RULES: Final[tuple[SiteRule, ...]] = (
    link_target.RULE,
    anchor_target.RULE,
    duplicate_title.RULE,
)
