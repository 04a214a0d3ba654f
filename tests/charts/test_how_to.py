"""The chart in docs/how-to/add-a-chart.md is drawn as it is written there."""

from __future__ import annotations

import re
from pathlib import Path

from chart_samples import drawn

from ssg.charts.kinds import ChartKind
from ssg.sheet_file import read_sheet

GUIDE = Path(__file__).parents[2] / "docs/how-to/add-a-chart.md"


def test_example_chart() -> None:
    """Its function and its entry make a chart with dots, a text alternative and a table."""
    guide = GUIDE.read_text(encoding="utf-8")
    code = re.search(r"```python\n(.*?)```", guide, re.DOTALL)
    entry = re.search(r"^    ChartKind\(.*?^    \)", guide, re.MULTILINE | re.DOTALL)
    assert code is not None
    assert entry is not None
    names = {"ChartKind": ChartKind, "__name__": "dots"}
    exec(compile(code[1], str(GUIDE), "exec"), names)
    kind = eval(entry[0].strip(), names)
    html, faults = drawn(kind, read_sheet(b"Ward,Boats\nOrsel,4\nByeolpo,8\nWhinlow,\n"), "en", "")

    assert faults == ()
    assert re.findall(r'cx="([\d.]+)%"', html) == ["0.0", "100.0"]
    assert html.count("no figure") == 2
    assert '<div role="img" aria-label="Bar chart: Boats &amp; birds. The highest figure' in html
