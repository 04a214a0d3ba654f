"""Sound must not go on for ever without a way to stop it.

Bad:
    <audio src="waves.mp3" autoplay loop></audio>

Good:
    <audio src="waves.mp3" autoplay loop controls></audio>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


def check(page: PageView) -> Iterator[Problem]:
    """Sound that starts by itself and repeats, on a page without controls for it and without scripts."""
    for sound in page.tagged("audio"):
        endless = all(sound.attr(name) is not None for name in ("autoplay", "loop"))
        stopped = any(sound.attr(name) is not None for name in ("controls", "muted"))
        if endless and not stopped and not page.tagged("script") and not page.having("onclick"):
            yield Problem(
                sound,
                "This sound starts by itself, goes on for ever and cannot be stopped.",
                "Remove autoplay and add controls.",
            )


RULE = Rule(id="autoplay-loop", severity="error", wcag=("1.4.2",), check=check, elements=("audio",))
