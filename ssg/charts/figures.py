"""Numbers of a table: read as they are written in the file, shown as readers of a language write them."""

from __future__ import annotations

import re
import unicodedata
from copy import copy
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from ssg.locales import locale_of
from ssg.sheet import SheetFault

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ssg.sheet import Cell

__all__ = ("MISSING", "Figures", "decimals_of", "read_figure")

MISSING: Final = frozenset({"", "-", "\u2013", "\u2014", "n/a", "na", "..", "\u2026"})
"""What stands in a cell, in small letters, of which there is no figure."""
_FIGURE = re.compile(r"[-+\u2212]?[0-9]+(?:\.[0-9]+)?")
_WITH_COMMA = re.compile(r"[-+\u2212]?[0-9]+(?:[.,][0-9]+)?")
_COMMA = re.compile(r"([-+\u2212]?[0-9]+),([0-9]+)")
_THOUSANDS: Final = 3
"""Digits after a comma that may part thousands."""
_MOST_DIGITS: Final = 15
_COMPACT_FROM: Final = 100_000
_ISO_4217 = re.compile(r"[A-Z]{3}")
_DIGITS = re.compile(r"0(?:[.,]0+)?")


def read_figure(cell: Cell, *, decimal_comma: bool = False) -> Decimal | SheetFault | None:
    """The number in a cell, None where there is none, or what is wrong with it."""
    if cell.text.lower() in MISSING:
        return None
    if not (_WITH_COMMA if decimal_comma else _FIGURE).fullmatch(cell.text):
        return SheetFault(cell.line, cell.column, f"“{cell.text[:40]}” is no number.", hint=_meant(cell.text))
    if sum(letter.isdigit() for letter in cell.text) > _MOST_DIGITS:
        hint = "Give thousands or millions, and say so in the unit."
        return SheetFault(cell.line, cell.column, f"“{cell.text[:40]}” has too many digits.", hint=hint)
    return Decimal(cell.text.replace("\u2212", "-").replace(",", "."))


def decimals_of(value: Decimal) -> int:
    """How many decimals a number is written with."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


class Figures:
    """Shows the numbers of one chart or table."""

    def __init__(self, lang: str, unit: str = "") -> None:
        self._locale = locale_of(lang)
        self._frame = self._frame_of(unit)
        self.unit = "" if self._frame != "{}" else unit
        """The unit where it is a word; percent signs and currencies stand at each number."""

    def shown(self, value: Decimal, decimals: int) -> str:
        """The number as it stands in a chart: with a percent sign or a currency, without other units."""
        return self._frame.format(self._number(value, decimals))

    def said(self, value: Decimal, decimals: int) -> str:
        """The number as it stands in a sentence: with its unit."""
        # East Asian counters follow the number at once.
        between = " " if self.unit and unicodedata.east_asian_width(self.unit[0]) not in "WF" else ""
        return f"{self.shown(value, decimals)}{between}{self.unit}"

    def short(self, value: Decimal, axis: Sequence[Decimal]) -> str:
        """A number of an axis: large ones in thousands or millions, others with the decimals that the axis needs."""
        if max(map(abs, axis)) >= _COMPACT_FROM:
            from babel.numbers import format_compact_decimal  # noqa: PLC0415  slow to import, and few stories need it

            words = format_compact_decimal(value, locale=self._locale, fraction_digits=2)
            if any(map(str.isalpha, words)):  # German, say, has no short form for thousands
                return self._frame.format(words.replace("-", "\u2212"))
        return self._frame.format(self._number(value, max(decimals_of(mark.normalize()) for mark in axis)))

    def _number(self, value: Decimal, decimals: int) -> str:
        pattern = copy(self._locale.decimal_formats[None])
        pattern.frac_prec = (decimals, decimals)
        # The sign that fonts draw as wide as a plus, and that screen readers do not pass over. From right to left it
        # would stand behind the number without a mark (UAX 9, rule W7).
        sign = "\u200e\u2212" if self._locale.text_direction == "rtl" else "\u2212"
        return str(pattern.apply(value, self._locale)).replace("\u200e", "").replace("-", sign)

    def _frame_of(self, unit: str) -> str:
        if unit == "%":
            return str(self._locale.percent_formats[None].apply(0, self._locale)).replace("0", "{}")
        if _ISO_4217.fullmatch(unit) and unit in self._locale.currencies:
            from babel.numbers import format_currency  # noqa: PLC0415  as above

            zero = format_currency(0, unit, locale=self._locale)
            return _DIGITS.sub("{}", zero.replace("{", "").replace("}", ""), count=1)
        return "{}"


def _meant(text: str) -> str:
    if text.endswith("%"):
        return "Write the number alone, and unit: % in the story."
    if decimals := _COMMA.fullmatch(text):
        whole, part = decimals.groups()
        thousands = f" Or {whole}{part}, if these are thousands." if len(part) == _THOUSANDS else ""
        return f"Write {whole}.{part}: decimals stand after a point.{thousands}"
    plain = re.sub(r"[,'\u2019\u00a0\u202f ]", "", text)
    if _FIGURE.fullmatch(plain):
        return f"Write {plain}: readers see it with the separators of their language."
    return "Write a number such as 1234.5, or leave the cell empty where there is none."
