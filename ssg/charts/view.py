"""What all kinds of charts are given: the figures, how they are written, and the words of the page's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from ssg.charts.figures import Figures  # noqa: TC004  msgspec looks at no type before it decodes
    from ssg.charts.series import Data  # noqa: TC004  as above

__all__ = ("WORDS", "View")


class View(msgspec.Struct, frozen=True, kw_only=True):
    """One chart on one page."""

    data: Data
    figures: Figures
    title: str
    words: Mapping[str, str]
    """Strings of the theme by their keys; see `WORDS`."""
    id: str
    """Begins the ids of everything in the chart."""


WORDS = (
    *("chart_bar", "chart_line", "chart_line_dated"),
    *("chart_highest", "chart_course", "chart_single", "chart_steady", "chart_gaps", "chart_comma"),
    *("chart_no_figure", "chart_data", "chart_download", "chart_source"),
)
"""Keys of the strings that charts show."""
