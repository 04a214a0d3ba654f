"""Pictures of rooms: a polling hall, a corridor, a kitchen table, and others."""

from __future__ import annotations

from canvas import BRICK, CORAL, CREAM, DEEP, INK, LAMP, OCHRE, SAGE, SAND, SEA, Canvas, mix
from people import SKIN, person


def ballot(c: Canvas) -> None:
    """A voter casts a ballot at the customs house."""
    c.wash([(0, "#2b4750"), (0.6, "#4c6a6c"), (1, "#6c7f77")], 0, 560)
    for x in (90, 430, 770, 1110):
        _tall_window(c, x, 40, 150, 330)
    for x in (265, 605, 945):
        c.shaded([(x - 16, 0), (x + 16, 0), (x + 16, 560), (x - 16, 560)], [(0, "#1f383f"), (1, "#3b5456")])
    c.wash([(0, "#a37c57"), (1, "#5d4232")], 520, 800)
    for i in range(9):
        c.line([(600 + (i - 4) * 130, 520), (600 + (i - 4) * 420, 800)], "#3f2c22", 2, 0.4)
    coats = (BRICK, SEA, OCHRE, "#4a3f55", SAGE, CORAL, DEEP, "#8d6b4f")
    for i, coat in enumerate(coats):
        person(
            c,
            120 + i * 98,
            560 + (i % 2) * 8,
            190 + 14 * ((i * 5) % 4),
            coat,
            facing=1,
            skirt=i % 3 == 1,
            hat="#2c3a40" if i == 2 else "",
            skin=SKIN[i % 4],
            hair=("#161616", "#5b3a22", "#8f8f8f")[i % 3],
            bag="#6b4a34" if i in {1, 5} else "",
        )
    c.blur((0, 330, 1000, 600), 1.2)
    c.shaded([(560, 800), (586, 590), (1010, 590), (1036, 800)], [(0, "#c58d4f"), (1, "#7b4e2c")])
    c.shaded([(586, 590), (640, 540), (960, 540), (1010, 590)], [(0, "#dcab69"), (1, "#c8914f")])
    c.poly([(716, 572), (724, 562), (880, 562), (888, 572)], INK)
    c.rect(700, 660, 196, 74, CREAM, 1, 4)
    for i in range(3):
        c.rect(722, 678 + i * 15, (150, 120, 138)[i], 5, "#8a8273")
    c.shaded([(752, 566), (770, 430), (872, 444), (852, 568)], [(0, "#fffaf0"), (1, "#d9cfb8")])
    c.line([(776, 468), (862, 480)], "#b7aa90", 3)
    c.line([(774, 490), (860, 502)], "#b7aa90", 3)
    c.shaded([(1200, 250), (1030, 330), (1010, 452), (1200, 470)], [(0, "#2f6673"), (1, "#16323d")])
    c.shaded([(1034, 326), (1006, 332), (988, 452), (1014, 458)], [(0, CREAM), (1, "#cdbf9f")])
    _hand(c, 900, 410)


def _hand(c: Canvas, x: float, y: float) -> None:
    skin, shade = "#d9a47c", "#b57f59"
    c.shaded(
        [(x + 104, y - 70), (x + 30, y - 62), (x - 20, y - 30), (x - 30, y + 10), (x + 10, y + 50), (x + 96, y + 38)],
        [(0, skin), (1, shade)],
    )
    for dx, dy in ((-52, -34), (-60, -12), (-58, 10), (-46, 30)):
        c.line([(x + 30, y + dy * 0.7), (x + dx, y + dy)], shade, 23)
        c.line([(x + 30, y + dy * 0.7 - 2), (x + dx, y + dy - 2)], skin, 19)
        c.oval(x + dx, y + dy - 1, 11, 10, skin)
        c.oval(x + dx - 6, y + dy - 2, 5, 5, "#eccbab")
    c.line([(x + 36, y + 44), (x - 20, y + 58), (x - 46, y + 48)], skin, 22)
    c.oval(x - 46, y + 48, 11, 10, skin)


def _tall_window(c: Canvas, x: float, y: float, w: float, h: float) -> None:
    c.rect(x - w / 2 - 8, y - 8, w + 16, h + 16, "#1b3138")
    c.shaded(
        [(x - w / 2, y), (x + w / 2, y), (x + w / 2, y + h), (x - w / 2, y + h)],
        [(0, "#a9c4c4"), (0.7, "#f0dfb8"), (1, "#f3c78e")],
    )
    for i in (1, 2):
        c.rect(x - w / 2 + w * i / 3 - 2, y, 4, h, "#1b3138")
    for i in (1, 2, 3):
        c.rect(x - w / 2, y + h * i / 4 - 2, w, 4, "#1b3138")
    c.glow(x, y + h * 0.6, h * 0.9, "#f3dfb4", 0.3)


def corridor(c: Canvas) -> None:
    """The east corridor stands empty."""
    vy = 352
    c.wash([(0, "#dfe6d8"), (1, "#b9c8ba")], 0, 800)
    far = (500, 262, 700, 470)
    c.shaded([(0, 0), (1200, 0), (far[2], far[1]), (far[0], far[1])], [(0, "#c6cfc0"), (1, "#eef0df")])
    c.shaded(
        [(0, 800), (1200, 800), (far[2], far[3]), (far[0], far[3])], [(0, "#dfe0c6"), (0.4, "#93aa9a"), (1, "#4d6f6a")]
    )
    for side in (0, 1200):
        inner = far[0] if side == 0 else far[2]
        c.shaded([(side, 0), (inner, far[1]), (inner, far[3]), (side, 800)], [(0, "#c5d3c2"), (1, "#a4bba9")])
        low = 0.5
        c.shaded(
            [(side, vy + (800 - vy) * low * 0.9), (inner, vy + (far[3] - vy) * low), (inner, far[3]), (side, 800)],
            [(0, "#5f9080"), (1, "#3a6a5f")],
        )
        c.line([(side, vy + (800 - vy) * 0.44), (inner, vy + (far[3] - vy) * 0.48)], "#f2edd8", 5, 0.8)
    c.rect(far[0], far[1], far[2] - far[0], far[3] - far[1], "#f8eecb")
    c.rect(548, 292, 104, 178, "#fff7dc")
    c.rect(598, 292, 4, 178, "#b9a878")
    c.rect(560, 304, 30, 60, "#d6e8e6")
    c.rect(610, 304, 30, 60, "#d6e8e6")
    for t0, t1, side, open_door in (
        (0.16, 0.42, -1, True),
        (0.5, 0.66, -1, False),
        (0.74, 0.84, -1, True),
        (0.2, 0.44, 1, False),
        (0.52, 0.68, 1, True),
        (0.76, 0.85, 1, False),
    ):
        _door(c, t0, t1, side, open_door=open_door)
    for t in (0.05, 0.4, 0.62, 0.78, 0.88):
        y, half = 262 * t, 150 * (1 - t) + 26 * t
        c.shaded(
            [
                (600 - half, y),
                (600 + half, y),
                (600 + half * 0.8, y + 24 * (1 - t) + 3),
                (600 - half * 0.8, y + 24 * (1 - t) + 3),
            ],
            [(0, "#ffffff"), (1, "#fbf5dc")],
        )
        c.glow(600, y, half * 2.2, "#fffbe6", 0.5, half)
    c.glow(600, 400, 330, "#fff2c8", 0.8)
    c.shaded([(560, 470), (640, 470), (860, 800), (340, 800)], [(0, "#fff6d8"), (1, "#7d9d90")], 0.45, 10)
    c.rect(188, 520, 92, 10, "#7b5a3f")
    for x in (196, 268):
        c.rect(x, 528, 7, 110, "#5b3f2c")
    c.shaded([(212, 520), (218, 480), (250, 480), (256, 520)], [(0, CORAL), (1, BRICK)])
    for dx, dy in ((-34, -52), (-16, -78), (4, -88), (24, -72), (38, -46), (-4, -60)):
        c.shaded(
            [(234, 482), (234 + dx - 10, 482 + dy), (234 + dx + 8, 470 + dy), (240, 482)],
            [(0, "#6fa06f"), (1, "#2f5d48")],
        )


def _door(c: Canvas, t0: float, t1: float, side: int, *, open_door: bool) -> None:
    def at(t: float, height: float) -> tuple[float, float]:
        edge = 600 + side * (600 * (1 - t) + 100 * t)
        floor, top = 800 * (1 - t) + 470 * t, 0 * (1 - t) + 262 * t
        return edge, floor + (top - floor) * height

    frame = [at(t0, 0), at(t0, 0.76), at(t1, 0.76), at(t1, 0)]
    c.poly([at(t0 - 0.015, 0), at(t0 - 0.015, 0.79), at(t1 + 0.012, 0.79), at(t1 + 0.012, 0)], "#34584f")
    c.shaded(frame, [(0, "#fff3cc"), (1, "#f0cf8c")] if open_door else [(0, "#d2b184"), (1, "#a9835a")])
    if open_door:
        mid = t0 + (t1 - t0) * 0.45
        c.shaded([at(t0, 0), at(t0, 0.76), at(mid, 0.74), at(mid, 0.02)], [(0, "#d2b184"), (1, "#a9835a")])
        x, y = at(t1, 0.1)
        c.glow(x, y, 150 * (1.1 - t1), LAMP, 0.5)
    else:
        x, y = at(t1 - 0.02, 0.36)
        c.oval(x, y, 4, 4, INK)


def kitchen_table(c: Canvas) -> None:
    """A page proof lies on a kitchen table in Noeulpo."""
    c.wash([(0, "#e0c7a0"), (1, "#b98d66")], 0, 800)
    c.rect(300, 20, 640, 430, "#f3ead6")
    c.image.paste(_view(c, 600, 390), (320 * c.scale, 40 * c.scale))
    c.rect(620, 40, 14, 390, "#f3ead6")
    c.rect(320, 226, 600, 10, "#f3ead6")
    c.rect(276, 446, 690, 22, "#fbf4e2")
    c.shaded([(205, 0), (330, 0), (300, 200), (318, 470), (190, 480)], [(0, CORAL), (1, mix(BRICK, CORAL, 0.4))], 0.95)
    c.shaded(
        [(920, 0), (1050, 0), (1066, 480), (936, 470), (950, 200)], [(0, CORAL), (1, mix(BRICK, CORAL, 0.4))], 0.95
    )
    for x in (236, 270, 980, 1012):
        c.line([(x, 0), (x - 8, 240), (x + 2, 470)], BRICK, 5, 0.5)
    c.shaded([(0, 540), (1200, 520), (1200, 800), (0, 800)], [(0, "#8c5a38"), (1, "#56331f")])
    for _ in range(40):
        y = c.rng.uniform(550, 800)
        x = c.rng.uniform(-100, 1200)
        c.line([(x, y), (x + c.rng.uniform(100, 500), y - 4)], "#4a2b1a", 1.6, 0.35)
    c.poly([(220, 700), (600, 742), (1010, 700), (1010, 724), (600, 770), (220, 724)], INK, 0.4)
    c.shaded([(230, 690), (300, 556), (590, 586), (600, 738)], [(0, "#fffaec"), (1, "#e3d5b6")])
    c.shaded([(600, 738), (590, 586), (900, 556), (1000, 690)], [(0, "#f6ecd4"), (1, "#dccba8")])
    c.line([(590, 586), (600, 738)], "#a08d68", 5, 0.8)
    _print_lines(c)
    for x, y in ((792, 634), (872, 628)):
        c.oval(x, y, 40, 24, "#1c2a33")
        c.oval(x, y, 34, 18.5, "#cfe0de", 0.92)
        c.line([(x - 16, y + 8), (x + 6, y - 12)], "#ffffff", 4, 0.7)
    c.line([(830, 630), (836, 626)], INK, 6)
    c.line([(912, 624), (990, 588), (1006, 596)], INK, 5)
    c.oval(150, 606, 74, 16, INK, 0.3)
    c.shaded([(90, 500), (214, 500), (198, 606), (106, 606)], [(0, "#4b8f93"), (1, "#1f4d59")])
    c.oval(152, 500, 62, 15, "#2a6672")
    c.oval(152, 501, 52, 11, "#b5652b")
    for x in (135, 160, 176):
        c.line([(x, 480), (x + 8, 450), (x - 4, 420), (x + 6, 388)], CREAM, 7, 0.16)
    c.glow(620, 330, 520, "#fff0c6", 0.35)


def _view(c: Canvas, w: int, h: int) -> object:
    view = Canvas("kitchen window", (w, h), c.scale)
    view.wash([(0, "#9cc4c8"), (0.7, "#f6dfb2"), (1, "#f3c795")], 0, h * 0.62)
    view.clouds(60, 60, CREAM, 8, 0.7, 110)
    view.hills(h * 0.56, 40, h * 0.62, [(0, "#8ea8a6"), (1, "#bfc0a6")])
    view.wash([(0, "#e6d6a8"), (0.3, "#7fb0b0"), (1, "#2f7480")], h * 0.61, h)
    view.ripples(h * 0.62, h, CREAM, 70, 0.6)
    view.poly([(380, 262), (460, 262), (446, 282), (390, 282)], BRICK)
    view.poly([(420, 258), (420, 190), (456, 256)], CREAM)
    view.poly([(416, 258), (416, 204), (392, 256)], SAND)
    return view.image


def _print_lines(c: Canvas) -> None:
    for i in range(9):
        t = (i + 1) / 10.5
        left, right = (300 - 66 * t, 560 + 132 * t), (588 + 8 * t, 590 + 148 * t)
        for start, end in ((0.1, 0.3), (0.36, 0.92)):
            a = tuple(left[k] + (right[k] - left[k]) * start for k in (0, 1))
            b = tuple(left[k] + (right[k] - left[k]) * (end - (0.2 if i % 3 == 2 and end > 0.5 else 0)) for k in (0, 1))
            c.line([a, b], "#3c3a38" if start < 0.2 else "#8d8471", 4 if start < 0.2 else 3, 0.8)
        left, right = (590 + 10 * t, 590 + 148 * t), (900 + 98 * t, 560 + 130 * t)
        end = 0.55 if i < 6 else 0.9
        for start, stop in ((0.08, 0.24), (0.3, end)):
            a = tuple(left[k] + (right[k] - left[k]) * start for k in (0, 1))
            b = tuple(left[k] + (right[k] - left[k]) * stop for k in (0, 1))
            c.line([a, b], "#3c3a38" if start < 0.2 else "#8d8471", 4 if start < 0.2 else 3, 0.8)


PICTURES = (
    ("politics/how-the-wards-voted.jpg", ballot),
    ("society/night-clinic-corridor.jpg", corridor),
    ("culture/four-thousand-words.jpg", kitchen_table),
)
