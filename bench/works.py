"""What is timed: a first build, and a build after each thing that people do. Both sites are changed in the same way."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from corpus import SECTIONS, write_story
from peers import forget

if TYPE_CHECKING:
    from collections.abc import Callable

    from peers import Peer


class Work(NamedTuple):
    """Something to be timed."""

    name: str
    prepare: Callable[[Peer, int, int], None]
    """Given the generator, the number of articles and of the turn; not timed."""
    goals: dict[int, str]
    """By number of articles."""


def start_afresh(peer: Peer, _articles: int, _turn: int) -> None:
    """Nothing is left of earlier builds."""
    forget(peer)


def edit_one(peer: Peer, articles: int, turn: int) -> None:
    """Somebody adds a sentence to a story of the middle."""
    number = articles // 2
    path = peer.site / f"content/{SECTIONS[number % len(SECTIONS)]}/story-{number:06}.md"
    with path.open("a", encoding="utf-8") as file:
        file.write(f"\nSentence {turn} was added.\n")


def add_one(peer: Peer, articles: int, turn: int) -> None:
    """Somebody publishes a story: the newest."""
    write_story(peer.site, articles + turn, articles)


def do_nothing(_peer: Peer, _articles: int, _turn: int) -> None:
    """Nobody does anything."""


def edit_template(peer: Peer, _articles: int, turn: int) -> None:
    """Somebody edits a template that every page is made with."""
    template = next(
        path
        for path in (peer.site / "themes/bench/templates/base.html", peer.site / "layouts/baseof.html")
        if path.exists()
    )
    text = template.read_text(encoding="utf-8")
    template.write_text(text.replace("</html>", f"<!-- {turn} --></html>"), encoding="utf-8")


WORKS = (
    Work("cold", start_afresh, {1000: "ratio ≤ 1.0", 10000: "ratio ≤ 0.6", 100000: "ratio ≤ 0.15"}),
    Work("after editing one article", edit_one, {10000: "≤ 0.35 s", 100000: "≤ 1.0 s"}),
    Work("after adding one article", add_one, {100000: "≤ 1.2 s, ≤ 16 files"}),
    Work("nothing has changed", do_nothing, {10000: "≤ 0.25 s", 100000: "≤ 0.8 s"}),
    Work("after editing the template of all pages", edit_template, {10000: "≤ cold"}),
)
MEMORY_GOALS = {10000: "≤ 250 MiB", 100000: "≤ 700 MiB"}
GROWTH_GOAL = "≤ 1.15 from 10,000 to 100,000"
