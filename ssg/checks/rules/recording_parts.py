"""What a story says about a recording must reach the reader.

The figure of a recording holds its transcript and its captions. A theme must not lose them.

Bad:
    <figure class="recording"><audio src="tide.mp3" controls></audio><figcaption>The bell</figcaption></figure>

Good:
    <figure class="recording"><audio src="tide.mp3" controls></audio>
    <details class="transcript"><summary>Transcript</summary><p>The bell rings twice.</p></details></figure>
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssg.checks.dom import Element
from ssg.checks.media import is_from_markdown
from ssg.checks.rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssg.checks.view import PageView


_HINT = (
    "Write the transcript into the ::: audio block, below an empty line. If it is there, the theme's template leaves "
    "it out: print the whole figure."
)


def check(page: PageView) -> Iterator[Problem]:
    """Sound without the transcript that its block in the Markdown demands."""
    for sound in page.tagged("audio"):
        if not is_from_markdown(sound) or sound in page.unrendered or not isinstance(sound.parent, Element):
            continue
        texts = sound.parent.select(".transcript")
        if not any(text.text.strip() and text not in page.unrendered for text in texts):
            yield Problem(sound, "This recording is shown without its transcript.", _HINT)


RULE = Rule(id="recording-parts", severity="error", wcag=("1.2.1",), check=check, elements=("audio",))
