"""Pictures of open water: the ferry at dusk, the gale at the skerry, and others."""

from __future__ import annotations

import math

from boats import ferry
from canvas import CORAL, CREAM, DEEP, INK, LAMP, MIST, OCHRE, ROSE, SAND, SEA, TEAL, Canvas, mix


def ferry_at_dusk(c: Canvas) -> None:
    """The evening boat crosses toward Little Narae."""
    c.wash([(0, "#1d3b52"), (0.35, "#5d6b7d"), (0.62, "#d98a6c"), (0.85, "#f2b763"), (1, "#f7d596")], 0, 455)
    c.glow(860, 430, 420, "#ffcf80", 0.75)
    c.oval(860, 418, 40, 40, "#ffe9b8")
    c.clouds(200, 150, "#f0a070", 14, 0.35, 200)
    c.clouds(120, 120, "#31495f", 10, 0.4, 220)
    c.hills(372, 80, 456, [(0, "#8d7480"), (1, "#dca27c")], 0.5)
    c.hills(412, 66, 456, [(0, "#574f64"), (1, "#a1757a")], 0.52)
    c.wash([(0, "#e8ae72"), (0.14, "#a97c72"), (0.45, "#3d5868"), (1, "#102a39")], 452, 800)
    c.ripples(456, 800, "#ffdf9f", 230, 0.5, 860, 620)
    c.ripples(470, 800, "#173646", 150, 0.4)
    ferry(c, 455, 566, 560)
    for shift, wide in ((0, 1.0), (10, 0.8), (22, 0.6)):
        c.poly([(180, 566 + shift), (455, 562 + shift), (455 + 300 * wide, 568 + shift), (455, 572 + shift)], CREAM, 0.35)
    c.ripples(575, 660, LAMP, 60, 0.45, 420, 700)
    for x, y, s in ((700, 260, 13), (748, 284, 9), (668, 300, 8)):
        c.line([(x - s, y - s * 0.4), (x, y), (x + s, y - s * 0.45)], INK, 1.6, 0.8)


def gale(c: Canvas) -> None:
    """Waves break over Marda Skerry at night."""
    c.wash([(0, "#0b1620"), (0.5, "#1c3442"), (1, "#3c5a62")], 0, 800)
    c.clouds(150, 220, "#56717a", 18, 0.25, 260)
    c.clouds(90, 140, "#060d14", 16, 0.5, 260)
    for tip in (-1, 1):
        end = 1300 if tip > 0 else -100
        top, low = (20, 150) if tip > 0 else (265, 345)
        c.shaded([(620, 205), (end, top), (end, low), (620, 219)], [(0, LAMP), (1, LAMP)], 0.22, 4)
    for level, shade, size in ((470, "#24444f", 26), (540, "#1d3c49", 38)):
        _waves(c, level, size, shade)
    c.poly([(430, 640), (470, 560), (520, 548), (560, 500), (690, 496), (730, 540), (790, 560), (850, 650)], "#0b1219")
    c.poly([(560, 500), (600, 520), (640, 560), (590, 640), (470, 640), (500, 560)], "#1a2a33")
    c.shaded([(590, 505), (603, 240), (637, 240), (652, 505)], [(0, "#d9d5c8"), (1, "#8f9a98")])
    for band in range(3):
        top, low = 290 + 80 * band, 330 + 80 * band
        inset = (505 - top) * 0.05, (505 - low) * 0.05
        c.poly([(590.5 + inset[0], top), (651.5 - inset[0] * 1.15, top), (651.5 - inset[1] * 1.15, low), (590.5 + inset[1], low)], "#a23f36")
    c.rect(594, 232, 52, 9, INK)
    c.rect(604, 198, 32, 35, "#ffe9ae")
    c.line([(614, 198), (614, 233)], INK, 2)
    c.line([(626, 198), (626, 233)], INK, 2)
    c.poly([(600, 198), (620, 174), (640, 198)], "#a23f36")
    c.glow(620, 214, 190, LAMP, 0.95)
    _spray(c, 470, 600, 190)
    _spray(c, 800, 610, 150)
    for level, shade, size in ((650, "#15323f", 46), (730, "#0d2431", 50)):
        _waves(c, level, size, shade)
    c.rain(900, MIST, 0.75, 0.3)


def _waves(c: Canvas, level: float, size: float, shade: str) -> None:
    phase = c.rng.uniform(0, 9)
    crest = [
        (x, level - size * ((1 - abs(math.sin(x / 140 + phase))) ** 1.3 * 1.9 + 0.3 * math.sin(x / 37 + phase * 2)))
        for x in range(-20, 1240, 6)
    ]
    c.shaded([*crest, (1220, 820), (-20, 820)], [(0, mix(shade, TEAL, 0.5)), (0.25, shade), (1, mix(shade, INK, 0.5))])
    c.line(crest, "#dfe8e4", 2.4, 0.55)
    for _ in range(160):
        x, y = c.rng.choice(crest)
        dot = c.rng.uniform(0.8, 3)
        c.oval(x + c.rng.uniform(-20, 30), y - c.rng.uniform(-10, size * 0.6), dot, dot, "#eef3ef", 0.55)


def _spray(c: Canvas, x: float, y: float, size: float) -> None:
    for _ in range(520):
        angle, far = c.rng.gauss(-1.5, 0.5), size * c.rng.random() ** 0.7
        dot = c.rng.uniform(1, 5.5) * (1.2 - far / size)
        c.oval(x + far * math.cos(angle), y + far * math.sin(angle) * 1.25, dot, dot, "#f1f5f0", c.rng.uniform(0.15, 0.7))
    c.glow(x, y - size * 0.4, size, MIST, 0.4)


def terns(c: Canvas) -> None:
    """Terns rise over the lowest pans."""
    c.wash([(0, "#7fa9b3"), (0.5, "#e6cfae"), (0.85, "#f4b98a"), (1, "#f6cfa0")], 0, 520)
    c.glow(330, 500, 430, "#ffe2a8", 0.85)
    c.oval(330, 470, 46, 46, "#fff1cb")
    c.clouds(150, 160, CREAM, 16, 0.45, 190)
    c.hills(470, 46, 522, [(0, "#8fa0a2"), (1, "#e4bb94")], 0.5)
    c.hills(505, 16, 522, [(0, "#5f7d7c"), (1, "#8f9d8d")], 0.6)
    c.mirror(521, 279, "#5d8d93", 0.35)
    c.ripples(524, 800, "#fff0cc", 170, 0.5, 330, 640)
    for y, w in ((600, 190), (660, 290), (742, 430)):
        x = c.rng.uniform(620, 950)
        c.shaded([(x - w, y + 6), (x - w * 0.4, y - 7), (x + w * 0.5, y - 9), (x + w, y + 3), (x, y + 13)], [(0, "#b79f78"), (1, "#6b6a59")])
        for _ in range(int(w / 9)):
            bx = x + c.rng.uniform(-w * 0.75, w * 0.75)
            c.oval(bx, y - 10, 4.4, 3.2, CREAM)
            c.oval(bx + 4, y - 13, 2.2, 2.2, INK)
    far = sorted((c.rng.random() for _ in range(46)))
    for near in far:
        _tern(c, c.rng.uniform(60, 1160), c.rng.uniform(60, 480), 10 + 30 * near**2, c.rng.uniform(-0.5, 0.5))
    _tern(c, 560, 250, 96, -0.15)
    _tern(c, 850, 370, 74, 0.25)
    _tern(c, 300, 200, 62, 0.1)


def _tern(c: Canvas, x: float, y: float, size: float, tilt: float) -> None:
    flap = c.rng.uniform(-0.75, 0.9)

    def at(px: float, py: float) -> tuple[float, float]:
        px, py = px * size, py * size
        return x + px * math.cos(tilt) - py * math.sin(tilt), y + px * math.sin(tilt) + py * math.cos(tilt)

    back = mix(CREAM, "#8fa6ad", 0.55)
    c.poly([at(-0.1, 0), at(-0.28, -0.62 * flap), at(-0.62, -1.0 * flap - 0.08), at(-0.18, -0.68 * flap), at(0.16, -0.03)], back)
    c.poly([at(-0.42, 0.02), at(-0.1, -0.09), at(0.3, -0.08), at(0.46, 0.01), at(0.2, 0.1), at(-0.15, 0.1)], CREAM)
    c.poly([at(-0.36, 0), at(-0.86, -0.14), at(-0.55, 0.02), at(-0.86, 0.16)], CREAM)
    c.poly([at(0.27, -0.09), at(0.44, -0.06), at(0.47, 0), at(0.3, -0.01)], INK)
    c.poly([at(0.46, -0.02), at(0.66, 0.03), at(0.46, 0.035)], CORAL)
    c.poly([at(-0.08, 0.02), at(-0.12, -0.75 * flap), at(0.02, -1.3 * flap - 0.12), at(0.12, -0.8 * flap), at(0.2, 0)], "#fdf8ea")
    c.poly([at(-0.035, -1.02 * flap - 0.08), at(0.02, -1.3 * flap - 0.12), at(0.06, -1.05 * flap - 0.08)], "#5b6b73")


PICTURES = (
    ("politics/ferry-kept-bridge-rejected.jpg", ferry_at_dusk),
    ("sea-and-climate/first-autumn-gale.jpg", gale),
    ("sea-and-climate/tern-count.jpg", terns),
)
