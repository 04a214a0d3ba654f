"""A page must work upright and sideways.

A telephone on a wheelchair cannot be turned. A page that turns itself to force one direction cannot be read there.

Bad:
    <style>@media (orientation: landscape) { body { transform: rotate(90deg) } }</style><p>Turn your telephone.</p>

Good:
    <style>@media (orientation: landscape) { body { max-width: 40em } }</style><p>One timetable from May.</p>
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

from ssg.checks.rule import Problem, Rule
from ssg.checks.visible_text import visible_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ssg.checks.view import PageView


_ANGLE = re.compile(r"(-?[\d.]+)(deg|grad|rad|turn)")
_ROTATE = re.compile(
    r"rotatez?\(\s*(-?[\d.]+(?:deg|grad|rad|turn))\s*\)|rotate3d\(\s*0\s*,\s*0\s*,\s*1\s*,\s*([^)]+)\)"
)
_MATRIX = re.compile(r"matrix(3d)?\(([^)]*)\)")
_TURN: Final = {"deg": 1.0, "grad": 0.9, "rad": 180 / math.pi, "turn": 360.0}
_TOLERANCE: Final = 1.0
"""Degrees."""


def check(page: PageView) -> Iterator[Problem]:
    """Rules for one orientation that turn visible content by a right angle."""
    for rule in page.rules:
        if "orientation: portrait" not in rule.media and "orientation: landscape" not in rule.media:
            continue
        turned = _angle({d.name: d.value.lower() for d in rule.declarations})
        for element in page.select(rule.selector) if turned is not None else ():
            by = abs((turned or 0.0) - (_angle(page.styles.get(element, {})) or 0.0)) % 180
            if abs(by - 90) <= _TOLERANCE and visible_text(element, page):
                yield Problem(
                    page.tagged("style")[0],
                    "The page turns itself when the device is turned, so it can be read in one direction only.",
                    "Remove the rotation from the rules for this orientation.",
                )
                return


def _angle(style: Mapping[str, str]) -> float | None:
    """The rotation in the plane of the page in degrees; None when there is none or it cannot be read."""
    angles = [_degrees(style["rotate"])] if "rotate" in style else []
    transform = style.get("transform", "")
    angles += [_degrees(found[1] or found[2]) for found in _ROTATE.finditer(transform)]
    for found in _MATRIX.finditer(transform):
        try:
            a, b = (float(number) for number in found[2].split(",")[:2])
        except ValueError:
            continue
        angles.append(math.degrees(math.atan2(b, a)))
    known = [angle for angle in angles if angle is not None]
    return sum(known) if known else None


def _degrees(text: str) -> float | None:
    found = _ANGLE.search(text)
    return float(found[1]) * _TURN[found[2]] if found else None


RULE = Rule(id="orientation-lock", severity="error", wcag=("1.3.4",), act=("b33eff",), check=check, elements=("style",))
