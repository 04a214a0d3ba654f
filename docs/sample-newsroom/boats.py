"""Hulls and what stands on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from canvas import CORAL, CREAM, DEEP, INK, LAMP, mix

if TYPE_CHECKING:
    from canvas import Canvas


def ferry(c: Canvas, x: float, line: float, long: float, *, lit: bool = True, facing: int = 1) -> None:
    """A car ferry with its waterline at `line`, middle at `x`; shows lit windows at dusk."""
    u = long / 100

    def at(px: float, py: float) -> tuple[float, float]:
        return x + facing * px * u, line + py * u

    glass = LAMP if lit else "#3b6673"
    c.shaded([at(-50, -9), at(42, -9), at(50, -15), at(44, 0), at(-46, 0)], [(0, "#23485a"), (1, INK)])
    c.poly([at(-50, -9), at(42, -9), at(44, -11), at(-50, -11)], CORAL)
    c.shaded([at(-47, -11), at(-47, -18), at(34, -18), at(40, -11)], [(0, CREAM), (1, "#c9bfa8")])
    c.shaded([at(-38, -18), at(-36, -24), at(24, -24), at(30, -18)], [(0, CREAM), (1, "#cfc4ab")])
    c.shaded([at(4, -24), at(5, -30), at(19, -30), at(23, -24)], [(0, CREAM), (1, "#d8ccb2")])
    c.poly([at(-24, -24), at(-22, -34), at(-12, -34), at(-10, -24)], CORAL)
    c.poly([at(-22.6, -31), at(-22, -34), at(-12, -34), at(-11.4, -31)], INK)
    c.line([at(12, -30), at(12, -40)], INK, 0.5 * u)
    c.line([at(-42, -18), at(-42, -26)], INK, 0.4 * u)
    for row, (start, end, gap) in ((-16.4, (-44, 33, 3.4)), (-22.4, (-34, 22, 3.6))):
        spot = start
        while spot < end:
            c.poly([at(spot, row), at(spot + 2.2, row), at(spot + 2.2, row + 2.8), at(spot, row + 2.8)], glass)
            spot += gap
    c.poly([at(8, -28.5), at(18.5, -28.5), at(20, -26), at(8, -26)], glass)
    c.poly([at(-47, -9), at(-40, -9), at(-40, -2.5), at(-46, -2.5)], mix(INK, LAMP, 0.25 if lit else 0))
    if lit:
        for px in (-40, -20, 0, 20):
            c.glow(*at(px, -17), 16 * u, LAMP, 0.35)
        c.glow(*at(12, -40), 7 * u, LAMP, 0.9)


def trawler(
    c: Canvas, x: float, line: float, long: float, hull: str, *, facing: int = 1, lamp: bool = False, house: str = CREAM
) -> None:
    """A small fishing boat."""
    u = long / 100

    def at(px: float, py: float) -> tuple[float, float]:
        return x + facing * px * u, line + py * u

    c.line([at(-22, -16), at(-22, -58)], INK, 1.5 * u)
    c.line([at(-22, -56), at(-48, -20)], INK, 0.7 * u)
    c.line([at(-22, -56), at(40, -24)], INK, 0.7 * u)
    c.shaded(
        [at(-50, -17), at(-10, -14), at(28, -17), at(52, -28), at(40, 1), at(-44, 1)],
        [(0, hull), (1, mix(hull, INK, 0.65))],
    )
    c.line([at(-50, -17), at(-10, -14), at(28, -17), at(52, -28)], CREAM, 1.6 * u)
    c.shaded([at(2, -16), at(3, -40), at(24, -40), at(27, -17)], [(0, house), (1, mix(house, DEEP, 0.3))])
    c.poly([at(0, -40), at(2, -44), at(26, -44), at(27, -40)], hull)
    for px in (6, 15):
        c.poly([at(px, -36), at(px + 6, -36), at(px + 6, -29), at(px, -29)], LAMP if lamp else "#2c4c59")
    if lamp:
        c.glow(*at(14, -32), 34 * u, LAMP, 0.55)
        c.oval(*at(-22, -58), 2.2 * u, 2.2 * u, "#fff3cf")
        c.glow(*at(-22, -58), 26 * u, LAMP, 0.8)
