"""All page rules. To add one: write its file, then its line here (docs/how-to/add-a-rule.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.rules import (
    button_name,
    decorative_exposed,
    field_name,
    heading_name,
    iframe_name,
    image_button_name,
    image_name,
    link_name,
    menuitem_name,
    object_name,
    page_lang,
    page_lang_valid,
    page_title,
    part_lang_valid,
    summary_name,
    svg_name,
)

if TYPE_CHECKING:
    from ssg.checks.rule import Rule

__all__ = ("RULES",)

RULES: Final[tuple[Rule, ...]] = (
    button_name.RULE,
    decorative_exposed.RULE,
    field_name.RULE,
    heading_name.RULE,
    iframe_name.RULE,
    image_button_name.RULE,
    image_name.RULE,
    link_name.RULE,
    menuitem_name.RULE,
    object_name.RULE,
    page_lang.RULE,
    page_lang_valid.RULE,
    page_title.RULE,
    part_lang_valid.RULE,
    summary_name.RULE,
    svg_name.RULE,
)
