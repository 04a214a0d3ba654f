"""The picture story: one night in Ternhaven harbour, from last light to the first boat."""

from __future__ import annotations

import math

from boats import trawler
from canvas import BRICK, CORAL, CREAM, DEEP, INK, LAMP, OCHRE, SAGE, SEA, TEAL, Canvas, mix, rounded
from people import SKIN, person


def last_light(c: Canvas) -> None:
    """Boats lie in the inner basin below the lit town."""
    c.wash([(0, "#14243f"), (0.4, "#4a4a6b"), (0.75, "#b56f6b"), (1, "#e8a070")], 0, 480)
    c.stars(150, 60)
    c.clouds(150, 120, "#d98a78", 12, 0.35, 200)
    c.hills(250, 130, 470, [(0, "#2f3350"), (1, "#5a4a60")], 0.5)
    for row, (base, tall) in enumerate(((372, 66), (420, 84), (478, 100))):
        x = -30.0
        while x < 1210:
            w, h = c.rng.uniform(48, 86), tall * c.rng.uniform(0.75, 1.25)
            wall = mix(c.rng.choice(("#4a3f52", "#5b4650", "#3b4257", "#6b4d4d")), "#1a2036", 0.35 + 0.1 * row)
            c.rect(x, base - h, w, h + 40, wall)
            c.poly(
                [(x - 4, base - h + 1), (x + w / 2, base - h - w * 0.42), (x + w + 4, base - h + 1)],
                mix(wall, INK, 0.45),
            )
            for k in range(3):
                for m in range(2):
                    if c.rng.random() < 0.55:
                        wx, wy = x + 8 + k * (w - 16) / 3, base - h + 14 + m * 28
                        c.rect(wx, wy, 9, 14, LAMP)
                        c.glow(wx + 4, wy + 7, 26, LAMP, 0.28)
            x += w + c.rng.uniform(-2, 8)
    c.shaded([(880, 420), (880, 210), (930, 210), (930, 420)], [(0, "#4f4658"), (1, "#2a2a40")])
    c.poly([(872, 212), (905, 120), (938, 212)], "#1c2036")
    c.oval(905, 250, 15, 15, LAMP)
    c.rect(0, 474, 1200, 22, "#221f2d")
    for x in range(40, 1200, 130):
        c.line([(x, 474), (x, 424)], INK, 3)
        c.oval(x, 422, 5, 5, "#fff3cf")
        c.glow(x, 422, 60, LAMP, 0.6)
    c.mirror(496, 304, "#16223c", 0.38, 4)
    c.ripples(500, 800, "#ffca8c", 80, 0.28)
    for x, line, long, hull, way in (
        (170, 600, 220, SEA, 1),
        (420, 580, 180, BRICK, 1),
        (960, 590, 210, "#2f6b68", -1),
        (700, 690, 360, CORAL, 1),
        (250, 740, 330, "#324a72", -1),
    ):
        c.oval(x, line + long * 0.03, long * 0.5, long * 0.045, INK, 0.5)
        trawler(c, x, line, long, hull, facing=way, lamp=long > 200)


def market(c: Canvas) -> None:
    """The night market under its awnings."""
    c.wash([(0, "#101a2e"), (1, "#2b2c3f")], 0, 800)
    c.stars(120, 50)
    for x, w, top in ((-20, 260, 150), (240, 240, 110), (480, 280, 160), (760, 220, 100), (980, 260, 140)):
        c.rect(x, top, w, 500, mix("#2a2c44", INK, (x % 7) / 12))
        for k in range(3):
            if (x + k) % 3:
                c.rect(x + 30 + k * 66, top + 40, 30, 46, "#e8b868", 0.75)
    for i in range(5):
        x0, x1 = -60 + i * 260, 220 + i * 260
        sag = [(x0 + (x1 - x0) * t / 12, 236 + 44 * math.sin(math.pi * t / 12)) for t in range(13)]
        c.line(sag, INK, 3)
        for x, y in sag[1::2]:
            c.oval(x, y + 8, 8, 9, "#fff1c4")
            c.glow(x, y + 8, 54, LAMP, 0.6)
    c.wash([(0, "#6b5340"), (1, "#241d22")], 620, 800)
    c.ripples(640, 800, LAMP, 70, 0.22)
    stalls = ((20, CORAL), (420, TEAL), (820, OCHRE))
    for i, (x, tone) in enumerate(stalls):
        c.rect(x + 14, 400, 340, 190, "#3b2a26")
        c.glow(x + 184, 470, 260, LAMP, 0.65, 170)
        person(
            c,
            x + 120 + 60 * i,
            606,
            152,
            ("#3f6b55", "#5b4a6b", "#27404f")[i],
            skin=SKIN[i],
            hat=CREAM if i == 1 else "",
            hair=("#8f8f8f", INK, "#6d472c")[i],
        )
        c.shaded([(x, 540), (x + 368, 540), (x + 356, 650), (x + 12, 650)], [(0, "#a8744a"), (1, "#5b3a26")])
        _wares(c, x, i)
        for k in range(9):
            a, b = x - 14 + 396 * k / 9, x - 14 + 396 * (k + 1) / 9
            shade = tone if k % 2 == 0 else CREAM
            c.shaded(
                [(a + 12 if k == 0 else a, 350), (b - (12 if k == 8 else 0), 350), (b, 424), (a, 424)],
                [(0, mix(shade, INK, 0.25)), (1, shade)],
            )
            c.oval((a + b) / 2, 424, (b - a) / 2, 12, mix(shade, INK, 0.12))
        for px in (x + 6, x + 360):
            c.line([(px, 424), (px, 660)], "#1c1618", 8)
        c.line([(x + 184, 424), (x + 184, 446)], INK, 3)
        c.oval(x + 184, 454, 13, 11, "#fff6d8")
        c.glow(x + 184, 456, 150, "#ffe2a0", 0.8)
    for k, (x, foot, tall) in enumerate(
        ((90, 748, 210), (160, 756, 150), (390, 740, 214), (640, 760, 226), (706, 756, 216), (1090, 746, 212))
    ):
        person(
            c,
            x,
            foot,
            tall,
            (DEEP, BRICK, "#4a3f55", SEA, "#6b4a3f", "#2f4a42")[k],
            facing=1 if k % 2 else -1,
            skirt=k in {1, 4},
            bag="#8d5a3a" if k in {2, 5} else "",
            skin=SKIN[(k + 1) % 4],
            hair=(INK, "#6d472c", "#b9b7b2")[k % 3],
        )


def _wares(c: Canvas, x: float, i: int) -> None:
    """Fish, fruit or bread on the counter."""
    for k in range(11):
        px = x + 22 + k * 33
        if i == 0:
            c.shaded(
                rounded([(px - 14, 536), (px, 522), (px + 18, 536), (px, 546)], 2), [(0, "#cfdedc"), (1, "#7f9aa0")]
            )
        elif i == 1:
            c.oval(px, 530, 15, 15, (CORAL, OCHRE, SAGE, "#b9566b")[k % 4])
        else:
            c.shaded(
                rounded([(px - 15, 544), (px - 12, 514), (px + 12, 514), (px + 15, 544)], 2),
                [(0, "#f0d9a8"), (1, "#b07f45")],
            )


def net_mender(c: Canvas) -> None:
    """A woman mends a net under a single lamp."""
    c.wash([(0, "#0c1420"), (1, "#1f2a33")], 0, 800)
    for y in range(0, 560, 46):
        c.line([(0, y), (1200, y)], "#0a1018", 3, 0.8)
    c.rect(60, 60, 210, 250, "#0a1018")
    c.shaded([(72, 72), (258, 72), (258, 298), (72, 298)], [(0, "#12233c"), (1, "#2b4560")])
    c.oval(206, 130, 22, 22, "#f3ead2")
    c.rect(162, 72, 6, 226, "#0a1018")
    c.glow(640, 190, 620, "#ffcf86", 0.62)
    c.line([(640, 0), (640, 120)], INK, 4)
    c.poly([(590, 166), (616, 116), (664, 116), (690, 166)], "#2f5a4c")
    c.oval(640, 168, 26, 14, "#fff6d8")
    c.shaded([(600, 170), (680, 170), (1060, 720), (220, 720)], [(0, "#ffdf9e"), (1, "#ffdf9e")], 0.15, 14)
    c.wash([(0, "#5b432f"), (1, "#22190f")], 640, 800)
    c.oval(640, 700, 470, 66, "#e8b570", 0.3)
    x, foot = 560, 700
    c.rect(x - 80, 610, 170, 16, "#3b2a1c", r=4)
    for leg in (-66, 66):
        c.rect(x + leg, 622, 12, 90, "#3b2a1c")
    c.shaded(
        rounded([(x - 70, 620), (x - 66, 470), (x - 36, 404), (x + 30, 400), (x + 66, 470), (x + 76, 620)], 2),
        [(0, "#c2503f"), (1, "#6b2a26")],
    )
    c.shaded(
        rounded(
            [
                (x - 66, 600),
                (x + 110, 590),
                (x + 150, 640),
                (x + 150, foot),
                (x + 100, foot),
                (x + 84, 650),
                (x - 60, 650),
            ],
            2,
        ),
        [(0, "#31435f"), (1, "#182338")],
    )
    c.oval(x + 130, foot + 4, 38, 14, INK)
    c.oval(x + 8, 352, 40, 46, SKIN[0])
    c.shaded(
        rounded([(x - 38, 372), (x - 36, 310), (x + 4, 296), (x + 50, 318), (x + 40, 338), (x, 330), (x - 16, 380)], 2),
        [(0, "#d9d7d2"), (1, "#9a9896")],
    )
    c.oval(x - 34, 356, 21, 21, "#b9b7b2")
    c.line([(x + 28, 352), (x + 38, 356)], INK, 4)
    top, low = [], []
    for k in range(25):
        t = k / 24
        top.append((x + 30 + 520 * t, 560 + 40 * t - 90 * math.sin(math.pi * min(1, t * 1.05)) * (1 - t) + 60 * t**2))
        low.append((x + 60 + 560 * t, 736 - 30 * math.sin(3 * t)))
    c.poly([*top, *reversed(low)], "#2f7f7f", 0.35)
    for k in range(25):
        for m in range(9):
            a = _between(top[k], low[k], m / 9)
            if k < 24:
                c.line([a, _between(top[k + 1], low[k + 1], (m + 1) / 9)], "#7fd0c4", 1.6, 0.85)
                c.line(
                    [_between(top[k], low[k], (m + 1) / 9), _between(top[k + 1], low[k + 1], m / 9)],
                    "#7fd0c4",
                    1.6,
                    0.85,
                )
    c.line(top, "#e8d9a8", 5)
    for px, py in top[::3]:
        c.oval(px, py, 12, 9, OCHRE)
    c.line([(x + 30, 436), (x + 92, 510), (x + 168, 520)], "#a8443a", 30)
    c.line([(x + 160, 520), (x + 190, 528)], SKIN[0], 18)
    c.line([(x + 186, 526), (x + 226, 508)], CREAM, 6)
    for px, py, r in ((930, 706, 44), (1010, 722, 36), (1080, 700, 50), (1150, 726, 38)):
        c.shaded(
            [(px + r * math.cos(a * math.tau / 24), py + r * 0.8 * math.sin(a * math.tau / 24)) for a in range(24)],
            [(0, "#f09a4f"), (1, "#9c4a24")],
        )
    for k in range(16):
        c.line([(950 + 14 * k, 90), (930 + 16 * k, 300 + 30 * math.sin(k))], "#2a3a3f", 3, 0.8)


def _between(a: tuple[float, float], b: tuple[float, float], share: float) -> tuple[float, float]:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def harbour_office(c: Canvas) -> None:
    """One window is lit: the harbour radio."""
    c.wash([(0, "#060d1a"), (0.7, "#12263f"), (1, "#23405a")], 0, 620)
    c.stars(480, 220)
    c.glow(240, 170, 230, "#cfe0ea", 0.6)
    c.oval(240, 170, 48, 48, "#f4efe0")
    c.oval(228, 160, 11, 9, "#d8d2c0", 0.8)
    c.oval(256, 184, 14, 10, "#d8d2c0", 0.7)
    c.clouds(260, 80, "#3f5a72", 10, 0.4, 190)
    c.wash([(0, "#24415a"), (1, "#081220")], 600, 800)
    c.ripples(606, 790, "#dfe8ea", 120, 0.45, 240, 420)
    c.shaded([(560, 640), (560, 250), (1120, 250), (1120, 640)], [(0, "#1b2740"), (1, "#0f1828")])
    c.poly([(530, 254), (640, 150), (1040, 150), (1150, 254)], "#0c1424")
    c.shaded([(780, 250), (780, 60), (920, 60), (920, 250)], [(0, "#22304b"), (1, "#141f33")])
    c.poly([(764, 64), (850, 4), (936, 64)], "#0c1424")
    c.line([(1080, 152), (1080, 10)], "#0c1424", 5)
    for k in range(3):
        c.line([(1050 + 6 * k, 40 + 26 * k), (1110 - 6 * k, 40 + 26 * k)], "#0c1424", 3)
    c.oval(1080, 10, 5, 5, "#ff6b52")
    c.glow(1080, 10, 50, "#ff6b52", 0.7)
    for x in (600, 700, 960, 1050):
        for y in (300, 460):
            c.rect(x, y, 50, 84, "#0a1220")
            c.rect(x + 4, y + 4, 42, 76, "#1c2f49")
            c.rect(x + 23, y + 4, 4, 76, "#0a1220")
    c.rect(794, 90, 112, 120, "#0a1220")
    c.shaded([(800, 96), (900, 96), (900, 204), (800, 204)], [(0, "#ffe7ae"), (1, "#f0b45c")])
    c.shaded(rounded([(822, 204), (828, 164), (848, 152), (870, 164), (878, 204)], 2), [(0, "#3f4a63"), (1, INK)])
    c.oval(850, 142, 13, 15, SKIN[1])
    c.oval(847, 134, 14, 9, INK)
    c.line([(838, 146), (840, 128), (852, 124), (862, 132)], "#1b1b22", 4)
    c.line([(862, 150), (884, 160)], INK, 3)
    c.rect(878, 158, 14, 46, "#3b2a26")
    c.rect(848, 96, 4, 108, "#0a1220", 0.6)
    c.glow(850, 150, 230, LAMP, 0.75)
    c.shaded([(800, 204), (900, 204), (1010, 640), (690, 640)], [(0, LAMP), (1, LAMP)], 0.08, 12)
    c.shaded([(480, 640), (1200, 640), (1200, 700), (460, 700)], [(0, "#1f2c42"), (1, "#0c1422")])
    for x in range(500, 1200, 90):
        c.line([(x, 640), (x, 596)], "#0a1220", 4)
    c.line([(480, 600), (1200, 600)], "#0a1220", 4)
    c.ripples(704, 796, LAMP, 34, 0.5, 850, 190)


def bakery(c: Canvas) -> None:
    """Light from the bakery falls on the cobbles of Customs Steps."""
    c.wash([(0, "#0d1526"), (1, "#1a2338")], 0, 800)
    c.stars(110, 30)
    c.poly([(0, 60), (430, 150), (430, 660), (0, 760)], "#161e31")
    c.poly([(1200, 0), (760, 150), (760, 640), (1200, 740)], "#1b2337")
    c.shaded([(430, 170), (760, 170), (760, 640), (430, 640)], [(0, "#1f2a40"), (1, "#131b2c")])
    for k in range(11):
        y, half = 640 - 26 * k, 165 - 9 * k
        c.shaded(
            [(595 - half, y - 26), (595 + half, y - 26), (595 + half, y), (595 - half, y)],
            [(0, mix("#3b4560", "#1a2338", k / 14)), (1, "#141c2e")],
        )
    c.oval(596, 208, 10, 14, "#fff1c4")
    c.glow(596, 208, 110, LAMP, 0.6)
    for x0, y0 in ((80, 190), (250, 220)):
        c.poly([(x0, y0), (x0 + 70, y0 + 14), (x0 + 70, y0 + 110), (x0, y0 + 106)], "#0d1423")
    c.shaded([(828, 300), (980, 272), (980, 690), (828, 658)], [(0, "#ffe9b0"), (1, "#f2b25c")])
    c.shaded([(1010, 300), (1180, 270), (1180, 560), (1010, 532)], [(0, "#ffe4a4"), (1, "#e8a452")])
    c.shaded([(800, 250), (1200, 168), (1200, 262), (800, 302)], [(0, BRICK), (1, CORAL)])
    for row in range(3):
        y = 340 + row * 66
        c.poly([(1010, y + 26), (1180, y + 16), (1180, y + 24), (1010, y + 34)], "#7b4a26")
        for k in range(5):
            px = 1030 + k * 33
            c.shaded(
                rounded([(px - 15, y + 26), (px - 10, y), (px + 10, y - 2), (px + 15, y + 24)], 2),
                [(0, "#d98f45"), (1, "#8a4d1f")],
            )
    c.poly([(1090, 286), (1098, 284), (1098, 546), (1090, 545)], "#4a2c1c")
    person(c, 900, 676, 270, "#f6efdf", hat="#ffffff", skin=SKIN[3], facing=-1)
    c.shaded([(838, 560), (960, 552), (968, 580), (832, 590)], [(0, "#8a5a33"), (1, "#5b3a20")])
    for k in range(4):
        c.shaded(
            rounded([(842 + k * 30, 562), (848 + k * 30, 536), (866 + k * 30, 536), (874 + k * 30, 560)], 2),
            [(0, "#e0a055"), (1, "#9c5a26")],
        )
    c.wash([(0, "#2a3148"), (1, "#0d121d")], 690, 800)
    c.shaded([(0, 760), (430, 640), (760, 640), (1200, 740), (1200, 800), (0, 800)], [(0, "#2c3550"), (1, "#0f1523")])
    c.shaded([(836, 672), (984, 692), (780, 800), (330, 800)], [(0, "#ffd88c"), (1, "#b5793c")], 0.75, 9)
    for _ in range(420):
        y = 652 + 146 * c.rng.random() ** 0.8
        near = (y - 640) / 160
        x = c.rng.uniform(600 - 640 * (0.3 + near), 600 + 640 * (0.3 + near))
        c.oval(x, y, 5 + 19 * near, 2 + 5.5 * near, c.rng.choice(("#0c111c", "#4b5570")), 0.28)
    c.glow(900, 480, 380, "#ffcf80", 0.5)
    c.shaded(
        rounded([(300, 716), (318, 690), (372, 688), (392, 704), (384, 722), (316, 726)], 2),
        [(0, "#d98a3f"), (1, "#7b451c")],
    )
    c.shaded(
        rounded([(368, 694), (372, 664), (384, 676), (398, 664), (404, 690), (390, 708)], 2),
        [(0, "#e09a50"), (1, "#a8642a")],
    )
    c.line([(306, 712), (274, 700), (268, 668)], "#b5702f", 9)
    c.oval(381, 684, 2.6, 3, INK)
    c.oval(393, 684, 2.6, 3, INK)


def first_boat(c: Canvas) -> None:
    """The first boat leaves the harbour mouth at dawn."""
    c.wash([(0, "#37618a"), (0.4, "#a59bb0"), (0.75, "#f2ad8a"), (1, "#fbd79c")], 0, 450)
    c.glow(650, 440, 470, "#fff0c0", 0.85)
    c.oval(650, 430, 52, 52, "#fff8de")
    c.clouds(130, 150, "#f8c3a4", 18, 0.5, 210)
    c.hills(432, 24, 452, [(0, "#8a86a0"), (1, "#d9a494")], 0.5)
    c.wash([(0, "#f6c690"), (0.2, "#b5989c"), (0.6, "#4f7088"), (1, "#1c3a50")], 450, 800)
    c.ripples(454, 800, "#fff3cf", 200, 0.55, 650, 420)
    c.ripples(460, 800, "#274a60", 90, 0.3)
    c.shaded([(-10, 520), (330, 500), (372, 540), (340, 580), (-10, 640)], [(0, "#4a4a5b"), (1, "#22283a")])
    c.shaded([(1210, 500), (900, 488), (862, 520), (890, 556), (1210, 600)], [(0, "#4a4a5b"), (1, "#22283a")])
    for x, y, light in ((330, 502, "#59c98a"), (902, 490, "#ff6b52")):
        c.shaded([(x - 15, y + 6), (x - 9, y - 100), (x + 9, y - 100), (x + 15, y + 6)], [(0, CREAM), (1, "#a8a39a")])
        c.rect(x - 13, y - 112, 26, 12, INK)
        c.oval(x, y - 118, 9, 9, light)
        c.glow(x, y - 118, 70, light, 0.85)
    for x, foot in ((120, 540), (152, 538)):
        person(c, x, foot, 92, ("#3b4257", BRICK)[foot % 2], hat=INK)
    for shift in range(4):
        c.poly(
            [
                (330 - 60 * shift, 690 + 22 * shift),
                (560, 676 + 16 * shift),
                (830 + 70 * shift, 694 + 24 * shift),
                (580, 690 + 18 * shift),
            ],
            "#fff3dc",
            0.3,
        )
    trawler(c, 600, 684, 420, SEA, lamp=True)
    person(c, 470, 612, 84, OCHRE, hat="#20303a")
    c.shaded([(400, 612), (560, 622), (560, 640), (404, 634)], [(0, SEA), (1, mix(SEA, INK, 0.2))])
    for _ in range(22):
        x, y, s = c.rng.gauss(480, 190), c.rng.gauss(300, 80), c.rng.uniform(8, 24)
        lift = c.rng.uniform(0.2, 0.8)
        c.line(
            [
                (x - s, y - s * 0.1),
                (x - s * 0.45, y - s * lift),
                (x, y),
                (x + s * 0.45, y - s * lift),
                (x + s, y - s * 0.1),
            ],
            mix(CREAM, INK, c.rng.choice((0, 0.75))),
            2.4,
            0.9,
        )


PICTURES = (
    ("culture/harbor-night/last-light.jpg", last_light),
    ("culture/harbor-night/market.jpg", market),
    ("culture/harbor-night/net-mender.jpg", net_mender),
    ("culture/harbor-night/radio-window.jpg", harbour_office),
    ("culture/harbor-night/bakery.jpg", bakery),
    ("culture/harbor-night/first-boat.jpg", first_boat),
)
