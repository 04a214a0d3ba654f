"""The chart of the bridge vote, plotted from the figures that the story's table gives."""

from __future__ import annotations

from canvas import BRICK, CREAM, INK, SEA, rgb
from PIL import Image, ImageDraw, ImageFont

WARDS = (
    ("Byeolpo", 3347, 1883),
    ("Noeulpo", 1432, 878),
    ("Orsel", 1014, 676),
    ("Ternhaven Harbor", 4630, 3782),
    ("Ternhaven Hill", 3714, 4241),
    ("Whinlow", 589, 813),
    ("Northend", 293, 568),
)
"""Ward, votes for the ferry, votes for the bridge."""
WIDE, TALL, SCALE = 1200, 760, 2
LEFT, TOP, ROW, FULL = 290, 130, 78, 850
"""Where the bars begin, the height of a row, and the length of 100 percent."""


def draw_chart() -> Image.Image:
    """Horizontal bars with the share of the ferry, and a line at one half."""
    image = Image.new("RGB", (WIDE * SCALE, TALL * SCALE), CREAM)
    pen = ImageDraw.Draw(image)
    _text(pen, 40, 30, "Share of valid votes for the ferry, percent", 34)
    for percent in (0, 25, 50, 75, 100):
        x = LEFT + FULL * percent / 100
        end = TOP + ROW * len(WARDS)
        width = 6 if percent == 50 else 2
        pen.line([x * SCALE, TOP * SCALE - 20, x * SCALE, end * SCALE], fill="#8b8573", width=width)
        _text(pen, x, end + 12, str(percent), 26, anchor="ma")
    for row, (ward, ferry, bridge) in enumerate(WARDS):
        share = ferry / (ferry + bridge)
        y = TOP + ROW * row
        colour = SEA if ferry > bridge else BRICK
        box = [LEFT * SCALE, (y + 10) * SCALE, round((LEFT + FULL * share) * SCALE), (y + ROW - 14) * SCALE]
        pen.rectangle(box, fill=rgb(colour))
        _text(pen, LEFT - 16, y + 32, ward, 27, anchor="rm")
        _text(pen, LEFT + FULL * share - 14, y + 32, f"{100 * share:.1f}", 30, anchor="rm", colour=CREAM)
    return image.resize((WIDE, TALL), Image.Resampling.LANCZOS).quantize(64, dither=Image.Dither.NONE)


def _text(
    pen: ImageDraw.ImageDraw, x: float, y: float, text: str, size: int, anchor: str = "la", colour: str = INK
) -> None:
    font = ImageFont.load_default(size * SCALE)
    pen.text((x * SCALE, y * SCALE), text, font=font, fill=colour, anchor=anchor)
