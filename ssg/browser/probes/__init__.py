"""The probes, in the order in which they are asked: first those that look, then those that press keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.browser.probes import (
    contrast,
    focus_obscured,
    focus_order,
    focus_visible,
    hover_content,
    keyboard_trap,
    motion,
    on_focus,
    reflow,
    target_size,
    text_size,
    text_spacing,
    text_zoom,
)

if TYPE_CHECKING:
    from ssg.browser.probe import Probe

PROBES: Final[tuple[Probe, ...]] = (
    contrast.PROBE,
    target_size.PROBE,
    reflow.PROBE,
    text_size.PROBE,
    text_spacing.PROBE,
    text_zoom.PROBE,
    motion.PROBE,
    hover_content.PROBE,
    on_focus.PROBE,
    keyboard_trap.PROBE,
    focus_order.PROBE,
    focus_obscured.PROBE,
    focus_visible.PROBE,
)
