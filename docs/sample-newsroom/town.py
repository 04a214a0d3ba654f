"""Pictures of streets and quays by day, and of one bus by night."""

from __future__ import annotations

from boats import ferry
from canvas import BRICK, CORAL, CREAM, DEEP, INK, LAMP, MIST, OCHRE, ROSE, SAGE, SEA, TEAL, Canvas, mix, rounded
from people import SKIN, person


def quay(c: Canvas) -> None:
    """Cars and people wait for the Friday boat."""
    c.wash([(0, "#4f8fae"), (0.6, "#b5d0cd"), (1, "#f0e2c1")], 0, 400)
    c.clouds(130, 140, "#ffffff", 18, 0.6, 180)
    c.hills(350, 60, 404, [(0, "#7f9fa5"), (1, "#b5c2b2")], 0.5)
    c.wash([(0, "#b5d3c9"), (0.3, "#4f98a0"), (1, "#1f5f6d")], 400, 800)
    c.ripples(404, 560, "#eaf6ea", 90, 0.45)
    ferry(c, 820, 548, 720, lit=False, facing=-1)
    c.shaded([(0, 560), (1200, 604), (1200, 800), (0, 800)], [(0, "#c9bb9d"), (0.3, "#a39579"), (1, "#6b6250")])
    c.poly([(0, 560), (1200, 604), (1200, 622), (0, 574)], "#857a64")
    for i in range(6):
        c.line([(i * 240 - 60, 800), (i * 190 + 90, 580)], "#f3e6c6", 5, 0.5)
    for x, y, size, colour in ((170, 640, 0.8, TEAL), (470, 664, 0.9, CORAL), (800, 690, 1.0, "#e9dfc8")):
        _van(c, x, y, size, colour)
    for i, (x, coat) in enumerate(
        ((330, BRICK), (364, SEA), (636, OCHRE), (668, "#5b4a6b"), (1010, SAGE), (1060, CORAL), (1110, DEEP))
    ):
        person(
            c,
            x,
            690 + 10 * (i % 3) + (60 if x > 900 else 0),
            150 + 12 * (i % 2) + (30 if x > 900 else 0),
            coat,
            facing=1 if x < 900 else -1,
            bag="#6b4a34" if i % 2 else "",
            skirt=i in {2, 5},
            skin=SKIN[i % 4],
            hat=CREAM if i == 4 else "",
        )
    for x, y in ((80, 600), (560, 616), (960, 630)):
        c.shaded([(x - 16, y + 10), (x - 11, y - 26), (x + 11, y - 26), (x + 16, y + 10)], [(0, "#3b454a"), (1, INK)])
        c.oval(x, y - 27, 18, 7, "#59666c")


def _van(c: Canvas, x: float, y: float, size: float, colour: str) -> None:
    u = size

    def at(px: float, py: float) -> tuple[float, float]:
        return x + px * u, y + py * u

    c.oval(x, y + 4, 140 * u, 14 * u, INK, 0.35)
    c.shaded(
        rounded(
            [
                at(-130, -20),
                at(-128, -92),
                at(-100, -112),
                at(60, -112),
                at(94, -66),
                at(132, -54),
                at(134, 0),
                at(-130, 0),
            ],
            2,
        ),
        [(0, mix(colour, CREAM, 0.25)), (1, mix(colour, INK, 0.45))],
    )
    c.poly([at(-108, -98), at(-56, -98), at(-56, -64), at(-112, -64)], "#2f5864")
    c.poly([at(-46, -98), at(4, -98), at(4, -64), at(-46, -64)], "#2f5864")
    c.poly([at(14, -98), at(54, -98), at(78, -64), at(14, -64)], "#9cc4c8")
    c.oval(*at(127, -34), 6 * u, 8 * u, "#fff2c0")
    for px in (-78, 82):
        c.oval(*at(px, 0), 25 * u, 25 * u, INK)
        c.oval(*at(px, 0), 11 * u, 11 * u, MIST)


def shop_street(c: Canvas) -> None:
    """Fish Street in the morning, with new shops behind old fronts."""
    c.wash([(0, "#8fb8c4"), (1, "#f5e2ba")], 0, 460)
    c.clouds(110, 110, "#ffffff", 12, 0.5, 170)
    fronts = (
        (-20, 210, "#d9846a", OCHRE),
        (190, 180, "#e9d9b5", SEA),
        (370, 230, "#7fa39b", BRICK),
        (600, 190, "#e3b45c", DEEP),
        (790, 220, "#c8b6a6", TEAL),
        (1010, 220, "#b8675a", CREAM),
    )
    for i, (x, w, wall, awning) in enumerate(fronts):
        top = 110 + (i * 53) % 90
        c.shaded([(x, top), (x + w, top), (x + w, 640), (x, 640)], [(0, wall), (1, mix(wall, INK, 0.25))])
        c.poly([(x - 8, top + 4), (x + w / 2, top - 66), (x + w + 8, top + 4)], mix(wall, "#5b3a33", 0.6))
        for row in range(2):
            for k in range(2):
                _sash(c, x + w * (0.2 + 0.38 * k), top + 36 + 118 * row, w * 0.22, 76)
        c.rect(x + 14, 436, w - 28, 204, mix(awning, INK, 0.35))
        c.shaded(
            [(x + 24, 474), (x + w * 0.62, 474), (x + w * 0.62, 618), (x + 24, 618)], [(0, "#fbe3ac"), (1, "#c99a57")]
        )
        c.rect(x + w * 0.68, 474, w * 0.22, 166, mix(awning, CREAM, 0.15))
        c.rect(x + w * 0.72, 490, w * 0.14, 60, "#f3dfb0")
        for k in range(6):
            c.oval(x + 40 + k * (w * 0.5 / 6), 600, 11, 15, (CORAL, OCHRE, SAGE, SEA, CREAM, ROSE)[(k + i) % 6])
        stripes = 8
        for k in range(stripes):
            a, b = x + 6 + (w - 12) * k / stripes, x + 6 + (w - 12) * (k + 1) / stripes
            tone = awning if k % 2 == 0 else mix(CREAM, awning, 0.1)
            c.shaded([(a + 4, 430), (b + 4, 430), (b - 4, 486), (a - 4, 486)], [(0, tone), (1, mix(tone, INK, 0.15))])
            c.oval((a + b) / 2 - 4, 486, (b - a) / 2, 9, mix(tone, INK, 0.12))
    c.wash([(0, "#b6a58a"), (0.16, "#a08f76"), (0.17, "#7d705f"), (1, "#4e4840")], 640, 800)
    for _ in range(260):
        y = c.rng.uniform(672, 798)
        near = (y - 660) / 140
        c.oval(c.rng.uniform(0, 1200), y, 8 + 20 * near, 2 + 5 * near, "#9b8c78", 0.35)
    for x, foot, coat, facing, bag in (
        (250, 700, SEA, 1, "#b9834f"),
        (520, 690, CORAL, -1, ""),
        (566, 694, "#3f4f46", -1, ""),
        (905, 712, OCHRE, 1, "#27404f"),
    ):
        c.shaded(
            [(x - 16, foot), (x + 16, foot), (x + 120, foot + 22), (x + 70, foot + 22)], [(0, INK), (1, INK)], 0.25, 3
        )
        person(c, x, foot, 176, coat, facing=facing, bag=bag, skirt=coat == CORAL, step=0.7, skin=SKIN[int(x) % 4])
    c.shaded([(0, 0), (1200, 0), (1200, 170), (500, 640), (0, 640)], [(0, "#fff1c9"), (1, "#fff1c9")], 0.14, 12)


def _sash(c: Canvas, x: float, y: float, w: float, h: float) -> None:
    c.rect(x - 5, y - 5, w + 10, h + 12, CREAM)
    c.shaded([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], [(0, "#6f9aa6"), (1, "#2f5663")])
    c.rect(x + w / 2 - 2, y, 4, h, CREAM)
    c.rect(x, y + h / 2 - 2, w, 4, CREAM)
    c.rect(x - 9, y + h + 4, w + 18, 7, mix(CREAM, INK, 0.2))


def school(c: Canvas) -> None:
    """Noeulpo School on its first morning."""
    c.wash([(0, "#5c9db3"), (0.6, "#cfdcc8"), (1, "#f6e3b8")], 0, 520)
    c.glow(240, 190, 320, "#fff5d2", 0.7)
    c.clouds(150, 130, "#ffffff", 16, 0.6, 170)
    c.hills(360, 100, 470, [(0, "#86a7a6"), (1, "#c0c8a8")], 0.5)
    c.wash([(0, "#a3cfc6"), (1, "#4f98a0")], 440, 520)
    c.ripples(442, 510, CREAM, 50, 0.5)
    hill = rounded([(-200, 560), (300, 500), (760, 430), (1100, 450), (1400, 480), (1400, 1000), (-200, 1000)], 3)
    c.shaded(hill, [(0, "#9dba6b"), (0.35, "#6f9450"), (1, "#3b5f3a")])
    c.shaded([(560, 466), (560, 286), (1050, 286), (1050, 466)], [(0, "#fbf2da"), (1, "#d9c9a4")])
    c.shaded([(530, 292), (600, 196), (1010, 196), (1080, 292)], [(0, "#c65c47"), (1, "#93402f")])
    c.shaded([(770, 200), (770, 120), (840, 120), (840, 200)], [(0, "#fbf2da"), (1, "#dccba4")])
    c.poly([(756, 124), (805, 66), (854, 124)], BRICK)
    c.oval(805, 158, 17, 20, DEEP)
    c.oval(805, 160, 10, 12, OCHRE)
    for x in (590, 660, 900, 970):
        _sash(c, x, 320, 44, 84)
    c.rect(762, 344, 86, 122, SEA)
    c.rect(803, 344, 4, 122, DEEP)
    c.rect(750, 330, 110, 14, CREAM)
    path = rounded([(764, 466), (848, 466), (760, 560), (820, 660), (620, 830), (300, 830), (620, 660), (640, 560)], 2)
    c.shaded(path, [(0, "#f0dcae"), (1, "#c3a878")])
    c.line([(1100, 470), (1100, 250)], CREAM, 6)
    c.shaded([(1103, 252), (1180, 262), (1172, 304), (1103, 300)], [(0, TEAL), (1, SEA)])
    tones = (CORAL, OCHRE, "#5b6fa0", SEA, "#d98fa0", BRICK, "#7b8f4a")
    spots = (
        (740, 560, 84),
        (700, 586, 92),
        (760, 610, 88),
        (690, 640, 104),
        (620, 690, 116),
        (560, 700, 112),
        (470, 760, 132),
    )
    for i, (x, foot, tall) in enumerate(spots):
        person(
            c,
            x,
            foot,
            tall,
            tones[i],
            facing=1,
            bag=tones[(i + 3) % 7],
            skirt=i % 2 == 0,
            step=0.8,
            skin=SKIN[i % 4],
            hair=("#161616", "#6d472c")[i % 2],
        )
    person(c, 870, 520, 118, "#3f6b55", facing=-1, skirt=True, hair="#5b3a22")
    for _ in range(130):
        x, y = c.rng.uniform(0, 1200), c.rng.uniform(600, 795)
        c.line([(x, y), (x + c.rng.uniform(-4, 6), y - c.rng.uniform(8, 20))], "#b9cf7f", 2, 0.5)


def night_bus(c: Canvas) -> None:
    """The village bus waits at a stop in the rain."""
    c.wash([(0, "#0e1a2b"), (0.7, "#25384a"), (1, "#3d4a55")], 0, 520)
    c.hills(330, 170, 540, [(0, "#16283a"), (1, "#22384a")], 0.5)
    for x, y in ((110, 380), (180, 352), (250, 396), (980, 372), (1060, 344), (1130, 390)):
        c.rect(x, y, 74, 120, "#0f1e2c")
        c.poly([(x - 8, y + 2), (x + 37, y - 34), (x + 82, y + 2)], "#0b1722")
        for k in range(2):
            if c.rng.random() > 0.25:
                c.rect(x + 12 + 32 * k, y + 22, 18, 24, LAMP)
                c.glow(x + 20 + 32 * k, y + 34, 46, LAMP, 0.4)
    c.wash([(0, "#3a4650"), (0.25, "#1f2c38"), (1, "#0b131c")], 510, 800)
    c.oval(520, 640, 400, 26, INK, 0.6)
    c.shaded(
        rounded([(190, 630), (186, 380), (220, 340), (800, 340), (850, 380), (866, 520), (866, 630)], 2),
        [(0, "#5aa39b"), (0.5, "#2f7d78"), (1, "#164a4c")],
    )
    c.rect(190, 546, 676, 18, CREAM)
    for i in range(5):
        x = 226 + i * 104
        c.rect(x, 384, 88, 108, "#ffe9b4", r=10)
        c.shaded([(x + 4, 440), (x + 84, 440), (x + 84, 492), (x + 4, 492)], [(0, "#f3c977"), (1, "#c98f4a")])
        if i in {0, 1, 3}:
            c.oval(x + 44, 436, 15, 17, SKIN[i % 4])
            c.oval(x + 42, 425, 16, 11, ("#9a9a98", INK, "#d9d7d2", "#9a9a98")[i])
            c.shaded(
                [(x + 18, 492), (x + 26, 458), (x + 62, 458), (x + 70, 492)],
                [(0, (CORAL, SEA, OCHRE, "#5b4a6b")[i]), (1, INK)],
            )
        c.glow(x + 44, 440, 110, LAMP, 0.3)
    c.rect(746, 384, 58, 230, "#ffe9b4", r=8)
    c.rect(773, 384, 4, 230, DEEP)
    c.shaded([(814, 388), (842, 392), (856, 492), (814, 492)], [(0, "#cfe3dc"), (1, "#7fb0b0")])
    c.rect(560, 350, 150, 26, INK, r=4)
    for k in range(7):
        c.rect(576 + 18 * k, 356, 11, 13, OCHRE)
    for x in (310, 690):
        c.oval(x, 632, 46, 46, "#0a0f15")
        c.oval(x, 632, 19, 19, MIST)
    c.oval(858, 590, 9, 13, "#fff6d2")
    c.glow(900, 596, 190, "#fff0bc", 0.85, 70)
    c.mirror(690, 340, "#0e1a26", 0.55, 4)
    c.poly([(0, 676), (1200, 676), (1200, 694), (0, 694)], "#2f3a44")
    c.rect(960, 360, 9, 330, "#4a5963")
    c.oval(964, 352, 34, 34, TEAL)
    c.oval(964, 352, 27, 27, CREAM)
    c.rect(946, 346, 36, 13, TEAL, r=3)
    c.glow(964, 352, 70, CREAM, 0.3)
    person(c, 1030, 690, 176, "#7d3f46", facing=-1, skirt=True, bag="#a8784a", hair="#c9c7c4")
    c.line([(1018, 590), (1018, 480)], INK, 4)
    c.shaded(
        rounded(
            [(930, 506), (960, 462), (1018, 444), (1076, 462), (1106, 506), (1060, 498), (1018, 506), (976, 498)], 2
        ),
        [(0, CORAL), (1, BRICK)],
    )
    c.rain(800, "#dfe9ea", 0.2, 0.4)


def night_crew(c: Canvas) -> None:
    """A crew rehearses at the ferry's ramp by night."""
    c.wash([(0, "#0a1530"), (0.55, "#23385c"), (1, "#5b5f80")], 0, 470)
    c.stars(330, 150)
    c.glow(170, 130, 190, "#dfe8f0", 0.55)
    c.oval(170, 130, 36, 36, "#f6f0de")
    c.hills(420, 70, 474, [(0, "#1b2a4a"), (1, "#37456a")], 0.52)
    for _ in range(26):
        c.oval(c.rng.uniform(60, 520), c.rng.uniform(446, 468), 2, 2, LAMP, 0.9)
    c.wash([(0, "#6a6c88"), (0.25, "#33486a"), (1, "#14243f")], 472, 700)
    c.ripples(476, 572, "#cfd8e6", 70, 0.3)
    ferry(c, 690, 574, 860)
    c.mirror(574, 226, "#0c1a30", 0.42, 4)
    c.ripples(580, 720, LAMP, 60, 0.35, 700, 900)
    edge = [(0, 690), (1200, 660), (1200, 800), (0, 800)]
    c.shaded(edge, [(0, "#6b6474"), (0.25, "#4a4a5b"), (1, "#1f2433")])
    c.poly([(0, 690), (1200, 660), (1200, 672), (0, 704)], "#8a8290")
    for x in (90, 1120):
        c.rect(x - 5, 360, 10, 330, "#141c2c")
        c.line([(x, 364), (x + (70 if x < 600 else -70), 352)], "#141c2c", 8)
        lamp = x + (70 if x < 600 else -70)
        c.oval(lamp, 358, 17, 9, "#fff6d8")
        c.shaded(
            [(lamp - 14, 362), (lamp + 14, 362), (lamp + 190, 770), (lamp - 190, 770)], [(0, LAMP), (1, LAMP)], 0.12, 10
        )
        c.glow(lamp, 362, 190, LAMP, 0.75)
    coats = ("#d9773f", OCHRE, "#d9773f", OCHRE, "#d9773f")
    for i, x in enumerate((300, 372, 452, 540, 640)):
        foot, tall = 742 + 8 * (i % 2), 196 + 10 * (i % 3)
        c.shaded(
            [(x - 18, foot), (x + 18, foot), (x + 70, foot + 36), (x + 10, foot + 36)], [(0, INK), (1, INK)], 0.35, 4
        )
        person(
            c,
            x,
            foot,
            tall,
            coats[i],
            facing=1,
            skin=SKIN[i % 4],
            hat=("#20303a", "", CREAM, "", "#20303a")[i],
            hair=(INK, "#8f3420", INK, "#c9c7c4", INK)[i],
        )
        c.rect(x - tall * 0.14, foot - tall * 0.58, tall * 0.28, 7, CREAM)
    person(c, 850, 746, 206, "#27404f", facing=-1, hat=CREAM, skin=SKIN[1])
    c.line([(834, 600), (792, 574)], "#27404f", 14)
    c.oval(786, 572, 9, 9, SKIN[1])


PICTURES = (
    ("economy/night-boat-crew.jpg", night_crew),
    ("economy/later-friday-boat.jpg", quay),
    ("economy/fish-street-shops.jpg", shop_street),
    ("society/noeulpo-school.jpg", school),
    ("society/village-bus.jpg", night_bus),
)
