"""A sheet to draw on: gradients, glow, hills, water, weather, and the grain of printed paper.

Coordinates are pixels of the finished picture. Drawing is done at twice that size and scaled down, which smooths every
edge. All chance comes from one generator seeded with the picture's name.
"""

from __future__ import annotations

import math
import random
from itertools import pairwise
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageDraw, ImageFilter

if TYPE_CHECKING:
    from collections.abc import Sequence

Point = tuple[float, float]
Colour = str
Stops = "Sequence[tuple[float, Colour]]"

INK, DEEP, SEA, TEAL = "#101d29", "#12323f", "#27616f", "#4b8f93"
MIST, SAND, CREAM = "#c8d6d1", "#ecd9b4", "#f7ecd4"
CORAL, OCHRE, ROSE, BRICK, SAGE = "#e36f4c", "#e5a63f", "#d98f86", "#a8443a", "#76937b"
LAMP = "#ffd98a"
"""The palette of all pictures."""


def rgb(colour: Colour) -> tuple[int, int, int]:
    """`#27616f` as three numbers."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """`one` with `share` (0 to 1) of `other` in it."""
    pairs = zip(rgb(one), rgb(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def rounded(points: Sequence[Point], rounds: int = 3) -> list[Point]:
    """The outline with its corners cut again and again (Chaikin), which makes a polygon a curve."""
    outline = list(points)
    for _ in range(rounds):
        following = [*outline[1:], outline[0]]
        cut = [
            (
                (a[0] * 0.75 + b[0] * 0.25, a[1] * 0.75 + b[1] * 0.25),
                (a[0] * 0.25 + b[0] * 0.75, a[1] * 0.25 + b[1] * 0.75),
            )
            for a, b in zip(outline, following, strict=True)
        ]
        outline = [point for pair in cut for point in pair]
    return outline


class Canvas:
    """One picture in the making."""

    def __init__(self, name: str, size: tuple[int, int] = (1200, 800), scale: int = 2) -> None:
        self.width, self.height = size
        self.scale = scale
        self.rng = random.Random(name)
        self.image = Image.new("RGB", (self.width * scale, self.height * scale), CREAM)
        self._pen()

    def _pen(self) -> None:
        self.draw = ImageDraw.Draw(self.image, "RGBA")

    def _at(self, points: Sequence[Point]) -> list[Point]:
        return [(x * self.scale, y * self.scale) for x, y in points]

    def _ink(self, colour: Colour, alpha: float) -> tuple[int, int, int, int]:
        return (*rgb(colour), round(255 * alpha))

    # ---- plain shapes

    def poly(self, points: Sequence[Point], colour: Colour, alpha: float = 1) -> None:
        """A filled outline."""
        self.draw.polygon(self._at(points), fill=self._ink(colour, alpha))

    def rect(self, x: float, y: float, w: float, h: float, colour: Colour, alpha: float = 1, r: float = 0) -> None:
        """A rectangle; `r` rounds its corners."""
        box = self._at([(x, y), (x + w, y + h)])
        self.draw.rounded_rectangle([*box[0], *box[1]], r * self.scale, fill=self._ink(colour, alpha))

    def oval(self, x: float, y: float, rx: float, ry: float, colour: Colour, alpha: float = 1) -> None:
        """An ellipse around its centre."""
        box = self._at([(x - rx, y - ry), (x + rx, y + ry)])
        self.draw.ellipse([*box[0], *box[1]], fill=self._ink(colour, alpha))

    def line(self, points: Sequence[Point], colour: Colour, width: float = 2, alpha: float = 1) -> None:
        """A stroke through points."""
        self.draw.line(
            self._at(points), fill=self._ink(colour, alpha), width=max(1, round(width * self.scale)), joint="curve"
        )

    # ---- light

    def wash(
        self, stops: Stops, top: float = 0, bottom: float | None = None, x0: float = 0, x1: float | None = None
    ) -> None:
        """A vertical gradient over a band of the sheet; stops are (share of the band, colour)."""
        bottom, x1 = self.height if bottom is None else bottom, self.width if x1 is None else x1
        size = round((x1 - x0) * self.scale), round((bottom - top) * self.scale)
        self.image.paste(gradient(size, stops), (round(x0 * self.scale), round(top * self.scale)))
        self._pen()

    def shaded(self, points: Sequence[Point], stops: Stops, alpha: float = 1, soft: float = 0) -> None:
        """An outline filled with a vertical gradient over its own height; `soft` blurs its edge."""
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        edge = soft * 3
        left, top = math.floor(min(xs) - edge), math.floor(min(ys) - edge)
        right, bottom = math.ceil(max(xs) + edge), math.ceil(max(ys) + edge)
        size = (right - left) * self.scale, (bottom - top) * self.scale
        mask = Image.new("L", size, 0)
        inside = self._at([(x - left, y - top) for x, y in points])
        ImageDraw.Draw(mask).polygon(inside, fill=round(255 * alpha))
        if soft:
            mask = mask.filter(ImageFilter.GaussianBlur(soft * self.scale))
        self.image.paste(gradient(size, stops), (left * self.scale, top * self.scale), mask)
        self._pen()

    def glow(
        self, x: float, y: float, r: float, colour: Colour, strength: float = 0.6, ry: float | None = None
    ) -> None:
        """Light that falls off from a point and brightens what is there."""
        ry = r if ry is None else ry
        size = round(2 * r * self.scale), round(2 * ry * self.scale)
        fall = ImageChops.invert(Image.radial_gradient("L")).point(lambda v: max(0, v - 74) * 255 // 181)
        mask = fall.resize(size).point(lambda v: round(v * (v / 255) ** 0.6 * strength))
        corner = round((x - r) * self.scale), round((y - ry) * self.scale)
        box = (*corner, corner[0] + size[0], corner[1] + size[1])
        under = self.image.crop(box)
        lit = ImageChops.screen(under, Image.new("RGB", size, colour))
        self.image.paste(lit, corner, mask)
        self._pen()

    def haze(self, top: float, bottom: float, colour: Colour, strong: float = 0.8) -> None:
        """Mist that thickens downward."""
        size = self.width * self.scale, round((bottom - top) * self.scale)
        mask = Image.linear_gradient("L").resize(size).point(lambda v: round(v * strong))
        self.image.paste(Image.new("RGB", size, colour), (0, round(top * self.scale)), mask)
        self._pen()

    def blur(self, box: tuple[float, float, float, float], radius: float) -> None:
        """Softens a part of the sheet (left, top, right, bottom)."""
        area = tuple(round(v * self.scale) for v in box)
        part = self.image.crop(area).filter(ImageFilter.GaussianBlur(radius * self.scale))
        self.image.paste(part, area[:2])
        self._pen()

    # ---- land and water

    def ridge(self, y: float, height: float, rough: float = 0.55, steps: int = 7) -> list[Point]:
        """A skyline by midpoint displacement: from the left edge to the right, `height` above and below `y`."""
        values = [self.rng.uniform(-0.5, 0.5), self.rng.uniform(-0.5, 0.5)]
        spread = 1.0
        for _ in range(steps):
            between = [(a + b) / 2 + self.rng.uniform(-spread, spread) / 2 for a, b in pairwise(values)]
            values = [v for pair in zip(values, between, strict=False) for v in pair] + values[-1:]
            spread *= rough
        last = len(values) - 1
        return [(self.width * i / last, y + height * v) for i, v in enumerate(values)]

    def hills(self, y: float, height: float, foot: float, stops: Stops, rough: float = 0.55) -> None:
        """A range of hills down to `foot`."""
        self.shaded([*self.ridge(y, height, rough), (self.width, foot), (0, foot)], stops)

    def ripples(
        self,
        top: float,
        bottom: float,
        colour: Colour,
        count: int = 160,
        alpha: float = 0.35,
        centre: float | None = None,
        spread: float = 1200,
    ) -> None:
        """Strokes of light on water: fine at the horizon, broad in front; gathered about `centre` when given."""
        for _ in range(count):
            depth = self.rng.random() ** 1.5
            y = top + (bottom - top) * depth
            reach = 12 + 110 * depth
            if centre is None:
                x = self.rng.uniform(0, self.width)
            else:
                x = self.rng.gauss(centre, spread * (0.25 + 0.75 * depth) / 3)
            length = reach * self.rng.uniform(0.4, 1.2)
            thick = 0.7 + 3.2 * depth
            self.poly(
                [(x - length, y), (x, y - thick), (x + length, y), (x, y + thick)],
                colour,
                alpha * self.rng.uniform(0.3, 1),
            )

    def mirror(self, line: float, depth: float, tint: Colour, share: float = 0.4, wave: float = 3) -> None:
        """Turns what stands above `line` upside down below it, as still water does."""
        s = self.scale
        above = self.image.crop((0, round((line - depth) * s), self.width * s, round(line * s)))
        below = above.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        below = Image.blend(below, Image.new("RGB", below.size, tint), share)
        below = below.filter(ImageFilter.BoxBlur((1 * s, 3 * s)))
        for row in range(0, below.height, 2 * s):
            near = row / below.height
            shift = round(wave * s * (0.3 + 2 * near) * math.sin(row / (5 * s) + self.rng.uniform(-0.9, 0.9)))
            strip = below.crop((0, row, below.width, min(row + 2 * s, below.height)))
            below.paste(ImageChops.offset(strip, shift, 0), (0, row))
        self.image.paste(below, (0, round(line * s)))
        self._pen()

    # ---- weather

    def clouds(
        self, y: float, spread: float, colour: Colour, count: int = 14, alpha: float = 0.3, size: float = 160
    ) -> None:
        """Long soft clouds about `y`."""
        for _ in range(count):
            x, level = self.rng.uniform(-100, self.width + 100), self.rng.gauss(y, spread / 2)
            w = size * self.rng.uniform(0.6, 1.9)
            h = w * self.rng.uniform(0.05, 0.11)
            points = [
                (x + w * math.cos(a), level + h * math.sin(a) * (0.6 if math.sin(a) > 0 else 1.3))
                for a in (i * math.tau / 28 for i in range(28))
            ]
            self.shaded(points, [(0, colour), (1, colour)], alpha * self.rng.uniform(0.5, 1), soft=h * 0.35)

    def rain(self, count: int = 500, colour: Colour = MIST, slant: float = 0.28, alpha: float = 0.25) -> None:
        """Slanting strokes."""
        for _ in range(count):
            x, y = self.rng.uniform(-100, self.width + 150), self.rng.uniform(-60, self.height)
            long = self.rng.uniform(14, 46)
            self.line([(x, y), (x - slant * long, y + long)], colour, 0.8, alpha * self.rng.uniform(0.3, 1))

    def stars(self, bottom: float, count: int = 90) -> None:
        """Small stars above `bottom`."""
        for _ in range(count):
            x, y = self.rng.uniform(0, self.width), self.rng.uniform(0, bottom)
            r = self.rng.uniform(0.5, 1.4)
            self.oval(x, y, r, r, CREAM, self.rng.uniform(0.25, 0.9))

    # ---- the print

    def finish(self, grain: float = 0.06) -> Image.Image:
        """The picture at its real size, with paper grain and slightly darker corners."""
        size = self.width, self.height
        picture = self.image.resize(size, Image.Resampling.LANCZOS)
        fine = Image.frombytes("L", size, self.rng.randbytes(size[0] * size[1]))
        fine = fine.filter(ImageFilter.GaussianBlur(0.7)).point(lambda v: round(128 + (v - 128) * grain * 2.2))
        small = size[0] // 24, size[1] // 24
        coarse = Image.frombytes("L", small, self.rng.randbytes(small[0] * small[1])).resize(
            size, Image.Resampling.BICUBIC
        )
        coarse = coarse.point(lambda v: round(128 + (v - 128) * 0.12))
        for texture in (coarse, fine):
            picture = ImageChops.soft_light(picture, Image.merge("RGB", (texture,) * 3))
        corner = Image.radial_gradient("L").resize(size).point(lambda v: max(0, v - 120) // 3)
        picture.paste(Image.new("RGB", size, INK), (0, 0), corner)
        return picture


def gradient(size: tuple[int, int], stops: Stops) -> Image.Image:
    """A vertical gradient through the stops."""
    column = Image.new("RGB", (1, max(2, min(size[1], 512))))
    last = column.height - 1
    for row in range(column.height):
        column.putpixel((0, row), _colour_at(row / last, stops))
    return column.resize((max(1, size[0]), max(1, size[1])), Image.Resampling.BILINEAR)


def _colour_at(share: float, stops: Stops) -> tuple[int, int, int]:
    before = stops[0]
    for stop in stops:
        if share <= stop[0]:
            gap = stop[0] - before[0]
            return rgb(mix(before[1], stop[1], (share - before[0]) / gap if gap else 0))
        before = stop
    return rgb(stops[-1][1])
