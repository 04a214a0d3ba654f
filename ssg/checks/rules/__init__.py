"""All page rules. To add one: write its file, then its line here (docs/how-to/add-a-rule.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.rules import (
    aria_attribute_known,
    aria_attribute_value,
    aria_context,
    aria_hidden_focus,
    aria_owned,
    aria_permitted,
    aria_prohibited,
    aria_required,
    autocomplete_valid,
    button_name,
    decorative_exposed,
    field_name,
    header_cell_assigned,
    headers_attribute,
    heading_name,
    iframe_name,
    iframe_tabindex,
    image_button_name,
    image_name,
    link_name,
    list_structure,
    menuitem_name,
    meta_refresh,
    meta_refresh_any,
    object_name,
    page_lang,
    page_lang_valid,
    page_title,
    part_lang_valid,
    presentational_children_focus,
    role_known,
    summary_name,
    svg_name,
    viewport_zoom,
)

if TYPE_CHECKING:
    from ssg.checks.rule import Rule

__all__ = ("RULES",)

RULES: Final[tuple[Rule, ...]] = (
    aria_attribute_known.RULE,
    aria_attribute_value.RULE,
    aria_context.RULE,
    aria_hidden_focus.RULE,
    aria_owned.RULE,
    aria_permitted.RULE,
    aria_prohibited.RULE,
    aria_required.RULE,
    autocomplete_valid.RULE,
    button_name.RULE,
    decorative_exposed.RULE,
    field_name.RULE,
    header_cell_assigned.RULE,
    headers_attribute.RULE,
    heading_name.RULE,
    iframe_name.RULE,
    iframe_tabindex.RULE,
    image_button_name.RULE,
    image_name.RULE,
    link_name.RULE,
    list_structure.RULE,
    menuitem_name.RULE,
    meta_refresh.RULE,
    meta_refresh_any.RULE,
    object_name.RULE,
    page_lang.RULE,
    page_lang_valid.RULE,
    page_title.RULE,
    part_lang_valid.RULE,
    presentational_children_focus.RULE,
    role_known.RULE,
    summary_name.RULE,
    svg_name.RULE,
    viewport_zoom.RULE,
)
