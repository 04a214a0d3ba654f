"""Pictures of the shore and the hills."""

from __future__ import annotations

from canvas import CREAM, INK, Canvas, mix
from people import person


def salt_pans(c: Canvas) -> None:
    """A worker rakes the last salt of the season."""
    c.wash([(0, "#6d8fa6"), (0.4, "#d7a9a0"), (0.8, "#f3b48b"), (1, "#f8d3a0")], 0, 330)
    c.glow(900, 320, 420, "#ffdf9e", 0.8)
    c.oval(900, 292, 34, 34, "#fff0c6")
    c.clouds(120, 130, "#f6c6a8", 16, 0.5, 210)
    c.hills(286, 60, 334, [(0, "#8b8797"), (1, "#d8a693")], 0.52)
    c.hills(318, 22, 334, [(0, "#5c6f74"), (1, "#96877c")], 0.55)
    c.wash([(0, "#b98f76"), (1, "#54473f")], 332, 800)
    _pans(c)
    for x, y, size in ((210, 470, 34), (330, 462, 30), (440, 456, 26), (985, 560, 62), (1105, 582, 70)):
        _cone(c, x, y, size)
    person(c, 560, 640, 250, "#b5523f", hat="#e2c27d", facing=1, step=0.6)
    c.line([(600, 466), (760, 640)], "#5b3d2b", 5)
    c.poly([(720, 628), (796, 610), (802, 628), (728, 650)], "#7b5a3f")
    c.shaded([(700, 660), (760, 624), (860, 628), (900, 656), (800, 676)], [(0, "#fffaf0"), (1, "#cfc7c2")])
    c.ripples(470, 790, "#ffe7c4", 40, 0.4)


def _pans(c: Canvas) -> None:
    def across(share: float, depth: float) -> tuple[float, float]:
        y = 338 + 470 * depth**1.7
        return 640 + (share - 0.5) * (620 + 2300 * depth**1.5), y

    rows = (0.0, 0.16, 0.32, 0.5, 0.72, 1.05)
    for near, (top, low) in enumerate(zip(rows, rows[1:], strict=False)):
        for k in range(9):
            a, b = (k + 0.05) / 9, (k + 0.95) / 9
            corners = [across(a, top + 0.008), across(b, top + 0.008), across(b, low - 0.012), across(a, low - 0.012)]
            tone = c.rng.uniform(0, 0.18)
            upper, lower = mix("#f2b893", "#8fa6b2", tone + 0.1 * near), mix("#d89a97", "#4a7184", 0.14 * near + tone)
            c.shaded(corners, [(0, upper), (1, lower)])
            c.line([corners[3], corners[2]], "#fbe6c8", 1 + near * 0.5, 0.5)


def _cone(c: Canvas, x: float, y: float, size: float) -> None:
    c.oval(x, y + 2, size * 1.15, size * 0.2, INK, 0.25)
    c.shaded([(x - size, y), (x - size * 0.15, y - size * 0.82), (x + size * 0.15, y - size * 0.82), (x + size, y)], [(0, "#fffdf6"), (1, "#d6c8c4")])
    c.poly([(x - size, y), (x - size * 0.15, y - size * 0.82), (x - size * 0.05, y)], "#a9929a", 0.45)
    c.oval(x, y - 1, size * 0.98, size * 0.13, CREAM, 0.8)


PICTURES = (("economy/salt-harvest.jpg", salt_pans),)
