"""All site rules. To add one: write its file, then its line here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.site_rules import (
    anchor_target,
    consistent_help,
    consistent_identification,
    consistent_navigation,
    duplicate_title,
    link_name_reused,
    link_renamed,
    link_target,
    multiple_ways,
    redirect_link,
    redirect_target,
)

if TYPE_CHECKING:
    from ssg.checks.site_rule import SiteRule

__all__ = ("LINK_RULES", "SITE_RULES")

SITE_RULES: Final[tuple[SiteRule, ...]] = (
    link_target.RULE,
    anchor_target.RULE,
    duplicate_title.RULE,
    redirect_target.RULE,
    redirect_link.RULE,
    multiple_ways.RULE,
    consistent_navigation.RULE,
    consistent_identification.RULE,
    consistent_help.RULE,
    link_name_reused.RULE,
    link_renamed.RULE,
)

LINK_RULES: Final[tuple[SiteRule, ...]] = (link_target.RULE, anchor_target.RULE)
"""Those that can tell something of a page when only that page and the names of the others are known."""
