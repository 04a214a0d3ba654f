"""The authors, 400 by 400, as flat figures in front of a coloured ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from canvas import BRICK, CORAL, CREAM, INK, MIST, OCHRE, SEA, TEAL, Canvas, mix, rounded

if TYPE_CHECKING:
    from collections.abc import Callable

SIZE = (400, 400)


def _ground(c: Canvas, top: str, low: str) -> None:
    c.wash([(0, top), (1, low)], 0, 400)
    c.glow(200, 170, 190, CREAM, 0.35)


def _bust(c: Canvas, skin: str, coat: str, *, wide: float = 1.0) -> None:
    dark = mix(coat, INK, 0.5)
    c.shaded(
        rounded(
            [
                (200 - 190 * wide, 520),
                (200 - 146 * wide, 318),
                (200 - 60 * wide, 286),
                (200 + 60 * wide, 286),
                (200 + 146 * wide, 318),
                (200 + 190 * wide, 520),
            ]
        ),
        [(0, coat), (0.55, dark), (1, dark)],
    )
    c.shaded(
        rounded([(172, 230), (228, 230), (234, 300), (200, 326), (166, 300)]),
        [(0, mix(skin, "#7a4a30", 0.35)), (0.6, skin), (1, skin)],
    )


def _face(c: Canvas, skin: str, *, brow: str = INK, long: float = 1.0) -> None:
    c.oval(200, 186, 62, 76 * long, skin)
    c.oval(138, 190, 10, 17, skin)
    c.oval(262, 190, 10, 17, skin)
    c.oval(164, 212, 15, 9, "#d9776a", 0.25)
    c.oval(236, 212, 15, 9, "#d9776a", 0.25)
    for x in (176, 224):
        c.oval(x, 186, 5, 6, INK)
        c.line([(x - 13, 166), (x, 161), (x + 12, 165)], brow, 4.5)
    c.line([(201, 188), (195, 211), (205, 214)], mix(skin, "#6b3d26", 0.5), 3)
    c.line([(181, 233), (200, 240), (219, 233)], "#8f4338", 4)


def mara(c: Canvas) -> None:
    """Short grey hair, round glasses, green coat."""
    _ground(c, "#d9c59a", "#b9935f")
    hair, skin = "#9a9c9b", "#e3b692"
    c.oval(200, 170, 84, 92, mix(hair, INK, 0.25))
    _bust(c, skin, "#3f6b55")
    c.poly([(150, 296), (200, 350), (178, 400), (110, 330)], "#2c5040")
    c.poly([(250, 296), (200, 350), (222, 400), (290, 330)], "#2c5040")
    _face(c, skin, brow="#6f706e")
    c.shaded(
        rounded(
            [
                (124, 186),
                (128, 120),
                (170, 88),
                (232, 86),
                (276, 126),
                (278, 190),
                (258, 150),
                (214, 128),
                (160, 136),
                (140, 160),
            ]
        ),
        [(0, "#c3c4c1"), (1, hair)],
    )
    for x in (176, 224):
        c.oval(x, 188, 23, 22, "#7b3f2c")
        c.oval(x, 188, 19, 18, skin)
        c.oval(x, 188, 19, 18, "#ffffff", 0.25)
        c.oval(x, 188, 5, 6, INK)
    c.line([(198, 186), (202, 186)], "#7b3f2c", 5)


def haebin(c: Canvas) -> None:
    """Black bob, yellow scarf."""
    _ground(c, "#7fb0b0", "#3f7f86")
    skin = "#edc6a0"
    c.shaded(
        rounded(
            [(112, 270), (108, 160), (150, 88), (200, 74), (252, 88), (292, 160), (288, 270), (240, 276), (160, 276)]
        ),
        [(0, "#2a2a33"), (1, "#15151b")],
    )
    _bust(c, skin, "#27404f")
    _face(c, skin)
    c.shaded(
        rounded([(130, 200), (132, 130), (200, 96), (268, 130), (270, 200), (256, 158), (150, 158), (142, 176)]),
        [(0, "#31313c"), (1, "#1b1b22")],
    )
    c.shaded(
        rounded([(130, 300), (150, 268), (250, 268), (272, 300), (262, 330), (140, 330)]),
        [(0, "#f3c858"), (1, "#c88d28")],
    )
    c.shaded([(220, 322), (266, 322), (280, 400), (226, 400)], [(0, "#e9b445"), (1, "#b87f22")])
    c.line([(150, 300), (256, 306)], "#a8741c", 3, 0.7)


def tomas(c: Canvas) -> None:
    """Beard, navy cap, orange oilskin."""
    _ground(c, "#a9bdc0", "#5f7f8b")
    skin, hair = "#d39e77", "#5a3922"
    _bust(c, skin, "#e07a35", wide=1.1)
    c.poly([(138, 296), (200, 330), (262, 296), (276, 330), (200, 372), (124, 330)], "#b95a22")
    c.rect(196, 350, 8, 60, INK, 0.6)
    _face(c, skin, brow=hair)
    c.shaded(
        rounded(
            [
                (137, 196),
                (150, 214),
                (178, 220),
                (200, 214),
                (222, 220),
                (250, 214),
                (263, 196),
                (258, 258),
                (226, 292),
                (174, 292),
                (142, 258),
            ]
        ),
        [(0, "#6d472c"), (1, "#3d2616")],
    )
    c.oval(200, 236, 20, 6, "#9c4a3d")
    c.shaded(
        rounded([(130, 164), (132, 112), (160, 78), (200, 68), (240, 78), (268, 112), (270, 164)]),
        [(0, "#2c4763"), (1, "#182b40")],
    )
    c.rect(126, 142, 148, 30, "#213a55", r=10)
    for i in range(12):
        c.line([(134 + 12 * i, 144), (134 + 12 * i, 170)], "#13243a", 2, 0.7)


def ines(c: Canvas) -> None:
    """Long red curls, dark blue dress."""
    _ground(c, "#efd7a8", "#d9a27a")
    skin = "#f0cbb0"
    for _ in range(190):
        side = c.rng.choice((-1, 1))
        x, y = 200 + side * c.rng.uniform(30, 120), c.rng.uniform(90, 350)
        r = c.rng.uniform(12, 24)
        c.oval(x, y, r, r, mix("#a8442a", "#6d2418", c.rng.random()))
    c.oval(200, 150, 94, 84, "#8f3420")
    _bust(c, skin, "#243b66", wide=0.95)
    c.shaded(
        rounded([(140, 292), (260, 292), (232, 336), (200, 346), (168, 336)]),
        [(0, skin), (1, mix(skin, "#8a5a3e", 0.3))],
    )
    _face(c, skin, brow="#7a2d1a")
    for x, y in ((146, 128), (168, 112), (194, 104), (220, 106), (244, 118), (260, 140), (134, 152), (268, 166)):
        c.oval(x, y, 24, 22, mix("#c2583a", "#8f3420", c.rng.random()))
        c.oval(x - 4, y - 5, 12, 9, "#d9744f", 0.6)


def yejun(c: Canvas) -> None:
    """Short hair, white shirt, grey waistcoat."""
    _ground(c, "#cfd8c2", "#76937b")
    skin = "#e6b98f"
    _bust(c, skin, "#f3efe4")
    c.shaded([(60, 410), (92, 326), (140, 302), (200, 410)], [(0, "#7d858a"), (1, "#4b5358")])
    c.shaded([(340, 410), (308, 326), (260, 302), (200, 410)], [(0, "#7d858a"), (1, "#4b5358")])
    c.poly([(164, 292), (200, 330), (180, 352), (142, 304)], "#fffdf6")
    c.poly([(236, 292), (200, 330), (220, 352), (258, 304)], "#fffdf6")
    _face(c, skin, long=0.97)
    c.shaded(
        rounded(
            [
                (132, 184),
                (128, 130),
                (152, 92),
                (210, 78),
                (258, 98),
                (272, 138),
                (268, 184),
                (258, 146),
                (236, 128),
                (190, 134),
                (160, 122),
                (142, 150),
            ]
        ),
        [(0, "#34312f"), (1, "#191716")],
    )


def pia(c: Canvas) -> None:
    """Silver plait over one shoulder, paint on the collar."""
    _ground(c, "#e0a58c", "#b5654f")
    skin, hair = "#c18d66", "#c9c7c4"
    c.oval(200, 164, 80, 86, "#a9a7a5")
    _bust(c, skin, "#5b6fa0")
    c.poly([(150, 292), (200, 336), (160, 366), (118, 312)], MIST)
    c.poly([(250, 292), (200, 336), (240, 366), (282, 312)], MIST)
    for x, y, r, colour in (
        (140, 326, 7, CORAL),
        (156, 344, 5, OCHRE),
        (262, 330, 6, TEAL),
        (246, 346, 4, BRICK),
        (150, 318, 3, SEA),
    ):
        c.oval(x, y, r, r, colour)
    _face(c, skin, brow="#6e6c6a")
    c.shaded(
        rounded(
            [
                (130, 196),
                (128, 130),
                (164, 86),
                (232, 84),
                (272, 130),
                (270, 196),
                (256, 150),
                (206, 122),
                (196, 122),
                (146, 150),
            ]
        ),
        [(0, "#e6e4df"), (1, hair)],
    )
    for i in range(8):
        y = 214 + i * 25
        x = 274 + 8 * (i % 2) + 2 * i
        c.oval(x, y, 19 - i, 15, "#b4b2ae")
        c.oval(x - 3, y - 3, 14 - i * 0.8, 10, "#dedcd7")
    c.rect(276, 392, 26, 10, BRICK)


PORTRAITS: tuple[tuple[str, Callable[[Canvas], None]], ...] = (
    ("authors/mara-ellwood.jpg", mara),
    ("authors/ryu-haebin.jpg", haebin),
    ("authors/tomas-arkwell.jpg", tomas),
    ("authors/ines-calloway.jpg", ines),
    ("authors/do-yejun.jpg", yejun),
    ("authors/pia-orrin.jpg", pia),
)
