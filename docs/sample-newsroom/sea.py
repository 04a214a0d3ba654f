"""Pictures of open water: the ferry at dusk, the gale at the skerry, and others."""

from __future__ import annotations

import math

from boats import ferry, trawler
from canvas import BRICK, CORAL, CREAM, DEEP, INK, LAMP, MIST, OCHRE, SEA, TEAL, Canvas, mix, rounded
from people import SKIN, person


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
        c.poly(
            [(180, 566 + shift), (455, 562 + shift), (455 + 300 * wide, 568 + shift), (455, 572 + shift)], CREAM, 0.35
        )
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
        c.poly(
            [
                (590.5 + inset[0], top),
                (651.5 - inset[0] * 1.15, top),
                (651.5 - inset[1] * 1.15, low),
                (590.5 + inset[1], low),
            ],
            "#a23f36",
        )
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
        c.oval(
            x + far * math.cos(angle), y + far * math.sin(angle) * 1.25, dot, dot, "#f1f5f0", c.rng.uniform(0.15, 0.7)
        )
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
        c.shaded(
            [(x - w, y + 6), (x - w * 0.4, y - 7), (x + w * 0.5, y - 9), (x + w, y + 3), (x, y + 13)],
            [(0, "#b79f78"), (1, "#6b6a59")],
        )
        for _ in range(int(w / 9)):
            bx = x + c.rng.uniform(-w * 0.75, w * 0.75)
            c.oval(bx, y - 10, 4.4, 3.2, CREAM)
            c.oval(bx + 4, y - 13, 2.2, 2.2, INK)
    far = sorted(c.rng.random() for _ in range(46))
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
    c.poly(
        [at(-0.1, 0), at(-0.28, -0.62 * flap), at(-0.62, -1.0 * flap - 0.08), at(-0.18, -0.68 * flap), at(0.16, -0.03)],
        back,
    )
    c.poly([at(-0.42, 0.02), at(-0.1, -0.09), at(0.3, -0.08), at(0.46, 0.01), at(0.2, 0.1), at(-0.15, 0.1)], CREAM)
    c.poly([at(-0.36, 0), at(-0.86, -0.14), at(-0.55, 0.02), at(-0.86, 0.16)], CREAM)
    c.poly([at(0.27, -0.09), at(0.44, -0.06), at(0.47, 0), at(0.3, -0.01)], INK)
    c.poly([at(0.46, -0.02), at(0.66, 0.03), at(0.46, 0.035)], CORAL)
    c.poly(
        [at(-0.08, 0.02), at(-0.12, -0.75 * flap), at(0.02, -1.3 * flap - 0.12), at(0.12, -0.8 * flap), at(0.2, 0)],
        "#fdf8ea",
    )
    c.poly([at(-0.035, -1.02 * flap - 0.08), at(0.02, -1.3 * flap - 0.12), at(0.06, -1.05 * flap - 0.08)], "#5b6b73")


def turbines(c: Canvas) -> None:
    """The turbines of Marda Bank on a bright windy day."""
    c.wash([(0, "#3f7f96"), (0.55, "#9cc3c4"), (1, "#eadfbd")], 0, 500)
    c.clouds(170, 200, "#ffffff", 22, 0.55, 190)
    c.clouds(400, 90, CREAM, 14, 0.6, 170)
    c.wash([(0, "#a9c8c0"), (0.1, "#5f9ba0"), (0.5, "#286473"), (1, "#123644")], 498, 800)
    for far, row in ((0.32, 5), (0.55, 4), (1.0, 3)):
        for i in range(row):
            x = 90 + (1040 / row) * (i + 0.5) + 70 * (1 - far) - 60 * far
            _turbine(
                c, x, 498 + 150 * far**1.6, 470 * far, 0.35 + 0.9 * i + far, mix("#f6f2e6", "#a9c6c8", 0.75 * (1 - far))
            )
    c.ripples(505, 800, "#dff0e6", 220, 0.45)
    c.ripples(560, 800, "#0f3140", 140, 0.4)
    trawler(c, 310, 706, 190, CORAL, house=CREAM)
    c.poly([(190, 706), (420, 704), (400, 714), (200, 716)], "#f4f7f0", 0.6)


def _turbine(c: Canvas, x: float, foot: float, tall: float, turn: float, white: str) -> None:
    shade = mix(white, SEA, 0.3)
    hub = foot - tall
    c.shaded(
        [(x - tall * 0.02, foot), (x - tall * 0.011, hub), (x + tall * 0.011, hub), (x + tall * 0.02, foot)],
        [(0, white), (1, shade)],
    )
    c.rect(x - tall * 0.026, foot - tall * 0.1, tall * 0.052, tall * 0.1, "#e0a93e")
    c.poly(
        [
            (x - tall * 0.07, foot + 4),
            (x + tall * 0.07, foot + 4),
            (x + tall * 0.03, foot - 3),
            (x - tall * 0.03, foot - 3),
        ],
        white,
        0.7,
    )
    for blade in range(3):
        angle = turn + blade * math.tau / 3
        along, across = (math.sin(angle), -math.cos(angle)), (math.cos(angle), math.sin(angle))
        long = tall * 0.52

        def at(
            far: float,
            side: float,
            along: tuple[float, float] = along,
            across: tuple[float, float] = across,
            long: float = long,
        ) -> tuple[float, float]:
            return x + long * (along[0] * far + across[0] * side), hub + long * (along[1] * far + across[1] * side)

        c.poly([at(0, -0.02), at(0.2, -0.055), at(1, 0), at(0.2, 0.02), at(0, 0.02)], white)
        c.poly([at(0.05, 0.0), at(0.2, 0.02), at(1, 0), at(0.2, 0.004)], shade)
    c.oval(x, hub, tall * 0.026, tall * 0.026, white)
    c.oval(x, hub, tall * 0.012, tall * 0.012, shade)


def squid_boats(c: Canvas) -> None:
    """Squid boats work under their lamps off Byeolpo."""
    c.wash([(0, "#070f1c"), (0.6, "#12304a"), (1, "#2c5a66")], 0, 420)
    c.stars(330, 170)
    c.hills(388, 60, 424, [(0, "#0b1a26"), (1, "#16303c")], 0.52)
    for _ in range(34):
        c.oval(c.rng.uniform(40, 560), c.rng.uniform(398, 418), 1.8, 1.8, LAMP, 0.9)
    c.wash([(0, "#2d5b66"), (0.2, "#133545"), (1, "#050d16")], 420, 800)
    fleet = ((760, 432, 60), (930, 438, 80), (1090, 434, 64), (620, 452, 110), (990, 486, 170), (340, 590, 430))
    for x, line, long in fleet:
        c.glow(x, line - long * 0.35, long * 1.1, "#e9fff0", 0.5)
        c.ripples(line + long * 0.02, min(800, line + long * 1.2), "#e6fbe6", max(14, long // 4), 0.55, x, long * 1.3)
        trawler(c, x, line, long, DEEP if long < 300 else BRICK, lamp=long > 100)
        lamps = 9 if long > 150 else 5
        for i in range(lamps):
            px, py = (
                x + long * (-0.42 + 0.84 * i / (lamps - 1)),
                line - long * (0.46 - 0.05 * math.sin(math.pi * i / (lamps - 1))),
            )
            r = long * 0.016 + 1
            c.oval(px, py, r, r, "#fbfff2")
            c.glow(px, py, long * 0.15 + 8, "#f2ffe4", 0.75)
        c.line(
            [(x - long * 0.42, line - long * 0.475), (x + long * 0.42, line - long * 0.475)], INK, max(1, long * 0.006)
        )
    for x, coat in ((250, OCHRE), (292, "#d9773f")):
        person(c, x, 522, 96, coat, hat="#20303a", facing=-1)
    c.poly([(128, 522), (320, 528), (320, 546), (128, 540)], mix(BRICK, INK, 0.3))
    c.ripples(610, 800, "#dff7df", 60, 0.4, 340, 900)


def school_boat(c: Canvas) -> None:
    """The school boat leaves Noeulpo early in the morning."""
    c.wash([(0, "#7f9fb5"), (0.45, "#c7c5bd"), (0.8, "#f3cfa0"), (1, "#f6d9ae")], 0, 400)
    c.glow(250, 380, 380, "#fff0c2", 0.8)
    c.clouds(140, 130, "#fbe9d2", 14, 0.55, 200)
    c.hills(330, 90, 404, [(0, "#9fa9b2"), (1, "#d9c4ad")], 0.5)
    c.haze(320, 404, "#f7dfbd", 0.7)
    c.hills(384, 34, 404, [(0, "#6f8890"), (1, "#a9a797")], 0.55)
    c.wash([(0, "#ecd3ac"), (0.2, "#a9bdb6"), (0.6, "#5d8f98"), (1, "#2b5f6d")], 402, 800)
    c.ripples(406, 800, "#fff4d6", 190, 0.5, 260, 760)
    trawler(c, 760, 560, 520, "#2f7d86", facing=-1, house=CREAM)
    c.line([(520, 470), (990, 486)], CREAM, 4)
    for i in range(7):
        c.line([(540 + 68 * i, 471 + 2.2 * i), (540 + 68 * i, 500)], CREAM, 3)
    coats = (OCHRE, CORAL, "#5b6fa0", "#d9b23f", BRICK)
    for i, coat in enumerate(coats):
        person(
            c,
            800 + 40 * i,
            506,
            104 - 8 * (i % 3),
            coat,
            facing=-1,
            bag=("#27404f", CORAL, "#3f6b55")[i % 3],
            skin=SKIN[(i * 3) % 4],
        )
    c.shaded(
        [(596, 490), (610, 482), (840, 490), (1012, 484), (1020, 500), (700, 506)], [(0, "#2f7d86"), (1, "#256871")]
    )
    for shift in range(3):
        c.poly(
            [
                (480 - 20 * shift, 566 + 14 * shift),
                (700, 560 + 12 * shift),
                (1040 + 40 * shift, 568 + 14 * shift),
                (760, 572 + 15 * shift),
            ],
            "#f6f5e6",
            0.4,
        )
    c.shaded(
        [(0, 640), (330, 664), (352, 700), (330, 800), (0, 800)], [(0, "#7c6a5a"), (0.2, "#544a43"), (1, "#2c2b2b")]
    )
    for x in (60, 200, 310):
        c.shaded([(x - 15, 664), (x - 12, 600), (x + 12, 600), (x + 15, 664)], [(0, "#4a5358"), (1, INK)])
        c.oval(x, 600, 17, 7, "#6d777b")
    person(c, 130, 668, 190, "#4f6d5e", facing=1, skirt=True, hair="#8f8f8f")
    c.line([(146, 522), (172, 486)], "#d9a47c", 8)


def quiet_light(c: Canvas) -> None:
    """Marda Skerry on a still morning, with a rowing boat at its foot."""
    c.wash([(0, "#4f86a0"), (0.5, "#b7cbc4"), (0.85, "#f7dcb0"), (1, "#f9e3bd")], 0, 520)
    c.glow(850, 500, 430, "#fff3cd", 0.7)
    c.clouds(170, 140, "#ffffff", 16, 0.5, 180)
    c.hills(488, 40, 522, [(0, "#8fa9ad"), (1, "#d2cdb5")], 0.5)
    c.poly(
        rounded([(210, 522), (250, 466), (330, 452), (360, 400), (470, 396), (520, 440), (600, 470), (660, 522)], 2),
        "#3a4347",
    )
    c.poly(rounded([(360, 404), (430, 420), (470, 470), (440, 522), (300, 522), (320, 466)], 2), "#56605f")
    c.shaded([(382, 404), (396, 150), (428, 150), (444, 404)], [(0, "#fffaf0"), (1, "#d0cabb")])
    for band in range(3):
        top, low = 196 + 76 * band, 234 + 76 * band
        left, right = (lambda y: 396 - 14 * (y - 150) / 254), (lambda y: 428 + 16 * (y - 150) / 254)
        c.shaded(
            [(left(top), top), (right(top), top), (right(low), low), (left(low), low)], [(0, "#cf5b48"), (1, BRICK)]
        )
    c.rect(386, 142, 54, 9, INK)
    c.rect(397, 110, 31, 33, "#cfe3e2")
    c.line([(407, 110), (407, 143)], INK, 2)
    c.line([(418, 110), (418, 143)], INK, 2)
    c.poly([(392, 110), (412, 86), (433, 110)], BRICK)
    c.shaded([(474, 430), (474, 384), (510, 360), (546, 384), (546, 442)], [(0, CREAM), (1, "#cbbfa5")])
    c.poly([(464, 388), (510, 352), (556, 388)], BRICK)
    c.rect(500, 404, 18, 28, "#2f5864")
    c.mirror(521, 279, "#3f7f8a", 0.34, 2)
    c.ripples(526, 800, "#fff6dc", 130, 0.45, 820, 760)
    c.shaded(rounded([(700, 640), (940, 636), (906, 684), (742, 688)], 2), [(0, "#c26a3e"), (1, "#5d2f20")])
    c.line([(706, 642), (932, 639)], CREAM, 4)
    person(c, 800, 668, 116, "#33556b", hat=OCHRE, facing=-1)
    c.shaded([(716, 656), (916, 652), (900, 684), (744, 688)], [(0, "#a9573a"), (1, "#5d2f20")])
    c.line([(822, 618), (968, 690)], "#6b4a34", 5)
    c.line([(790, 620), (684, 696)], "#6b4a34", 5)


PICTURES = (
    ("politics/ferry-kept-bridge-rejected.jpg", ferry_at_dusk),
    ("sea-and-climate/first-autumn-gale.jpg", gale),
    ("sea-and-climate/tern-count.jpg", terns),
    ("sea-and-climate/wind-record.jpg", turbines),
    ("economy/squid-auction.jpg", squid_boats),
    ("society/school-boat.jpg", school_boat),
    ("culture/keeper-songs.jpg", quiet_light),
)
