"""Figures seen from some way off: a head, a coat, two legs, and now and then something in the hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from canvas import INK, mix

if TYPE_CHECKING:
    from canvas import Canvas

SKIN = ("#d9a47c", "#b97f5a", "#e8bd97", "#8a5a3e")


def person(
    c: Canvas,
    x: float,
    foot: float,
    tall: float,
    coat: str,
    *,
    facing: int = 1,
    skirt: bool = False,
    hat: str = "",
    bag: str = "",
    hair: str = INK,
    skin: str = SKIN[0],
    step: float = 0.0,
) -> None:
    """Somebody of height `tall` who stands at (x, foot); `facing` is -1 or 1, `step` spreads the legs."""
    u = tall / 100
    dark = mix(coat, INK, 0.45)
    for side in (-1, 1):
        lean = side * (5 + 10 * step) * u
        c.line([(x + side * 4 * u, foot - 44 * u), (x + lean, foot)], mix(INK, coat, 0.12), 8 * u)
        c.oval(x + lean + facing * 3 * u, foot - 1.5 * u, 7 * u, 3 * u, INK)
    hem, wide = (foot - 26 * u, 19 * u) if skirt else (foot - 38 * u, 15 * u)
    body = [
        (x - 10 * u, foot - 82 * u),
        (x + 10 * u, foot - 82 * u),
        (x + 15 * u, foot - 70 * u),
        (x + wide, hem),
        (x - wide, hem),
        (x - 15 * u, foot - 70 * u),
    ]
    c.shaded(body, [(0, coat), (1, dark)])
    c.line(
        [
            (x + facing * 10 * u, foot - 76 * u),
            (x + facing * 17 * u, foot - 60 * u),
            (x + facing * 15 * u, foot - 44 * u),
        ],
        mix(coat, INK, 0.25),
        7 * u,
    )
    if bag:
        c.rect(x - facing * 22 * u - 8 * u, foot - 74 * u, 17 * u, 26 * u, bag, r=4 * u)
    c.rect(x - 4 * u, foot - 88 * u, 8 * u, 9 * u, skin)
    c.oval(x, foot - 92 * u, 8.5 * u, 9.5 * u, skin)
    if hat:
        c.poly(
            [
                (x - 10 * u, foot - 95 * u),
                (x - 7 * u, foot - 105 * u),
                (x + 7 * u, foot - 105 * u),
                (x + 10 * u, foot - 95 * u),
            ],
            hat,
        )
    else:
        c.oval(x - facing * 1.5 * u, foot - 97 * u, 9.5 * u, 7 * u, hair)
        c.oval(x - facing * 6 * u, foot - 92 * u, 4.5 * u, 9 * u, hair)
