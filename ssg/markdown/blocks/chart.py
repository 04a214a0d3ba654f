"""Charts: `::: bar-chart votes.csv` or `::: line-chart terns.csv`. Markdown in the block stands below as a note."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ssg.charts.figure import figure_opening
from ssg.charts.figures import Figures
from ssg.charts.kinds import CHARTS
from ssg.charts.series import read_data
from ssg.charts.view import WORDS, View
from ssg.markdown.blocks.kind import Key, Kind
from ssg.markdown.blocks.sheet import FOOT_KEYS, TITLE, foot, found_sheet, report_faults, titled
from ssg.sheet import Sheet, SheetFault

if TYPE_CHECKING:
    from ssg.charts.kinds import ChartKind
    from ssg.charts.series import Data
    from ssg.markdown.blocks.block import Block

__all__ = ("CHART_BLOCKS",)


def _write(chart: ChartKind, block: Block) -> tuple[str, str]:
    block.state.charts += 1
    title, target = titled(block), found_sheet(block)
    sheet = target.sheet if target else None
    if target is None or sheet is None:
        return '<figure class="chart">\n', f"{foot(block)}</figure>\n"
    lang = block.state.context.lang or "en"
    data, faults = read_data(sheet, lang, ordered=chart.ordered)
    too_many = _too_many(chart, data, sheet) if data else ()
    report_faults(block, target.file, (*faults, *too_many))
    if data is None or too_many:
        return '<figure class="chart">\n', f"{foot(block)}</figure>\n"
    view = View(
        data=data,
        figures=Figures(lang, block.said("unit")),
        title=title or block.said("file"),
        words={key: block.plain_label(key) for key in WORDS},
        id=f"chart-{block.state.charts}",
    )
    opening = figure_opening(
        view,
        chart,
        head=sheet.head[0].text,
        alt=block.said("alt"),
        file=block.href(target.url),
        drawn=block.state.context.edition == "full",
    )
    return opening, f"{foot(block)}</figure>\n"


def _too_many(chart: ChartKind, data: Data, sheet: Sheet) -> tuple[SheetFault, ...]:
    most = chart.most_rows // len(data.series) if chart.shared else chart.most_rows
    if len(data.labels) <= most:
        return ()
    cell = sheet.rows[most][0]
    message = f"The chart has {len(data.labels)} rows, and with {len(data.series)} columns of figures may have {most}."
    return (SheetFault(cell.line, cell.column, message, hint=chart.instead),)


CHART_BLOCKS = tuple(
    Kind(
        name=chart.words[0],
        words=chart.words,
        takes="file",
        keys=(TITLE, Key("unit", ("unit", "단위")), Key("alt", ("alt", "대체 텍스트")), *FOOT_KEYS),
        labels=WORDS,
        write=partial(_write, chart),
    )
    for chart in CHARTS
)
