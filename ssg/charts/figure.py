"""A chart as it stands in a story: a figure with its title, the drawing, and its figures and description below."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from ssg.charts.data_table import chart_table

if TYPE_CHECKING:
    from ssg.charts.kinds import ChartKind
    from ssg.charts.view import View

__all__ = ("figure_opening",)


def figure_opening(view: View, kind: ChartKind, head: str, *, alt: str, file: str, drawn: bool) -> str:
    """All of the figure but what stands at its foot.

    Args:
        view: the chart.
        kind: how it is drawn.
        head: name of the column that names the rows.
        alt: the author's own alternative text, if there is one.
        file: address of the file with the figures, for an attribute.
        drawn: False leaves the drawing out and folds nothing away, for editions without style.

    """
    said = (alt,) if alt else kind.in_words(view)
    described = "".join(f"<p>{escape(words)}</p>\n" for words in said)
    download = escape(view.words["chart_download"].format(title=view.title))
    data = f'{described}{chart_table(view, head)}<p><a href="{file}">{download}</a></p>\n'
    parts = [
        f'<figure class="chart" aria-labelledby="{view.id}">\n',
        f'<figcaption><b id="{view.id}">{escape(view.title)}</b>{_what(view)}</figcaption>\n',
        # Not `aria-labelledby`: Chromium gives no name that stands in a closed `details` element.
        f'<div role="img" aria-label="{escape(" ".join(said))}">\n{kind.html(view)}</div>\n' if drawn else "",
        f"<details>\n<summary>{escape(view.words['chart_data'])}</summary>\n" if drawn else "",
        data,
        "</details>\n" if drawn else "",
    ]
    return "".join(parts)


def _what(view: View) -> str:
    """What is counted: the unit, else the name of the only series."""
    only = view.data.series[0].name if len(view.data.series) == 1 else ""
    words = view.figures.unit or only
    return f" <span>{escape(words)}</span>" if words and words != view.title else ""
