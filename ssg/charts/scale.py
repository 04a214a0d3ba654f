"""The numbers along an axis: few, round, evenly spaced, and around everything that is drawn."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ("percent", "ticks")

_STEPS: Final = tuple(map(Decimal, ("1", "2", "2.5", "5", "10", "20")))
_MOST: Final = 6
_FROM_ZERO: Final = Decimal("0.5")
"""An axis begins at zero unless all values lie above this share of the highest: lines may show small changes."""


def ticks(values: Iterable[Decimal]) -> tuple[Decimal, ...]:
    """Two to six numbers from below the lowest value to above the highest, with the same step between them.

    Raises:
        ValueError: there are no values.

    """
    low, high = _bounds(values)
    size = Decimal(1).scaleb(((high - low) / (_MOST - 1)).adjusted())
    for factor in _STEPS:
        step = size * factor
        first, last = (low / step).to_integral_value("ROUND_FLOOR"), (high / step).to_integral_value("ROUND_CEILING")
        count = int(last - first) + 1
        if count <= _MOST:
            break
    return tuple((first + number) * step for number in range(count))


def percent(value: Decimal, low: Decimal, high: Decimal) -> Decimal:
    """Where the value lies between two others, from 0 to 100, in tenths."""
    return ((value - low) * 100 / (high - low)).quantize(Decimal("0.1"))


def _bounds(values: Iterable[Decimal]) -> tuple[Decimal, Decimal]:
    found = list(values)
    low, high = min(found), max(found)
    if 0 < low < high * _FROM_ZERO:
        low = Decimal(0)
    elif high < 0 and high > low * _FROM_ZERO:
        high = Decimal(0)
    if low == high:
        return (low, low + abs(low)) if low > 0 else (low, Decimal(0)) if low < 0 else (Decimal(0), Decimal(1))
    return low, high
