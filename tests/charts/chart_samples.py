"""Cases from a fixture file, and a chart drawn as a story draws it."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ssg.charts.figure import figure_opening
from ssg.charts.figures import Figures
from ssg.charts.kinds import CHARTS, ChartKind
from ssg.charts.series import Data, read_data
from ssg.charts.view import View

if TYPE_CHECKING:
    from ssg.sheet import Sheet, SheetFault

FIXTURES = Path(__file__).parent / "fixtures"
STRINGS = Path(__file__).parents[2] / "themes/default/strings"
KINDS = {kind.words[0]: kind for kind in CHARTS}
_CASE = re.compile(r"^([^\n]+)\n\.\n(.*?)^\.\n(.*?)^\.\n", re.MULTILINE | re.DOTALL)


def cases(name: str) -> list[pytest.param]:
    """Given and expected of each case of a file, between lines of one full stop."""
    text = (FIXTURES / name).read_text(encoding="utf-8")
    return [pytest.param(match[2], match[3], id=match[1]) for match in _CASE.finditer(text)]


def settle(name: str, given: str, found: str) -> None:
    """With UPDATE=1 writes what was found as expected; look at the difference."""
    path = FIXTURES / name
    if os.environ.get("UPDATE"):
        text = path.read_text(encoding="utf-8")
        start = text.index(f"\n.\n{given}.\n") + len(f"\n.\n{given}.\n")
        end = start if text.startswith(".\n", start) else text.index("\n.\n", start) + 1
        path.write_text(text[:start] + found + text[end:], encoding="utf-8")


def words_of(lang: str) -> dict[str, str]:
    """The theme's strings."""
    return tomllib.loads((STRINGS / f"{lang}.toml").read_text(encoding="utf-8"))


def view_of(data: Data, lang: str, unit: str) -> View:
    """A chart with a title that has to be escaped."""
    figures = Figures(lang, unit)
    return View(data=data, figures=figures, title="Boats & birds", words=words_of(lang), id="chart-1")


def drawn(kind: ChartKind, sheet: Sheet, lang: str, unit: str) -> tuple[str, tuple[SheetFault, ...]]:
    """The HTML of a chart, empty where there is none, and what is wrong with its file."""
    data, faults = read_data(sheet, lang, ordered=kind.ordered)
    if data is None:
        return "", faults
    view = view_of(data, lang, unit)
    return figure_opening(view, kind, sheet.head[0].text, alt="", file="/a.csv", drawn=True), faults
