"""Pictures of large rooms: the Assembly, a boatyard, the library, the Bellhouse."""

from __future__ import annotations

import math

from canvas import BRICK, CORAL, CREAM, DEEP, INK, LAMP, OCHRE, SAGE, SEA, TEAL, Canvas, mix, rounded
from people import SKIN, person

COATS = (SEA, BRICK, OCHRE, "#5b4a6b", SAGE, DEEP, CORAL, "#8d6b4f", "#3f5f85")


def assembly(c: Canvas) -> None:
    """Members of the Islands Assembly raise their hands."""
    c.wash([(0, "#8c6a45"), (0.5, "#b38a5c"), (1, "#8a6742")], 0, 430)
    for x in range(0, 1200, 60):
        c.line([(x, 120), (x, 430)], "#6f5133", 3, 0.6)
    c.rect(0, 112, 1200, 12, "#6f5133")
    for x in (170, 430, 770, 1030):
        c.shaded(
            [(x - 50, 330), (x - 50, 60), (x - 36, 20), (x, 2), (x + 36, 20), (x + 50, 60), (x + 50, 330)],
            [(0, "#dcebe4"), (1, "#f7e4b8")],
        )
        c.rect(x - 3, 2, 6, 328, "#6f5133")
        for y in (90, 170, 250):
            c.rect(x - 50, y, 100, 5, "#6f5133")
        c.glow(x, 180, 190, "#fff0c8", 0.4)
    c.oval(600, 150, 84, 84, DEEP)
    c.oval(600, 150, 76, 76, TEAL)
    for k in range(3):
        wave = [(530 + i * 7, 150 + 18 * k + 7 * math.sin(i * 0.9 + k)) for i in range(21)]
        c.line(wave, CREAM, 5)
    c.poly([(566, 134), (600, 84), (634, 134)], CREAM)
    c.shaded([(470, 430), (486, 326), (714, 326), (730, 430)], [(0, "#9b6b3f"), (1, "#5a3a22")])
    person(c, 600, 412, 150, "#27404f", skin=SKIN[2], hair="#b9b7b2")
    c.shaded([(470, 440), (480, 344), (720, 344), (730, 440)], [(0, "#a87646"), (1, "#5a3a22")])
    c.wash([(0, "#6e3f36"), (1, "#4a2a27")], 424, 800)
    hands = {2, 3, 5, 8, 9, 11, 14, 15, 16, 19, 22, 23}
    number = 0
    for row, (count, radius, tall) in enumerate(((7, 400, 120), (8, 560, 150), (9, 760, 186))):
        arc = [math.pi * (0.16 + 0.68 * k / 40) for k in range(41)]
        outer = [(600 - radius * 1.32 * math.cos(a), 404 + radius * 0.56 * math.sin(a)) for a in arc]
        for k in range(count):
            a = math.pi * (0.2 + 0.6 * k / (count - 1))
            x, foot = 600 - radius * 1.28 * math.cos(a), 404 + radius * 0.56 * math.sin(a) + tall * 0.16
            coat = COATS[(number * 5 + row) % 9]
            if number in hands:
                c.line(
                    [(x + tall * 0.1, foot - tall * 0.72), (x + tall * 0.2, foot - tall * 1.12)],
                    mix(coat, INK, 0.2),
                    tall * 0.085,
                )
                c.oval(x + tall * 0.205, foot - tall * 1.16, tall * 0.055, tall * 0.065, SKIN[number % 4])
            person(
                c,
                x,
                foot,
                tall,
                coat,
                skin=SKIN[number % 4],
                hair=("#1c1c1e", "#7a7977", "#5b3a22", "#c9c7c4")[number % 4],
                facing=1 if k < count / 2 else -1,
            )
            number += 1
        lift = 30 + 12 * row
        band = [*outer, *[(x, y + lift + 40 + 30 * row) for x, y in reversed(outer)]]
        c.shaded(band, [(0, "#b07b49"), (1, "#63401f")])
        c.line(outer, "#d8a870", 5)


def boatyard(c: Canvas) -> None:
    """Apprentices plane a plank beside a hull at Hark & Daughters."""
    c.wash([(0, "#3b2f2a"), (0.6, "#6f553f"), (1, "#8a6a4b")], 0, 600)
    c.shaded(
        [(420, 90), (780, 90), (780, 520), (420, 520)],
        [(0, "#bfe0dc"), (0.55, "#f6e6bf"), (0.56, "#7fb5b3"), (1, "#3d7f88")],
    )
    c.ripples(334, 516, CREAM, 30, 0.5, 600, 300)
    for x in (416, 540, 660, 776):
        c.rect(x, 86, 8, 438, "#2a211d")
    for y in (86, 232, 380):
        c.rect(416, y, 368, 7, "#2a211d")
    for x in (-40, 220, 860, 1120):
        c.poly([(x, 0), (x + 40, 0), (x + 40, 620), (x, 620)], "#2f2520")
    for x0, x1 in ((0, 600), (1200, 600)):
        c.line([(x0, 150), (x1, -30)], "#2f2520", 34)
    c.wash([(0, "#a57f55"), (1, "#5d4128")], 590, 800)
    c.shaded([(420, 590), (780, 590), (1000, 800), (200, 800)], [(0, "#f6e0ac"), (1, "#a57f55")], 0.5, 10)
    c.glow(600, 300, 420, "#fff0c8", 0.5)
    hull = rounded(
        [
            (640, 360),
            (760, 420),
            (960, 440),
            (1180, 380),
            (1300, 330),
            (1290, 470),
            (1180, 580),
            (900, 620),
            (740, 560),
            (660, 450),
        ],
        2,
    )
    c.shaded(hull, [(0, "#e0a866"), (1, "#7d4f2b")])
    for i in range(1, 6):
        t = i / 6
        c.line(
            [
                (646 + 60 * t, 372 + 150 * t),
                (780 + 30 * t, 424 + 165 * t),
                (960 + 10 * t, 442 + 170 * t),
                (1230, 372 + 190 * t),
            ],
            "#6b4322",
            3,
            0.75,
        )
    c.line([(640, 362), (760, 422), (960, 442), (1180, 384), (1300, 336)], CREAM, 9)
    for x in (800, 1060):
        c.poly(
            [
                (x - 50, 700),
                (x - 26, 590),
                (x + 30, 590),
                (x + 56, 700),
                (x + 40, 700),
                (x + 16, 612),
                (x - 12, 612),
                (x - 34, 700),
            ],
            "#3b2a1f",
        )
    person(c, 250, 690, 260, SEA, facing=1, hair="#6d472c", skin=SKIN[2])
    person(c, 500, 690, 246, BRICK, facing=-1, hair="#161616", skin=SKIN[1])
    c.poly([(60, 586), (700, 566), (704, 584), (62, 606)], "#e9c48a")
    c.poly([(62, 606), (704, 584), (704, 592), (62, 616)], "#a8784a")
    c.rect(340, 556, 66, 18, "#5b3a22", r=4)
    c.rect(352, 542, 12, 18, "#5b3a22", r=4)
    for x in (120, 600):
        c.poly(
            [(x - 40, 720), (x - 8, 604), (x + 12, 604), (x + 44, 720), (x + 30, 720), (x + 2, 626), (x - 26, 720)],
            "#6b4a2f",
        )
    for _ in range(70):
        x, y, r = c.rng.gauss(380, 130), c.rng.uniform(700, 770), c.rng.uniform(5, 13)
        c.line([(x - r, y), (x, y - r * 0.8), (x + r, y - r * 0.2), (x + r * 0.4, y + r * 0.3)], "#f0cf98", 3, 0.8)
    for k in range(7):
        x = 30 + k * 27
        c.line([(x, 250), (x, 330 + 12 * (k % 3))], "#b9b2a2", 5)
        c.rect(x - 6, 330 + 12 * (k % 3), 12, 46, "#7d4f2b", r=3)


def library(c: Canvas) -> None:
    """A reader listens under the gallery of Ternhaven Library."""
    c.wash([(0, "#54392a"), (1, "#3a271f")], 0, 620)
    c.shaded(
        [(480, 40), (500, 10), (600, -20), (700, 10), (720, 40), (720, 420), (480, 420)],
        [(0, "#cfe3e0"), (1, "#f9e3b4")],
    )
    for x in (540, 600, 660):
        c.rect(x - 3, -20, 6, 440, "#54392a")
    for y in (90, 200, 310):
        c.rect(480, y, 240, 5, "#54392a")
    spines = (CORAL, OCHRE, SEA, BRICK, CREAM, SAGE, TEAL, "#5b4a6b", "#8d6b4f", DEEP)
    for left, right in ((20, 450), (750, 1180)):
        for row in range(6):
            y = 40 + row * 92 + (22 if row > 2 else 0)
            c.rect(left - 8, y - 8, right - left + 16, 86, "#2a1b15")
            x = left
            while x < right - 8:
                w, h = c.rng.uniform(9, 24), c.rng.uniform(48, 70)
                tone = mix(c.rng.choice(spines), "#3a271f", c.rng.uniform(0.1, 0.45))
                c.rect(x, y + 72 - h, min(w, right - x) - 1.5, h, tone)
                c.rect(x, y + 72 - h + 9, min(w, right - x) - 1.5, 3, CREAM, 0.45)
                x += w
            c.rect(left - 8, y + 72, right - left + 16, 9, "#7d5a3f")
    c.rect(0, 306, 466, 26, "#8a6444")
    c.rect(734, 306, 466, 26, "#8a6444")
    for x in [*range(6, 466, 24), *range(740, 1200, 24)]:
        c.rect(x, 262, 6, 46, "#8a6444")
    c.rect(0, 256, 466, 8, "#a87c54")
    c.rect(734, 256, 466, 8, "#a87c54")
    c.glow(600, 260, 460, "#fff0c6", 0.55)
    c.wash([(0, "#8a6242"), (1, "#4b3122")], 610, 800)
    c.shaded([(490, 610), (710, 610), (860, 800), (340, 800)], [(0, "#f8e2ae"), (1, "#8a6242")], 0.5, 12)
    c.shaded(
        rounded([(420, 720), (410, 470), (450, 420), (620, 420), (660, 470), (650, 720)], 2),
        [(0, "#3f7f78"), (1, "#1b4548")],
    )
    c.oval(535, 470, 46, 52, SKIN[2])
    c.shaded(
        rounded([(486, 474), (484, 420), (535, 396), (590, 420), (586, 474), (570, 440), (500, 440)], 2),
        [(0, "#e6e4df"), (1, "#b4b2ae")],
    )
    c.line([(486, 470), (494, 408), (535, 392), (578, 408), (586, 470)], INK, 9)
    for x in (486, 586):
        c.rect(x - 13, 454, 26, 44, BRICK, r=11)
    c.line([(514, 476), (528, 478)], INK, 4)
    c.line([(544, 478), (558, 476)], INK, 4)
    c.line([(520, 500), (536, 505), (552, 499)], "#8f4338", 4)
    c.shaded(
        rounded([(440, 720), (452, 570), (500, 524), (570, 524), (622, 570), (634, 720)], 2),
        [(0, OCHRE), (1, "#8f5f1f")],
    )
    c.shaded(
        rounded([(440, 820), (450, 690), (500, 664), (580, 664), (628, 690), (640, 820)], 2),
        [(0, "#3d4a63"), (1, "#1d2536")],
    )
    for x in (394, 626):
        c.shaded(rounded([(x, 830), (x, 640), (x + 56, 640), (x + 56, 830)], 2), [(0, "#45887f"), (1, "#163a3e")])
    c.line([(486, 498), (470, 580), (560, 640), (700, 650), (760, 640)], INK, 4)
    c.rect(740, 560, 14, 130, "#6b4a2f")
    c.rect(690, 622, 190, 14, "#a87646", r=4)
    c.rect(700, 636, 10, 164, "#6b4a2f")
    c.rect(860, 636, 10, 164, "#6b4a2f")
    c.rect(760, 590, 86, 34, DEEP, r=7)
    c.oval(786, 607, 10, 10, OCHRE)
    c.oval(822, 607, 10, 10, OCHRE)
    c.shaded([(706, 562), (726, 510), (768, 510), (788, 562)], [(0, "#7fb59a"), (1, "#3f7f68")])
    c.glow(747, 590, 170, LAMP, 0.7)


def concert(c: Canvas) -> None:
    """Chorus and orchestra on the Bellhouse stage."""
    c.wash([(0, "#150f1c"), (1, "#2e1d2c")], 0, 800)
    for k in range(5):
        inset = 60 + 46 * k
        tone = mix("#6b3a2c", "#e3a95c", k / 4)
        c.poly(
            [
                (inset, 600),
                (inset, 190 - 8 * k),
                (330, 50 + 22 * k),
                (870, 50 + 22 * k),
                (1200 - inset, 190 - 8 * k),
                (1200 - inset, 600),
            ],
            tone,
        )
    c.shaded([(244, 600), (244, 158), (330, 138), (870, 138), (956, 158), (956, 600)], [(0, "#f0bf74"), (1, "#a8643a")])
    for k in range(13):
        x, tall = 420 + k * 30, 150 + 70 * math.sin(math.pi * k / 12)
        c.shaded(
            [(x - 10, 330), (x - 10, 330 - tall), (x, 322 - tall), (x + 10, 330 - tall), (x + 10, 330)],
            [(0, "#f7e6bd"), (1, "#9b7a4a")],
        )
        c.rect(x - 5, 306, 10, 8, INK, 0.7)
    for beam, x in enumerate((330, 470, 730, 870)):
        c.shaded(
            [(x - 8, 40), (x + 8, 40), (x + 150 - 60 * beam, 600), (x - 40 - 60 * beam, 600)],
            [(0, "#fff3cd"), (1, "#f0bf74")],
            0.22,
            8,
        )
    for row in range(3):
        for k in range(17 - row):
            x = 300 + row * 18 + k * 37.5
            person(
                c,
                x,
                420 + row * 34,
                96,
                ("#27303f", "#2f2430", "#332a2a")[(k + row) % 3],
                skin=SKIN[(k * 3 + row) % 4],
                hair=("#1c1c1e", "#7a4a2c", "#a5a3a0", "#8f3420")[(k * 5 + row) % 4],
                skirt=k % 2 == 0,
            )
            c.poly(
                [
                    (x - 11, 372 + row * 34),
                    (x, 376 + row * 34),
                    (x + 11, 372 + row * 34),
                    (x + 11, 386 + row * 34),
                    (x - 11, 386 + row * 34),
                ],
                CREAM,
            )
    c.shaded([(200, 640), (250, 520), (950, 520), (1000, 640)], [(0, "#c98a4c"), (1, "#6f4426")])
    for k in range(10):
        x = 300 + k * 66 + (30 if k > 4 else -30)
        y = 566 + 20 * abs(k - 4.5) / 4.5
        person(
            c,
            x,
            y + 34,
            106,
            "#1c1a22",
            facing=1 if k < 5 else -1,
            skin=SKIN[k % 4],
            hair=("#1c1c1e", "#c9c7c4", "#6d472c")[k % 3],
        )
        side = 1 if k < 5 else -1
        c.shaded(
            rounded(
                [(x + side * 4, y - 30), (x + side * 26, y - 42), (x + side * 34, y - 28), (x + side * 14, y - 16)], 2
            ),
            [(0, "#c8743a"), (1, "#7a3a1f")],
        )
        c.line([(x + side * 2, y - 50), (x + side * 40, y - 12)], "#f0e2c0", 2)
    person(c, 600, 664, 176, "#14121a", hair="#8f3420", skin=SKIN[0])
    c.line([(622, 556), (668, 500)], "#14121a", 10)
    c.line([(668, 500), (706, 468)], CREAM, 3)
    c.line([(578, 556), (536, 512)], "#14121a", 10)
    c.glow(600, 420, 420, "#ffdf9c", 0.45)
    c.poly([(0, 640), (1200, 640), (1200, 800), (0, 800)], "#120c17")
    for row in range(4):
        for k in range(19 - row):
            x, y, r = 20 + row * 34 + k * (64 + 6 * row), 676 + row * 40, 19 + 4 * row
            tone = mix("#4a2f36", "#120c17", 0.2 + 0.2 * row)
            c.oval(x, y, r, r * 1.12, tone)
            c.oval(x, y + r * 2.1, r * 1.9, r * 1.5, mix(tone, "#120c17", 0.3))
            c.oval(x, y - r * 0.9, r * 0.7, 3, "#e3a95c", 0.35)


PICTURES = (
    ("politics/budget-night-nurse.jpg", assembly),
    ("economy/boatyard-apprentices.jpg", boatyard),
    ("society/library-voices.jpg", library),
    ("culture/bellhouse-reopens.jpg", concert),
)
