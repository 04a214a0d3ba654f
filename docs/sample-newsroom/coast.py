"""Pictures of the shore and the hills."""

from __future__ import annotations

import math
from itertools import pairwise

from boats import ferry
from canvas import BRICK, CREAM, INK, OCHRE, SEA, Canvas, mix, rounded
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
    for near, (top, low) in enumerate(pairwise(rows)):
        for k in range(9):
            a, b = (k + 0.05) / 9, (k + 0.95) / 9
            corners = [across(a, top + 0.008), across(b, top + 0.008), across(b, low - 0.012), across(a, low - 0.012)]
            tone = c.rng.uniform(0, 0.18)
            upper, lower = mix("#f2b893", "#8fa6b2", tone + 0.1 * near), mix("#d89a97", "#4a7184", 0.14 * near + tone)
            c.shaded(corners, [(0, upper), (1, lower)])
            c.line([corners[3], corners[2]], "#fbe6c8", 1 + near * 0.5, 0.5)


def _cone(c: Canvas, x: float, y: float, size: float) -> None:
    c.oval(x, y + 2, size * 1.15, size * 0.2, INK, 0.25)
    c.shaded(
        [(x - size, y), (x - size * 0.15, y - size * 0.82), (x + size * 0.15, y - size * 0.82), (x + size, y)],
        [(0, "#fffdf6"), (1, "#d6c8c4")],
    )
    c.poly([(x - size, y), (x - size * 0.15, y - size * 0.82), (x - size * 0.05, y)], "#a9929a", 0.45)
    c.oval(x, y - 1, size * 0.98, size * 0.13, CREAM, 0.8)


def strait(c: Canvas) -> None:
    """The Ennet Strait from the cliffs of Great Narae."""
    c.wash([(0, "#3f86a3"), (0.6, "#a9cdcb"), (1, "#f2e4c0")], 0, 330)
    c.clouds(130, 150, "#ffffff", 22, 0.6, 170)
    c.hills(268, 90, 336, [(0, "#7fa0a6"), (1, "#b8c7b7")], 0.5)
    c.hills(310, 34, 338, [(0, "#5b8a7c"), (1, "#9cb394")], 0.55)
    for x in (420, 440, 455, 476, 500, 520):
        c.rect(x, 322 - (x % 3) * 3, 11, 13, CREAM)
        c.poly([(x - 2, 322 - (x % 3) * 3), (x + 5.5, 314 - (x % 3) * 3), (x + 13, 322 - (x % 3) * 3)], BRICK)
    c.wash([(0, "#b5d3c4"), (0.15, "#5fa5a6"), (0.6, "#2a7482"), (1, "#16505f")], 336, 800)
    c.ripples(342, 800, "#e4f4e6", 200, 0.4)
    c.ripples(400, 800, "#114656", 90, 0.35)
    ferry(c, 610, 468, 230, lit=False, facing=-1)
    c.poly([(490, 468), (780, 470), (1000, 492), (780, 480)], "#f4f8ef", 0.65)
    cliff = rounded(
        [
            (1500, 150),
            (1240, 262),
            (1110, 300),
            (1040, 380),
            (960, 420),
            (930, 520),
            (800, 600),
            (560, 650),
            (420, 720),
            (200, 740),
            (-80, 700),
            (-200, 1000),
            (1500, 1000),
        ],
        2,
    )
    c.shaded(cliff, [(0, "#7fa05f"), (0.3, "#5d8350"), (0.75, "#2d4a34"), (1, "#2d4a34")])
    for _ in range(320):
        x, y = c.rng.uniform(0, 1200), c.rng.uniform(620, 800)
        if y > 730 - 0.32 * max(0, x - 420):
            tall = c.rng.uniform(8, 26)
            c.line([(x, y), (x + c.rng.uniform(-6, 10), y - tall)], mix("#9dbb6b", "#2f5237", c.rng.random()), 2, 0.8)
    for _ in range(60):
        x, y = c.rng.uniform(300, 1190), c.rng.uniform(660, 795)
        r = c.rng.uniform(2, 5)
        c.oval(x, y, r, r, c.rng.choice((CREAM, OCHRE, "#d98fa0")))
    person(c, 1090, 640, 150, "#c9543f", facing=-1, bag="#27404f")
    person(c, 1150, 652, 138, "#e0b04c", facing=-1, skirt=True)


def mudflat(c: Canvas) -> None:
    """People walk home over the flats at low water."""
    c.wash([(0, "#4b5f86"), (0.4, "#b07f8f"), (0.75, "#ec9a70"), (1, "#f8cb86")], 0, 360)
    c.glow(560, 356, 470, "#ffd894", 0.8)
    c.oval(560, 322, 38, 38, "#fff0c2")
    c.clouds(130, 140, "#f2a888", 18, 0.5, 210)
    c.hills(330, 44, 362, [(0, "#6b5f78"), (1, "#b57f78")], 0.5)
    c.wash([(0, "#d99a72"), (0.25, "#8d6a5f"), (1, "#2f2a31")], 360, 800)
    for start, swing, wide in ((560, 190, 1.0), (900, 120, 0.55), (250, 140, 0.5)):
        left, right = [], []
        for i in range(41):
            t = i / 40
            y = 362 + 450 * t**1.5
            x = start + swing * math.sin(5.2 * t**0.8 + start) * t + (start - 560) * t * 1.1
            w = (3 + 95 * t**1.8) * wide
            left.append((x - w, y))
            right.append((x + w, y))
        c.shaded([*left, *reversed(right)], [(0, "#ffe0a0"), (0.3, "#eea67e"), (0.7, "#8a7c97"), (1, "#42526f")])
        c.line(left, "#2a2228", 2.5, 0.5)
    c.ripples(366, 800, "#ffdca6", 150, 0.22)
    for _ in range(90):
        x, y = c.rng.uniform(0, 1200), 400 + 390 * c.rng.random()
        near = (y - 400) / 400
        c.oval(x, y, 3 + 20 * near, 1 + 3 * near, "#f3b88c", 0.25)
    for x, foot, tall, coat, bag in (
        (770, 560, 120, "#31435f", "#8d5a3a"),
        (846, 572, 128, "#7d3f46", "#a8784a"),
        (930, 584, 118, "#3f4a40", ""),
    ):
        person(c, x, foot, tall, coat, facing=-1, step=0.9, hat="#d9b77c", bag=bag, skirt=coat == "#7d3f46")
        c.shaded(
            [(x - 14, foot), (x + 14, foot), (x + 40, foot + tall * 0.5), (x + 8, foot + tall * 0.5)],
            [(0, "#1d1a22"), (1, "#4b3a40")],
            0.35,
            3,
        )


def reservoir(c: Canvas) -> None:
    """Whinlow Reservoir in August, low enough to show its old walls."""
    c.wash([(0, "#6ea3b0"), (0.6, "#d2d9c0"), (1, "#f4e3b5")], 0, 420)
    c.glow(960, 130, 330, "#fff4cf", 0.7)
    c.oval(960, 130, 44, 44, "#fffbe6")
    c.hills(210, 230, 460, [(0, "#8ba9ab"), (1, "#c9d2b9")], 0.48)
    c.haze(230, 450, "#f0e6c4", 0.55)
    c.hills(310, 160, 480, [(0, "#7f9a7d"), (1, "#c4bf93")], 0.5)
    c.haze(330, 480, "#f0e2ba", 0.45)
    c.hills(400, 80, 520, [(0, "#6b8a5b"), (1, "#a8a468")], 0.55)
    for _ in range(70):
        x, y = c.rng.uniform(0, 1200), c.rng.uniform(430, 492)
        r = c.rng.uniform(5, 12)
        c.shaded(rounded([(x - r, y), (x, y - 2.6 * r), (x + r, y)], 2), [(0, "#4d6f4a"), (1, "#2f4a37")])
    c.wash([(0, "#cdb684"), (0.5, "#b8935e"), (1, "#8a6540")], 500, 800)
    lake = rounded(
        [(120, 560), (420, 530), (800, 536), (1080, 570), (1010, 640), (760, 690), (560, 700), (330, 660)], 3
    )
    for grow, tone in ((1.34, "#d9c494"), (1.24, "#c7ab74"), (1.14, "#dcc79a"), (1.06, "#b99a66")):
        ring = [(600 + (x - 600) * grow, 612 + (y - 612) * grow) for x, y in lake]
        c.shaded(ring, [(0, tone), (1, mix(tone, "#6f5133", 0.4))])
    c.shaded(lake, [(0, "#d8dcc0"), (0.3, "#7fb0ae"), (1, "#2f6f7d")])
    c.ripples(556, 680, CREAM, 60, 0.5, 640, 560)
    for x0, y0, x1, y1 in ((250, 720, 520, 650), (520, 650, 700, 676), (700, 676, 940, 734), (470, 768, 520, 652)):
        steps = int(math.dist((x0, y0), (x1, y1)) / 15)
        for i in range(steps):
            t = i / steps
            x, y = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + c.rng.uniform(-3, 3)
            for k in range(2):
                c.oval(x + c.rng.uniform(-4, 4), y - 9 * k, 10, 7, mix("#8f8a7f", "#4f4a45", c.rng.random()))
    for _ in range(60):
        x, y = c.rng.uniform(40, 1160), c.rng.uniform(716, 798)
        c.line([(x, y), (x + c.rng.uniform(-30, 30), y + 8), (x + c.rng.uniform(-20, 40), y + 14)], "#5e4329", 2, 0.6)
    person(c, 1010, 706, 120, SEA, facing=-1, hat=OCHRE)


def seagrass(c: Canvas) -> None:
    """A diver over a young meadow of seagrass."""
    c.wash([(0, "#bfe6d6"), (0.12, "#6fc0bd"), (0.5, "#237987"), (1, "#0a2f40")], 0, 800)
    for _ in range(13):
        x = c.rng.uniform(-100, 1200)
        w = c.rng.uniform(16, 70)
        c.shaded([(x, 0), (x + w, 0), (x + w * 3 - 130, 720), (x - 210, 720)], [(0, "#eafff0"), (1, "#237987")], 0.2, 7)
    c.hills(600, 90, 800, [(0, "#1c5e6b"), (1, "#0c3444")], 0.5)
    c.hills(690, 50, 800, [(0, "#b8a878"), (0.3, "#5f7a66"), (1, "#1d3f46")], 0.5)
    for depth in (0.35, 0.65, 1.0):
        for _ in range(230):
            x, foot = c.rng.uniform(-20, 1220), 668 + 120 * depth + c.rng.uniform(-20, 30)
            tall, lean = (60 + 150 * c.rng.random()) * depth, c.rng.uniform(20, 70) * depth
            w = 5.5 * depth
            tone = mix(mix("#8fc26b", "#2c6e4e", c.rng.random()), "#1c5e6b", 0.75 * (1 - depth))
            middle = (x + lean * 0.2, foot - tall * 0.55)
            tip = (x + lean, foot - tall)
            c.poly(
                [(x - w, foot), (middle[0] - w, middle[1]), tip, (middle[0] + w, middle[1]), (x + w, foot)], tone, 0.92
            )
        if depth == 0.65:
            _diver(c, 640, 400)
    for _ in range(26):
        _fish(c, 250 + c.rng.gauss(0, 110), 330 + c.rng.gauss(0, 60), c.rng.uniform(10, 22))
    for i in range(16):
        x, y, r = 800 + 22 * math.sin(i * 1.4), 340 - i * 20, 3 + i * 0.55
        c.oval(x, y, r, r, "#dff8ef", 0.55)
        c.oval(x - r * 0.3, y - r * 0.3, r * 0.35, r * 0.35, "#ffffff", 0.9)


def _diver(c: Canvas, x: float, y: float) -> None:
    c.shaded(
        rounded(
            [
                (x - 250, y - 74),
                (x - 190, y - 40),
                (x - 60, y - 20),
                (x - 60, y + 22),
                (x - 196, y - 8),
                (x - 262, y - 30),
            ],
            2,
        ),
        [(0, "#20303b"), (1, INK)],
    )
    c.poly([(x - 240, y - 70), (x - 330, y - 120), (x - 318, y - 66), (x - 252, y - 38)], OCHRE)
    c.shaded(
        rounded([(x - 80, y - 36), (x + 80, y - 30), (x + 116, y + 6), (x + 60, y + 34), (x - 70, y + 28)], 2),
        [(0, "#2b4657"), (1, INK)],
    )
    c.shaded(
        rounded([(x - 50, y - 66), (x + 66, y - 60), (x + 66, y - 26), (x - 50, y - 32)], 2),
        [(0, "#f0b94b"), (1, "#a96d1e")],
    )
    c.line([(x + 72, y + 10), (x + 130, y + 84), (x + 178, y + 112)], "#20303b", 22)
    c.oval(x + 184, y + 116, 12, 10, "#d9a47c")
    c.oval(x + 148, y - 6, 34, 32, "#20303b")
    c.shaded(
        rounded([(x + 148, y - 18), (x + 186, y - 14), (x + 184, y + 14), (x + 152, y + 14)], 2),
        [(0, "#cdeee8"), (1, "#5fa5a6")],
    )
    c.line([(x + 60, y - 44), (x + 120, y - 54), (x + 168, y + 22)], "#101d29", 6)
    for dx in (0, 9, 18, 27):
        c.line([(x + 190, y + 120), (x + 196 + dx, y + 190)], "#9ccf74", 4)


def _fish(c: Canvas, x: float, y: float, size: float) -> None:
    c.poly(
        [(x - size, y), (x - size * 0.2, y - size * 0.34), (x + size, y), (x - size * 0.2, y + size * 0.34)],
        "#e3ece0",
        0.85,
    )
    c.poly(
        [
            (x + size * 0.8, y),
            (x + size * 1.5, y - size * 0.36),
            (x + size * 1.3, y),
            (x + size * 1.5, y + size * 0.36),
        ],
        "#b7cdc4",
        0.85,
    )
    c.oval(x - size * 0.55, y - size * 0.04, size * 0.08, size * 0.08, INK)


PICTURES = (
    ("economy/salt-harvest.jpg", salt_pans),
    ("politics/bridge-vote-set.jpg", strait),
    ("sea-and-climate/mudflat.jpg", mudflat),
    ("sea-and-climate/low-reservoir.jpg", reservoir),
    ("sea-and-climate/seagrass-meadow.jpg", seagrass),
)
