"""Plays the keeper's tune on a small bell into content/: `python docs/sample-newsroom/tune.py`.

Eight thousand samples a second in eight bits are enough for a bell, and keep the file small.
"""

from __future__ import annotations

import math
import wave
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).parents[2] / "content" / "culture" / "keeper-tune.wav"
RATE: Final = 8000
BEAT: Final = 0.5
"""Seconds."""
TUNE: Final = ((0, 1), (3, 1), (5, 2), (7, 1), (5, 1), (3, 2), (5, 1), (3, 1), (0, 2), (-2, 1), (0, 3))
"""Half tones above the lowest A of a small bell, and beats."""
LOWEST: Final = 440.0
PARTIALS: Final = ((1.0, 0.6, 1.6), (2.0, 0.25, 2.6), (2.76, 0.15, 4.5))
"""What a bell is made of: pitch, loudness, and how fast it fades."""


def strike(tone: int, samples: list[float], at: int) -> None:
    """Adds one stroke, which rings on under the next."""
    pitch = LOWEST * 2 ** (tone / 12)
    for offset in range(min(RATE * 2, len(samples) - at)):
        time = offset / RATE
        swell = min(1.0, offset / 40)
        samples[at + offset] += swell * sum(
            loud * math.exp(-fade * time) * math.sin(2 * math.pi * pitch * part * time) for part, loud, fade in PARTIALS
        )


def main() -> None:
    """Writes the file."""
    beats = sum(length for _, length in TUNE)
    samples = [0.0] * int(RATE * beats * BEAT)
    at = 0
    for tone, length in TUNE:
        strike(tone, samples, at)
        at += int(length * BEAT * RATE)
    loudest = max(abs(sample) for sample in samples)
    with wave.open(str(FILE), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(RATE)
        sound.writeframes(bytes(round(128 + 110 * sample / loudest) for sample in samples))


if __name__ == "__main__":
    main()
