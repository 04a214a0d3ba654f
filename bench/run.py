"""Times builds of `ssg`, every page checked, against Hugo on the same machine in the same minutes.

The two take turns (A B A B …) at each kind of work, after a build each that does not count, in which their memory is
measured. What matters is the median of the ratios of neighbouring turns: both met the same machine. Hugo has no
incremental build: whatever has changed, it does everything.

    make bench                                        1,000 and 10,000 articles
    make bench ARTICLES="1000 10000 100000"           a very large site, too
    python bench/run.py --write                       also write docs/performance.md
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import itertools
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from corpus import write_corpus
from machine import machine
from peers import Turn, build, forget, hugo, memory, ours
from works import GROWTH_GOAL, MEMORY_GOALS, WORKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from peers import Peer

ROOT = Path(__file__).parents[1]
WORK = ROOT / "bench/sites"
TURNS = ((50_000, 1), (5_000, 3), (0, 5))
"""So many turns from so many articles on."""
SETTLING = 0.2
"""Seconds between an edit and the build, as there always are when people edit."""


class Row(NamedTuple):
    """All turns of both at one kind of work."""

    work: str
    goal: str
    ours: list[Turn]
    theirs: list[Turn]

    @property
    def ratios(self) -> list[float]:
        return [a.seconds / b.seconds for a, b in zip(self.ours, self.theirs, strict=True)]


class Match(NamedTuple):
    """Everything that was measured on one corpus."""

    articles: int
    rows: list[Row]
    memory: tuple[float, float]
    pages: tuple[int, int]
    megabytes: tuple[float, float]


def main() -> None:
    options = _options()
    with only_one(options.work):
        matches = [
            play(options.work / str(articles), articles, options.turns or turns_for(articles))
            for articles in options.articles
        ]
    lines = [*machine(options.work), "", *report(matches)]
    print("\n".join(lines))
    if options.write:
        (ROOT / "docs/performance.md").write_text(document(lines), encoding="utf-8")
    if options.limit and any(statistics.median(match.rows[0].ratios) > options.limit for match in matches):
        sys.exit(f"slower than {options.limit} times Hugo")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, nargs="+", default=[1000, 10000])
    parser.add_argument("--turns", type=int, default=0, help="turns of each that count; fewer for large sites")
    parser.add_argument(
        "--limit", type=float, default=0, help="fail when the median ratio of cold builds is above this"
    )
    parser.add_argument("--work", type=Path, default=WORK, help="where the sites are written and built")
    parser.add_argument("--write", action="store_true", help="write docs/performance.md")
    return parser.parse_args()


def turns_for(articles: int) -> int:
    return next(turns for size, turns in TURNS if articles >= size)


@contextlib.contextmanager
def only_one(work: Path) -> Iterator[None]:
    """Keeps a second benchmark off the same folder, which would spoil both."""
    work.mkdir(parents=True, exist_ok=True)
    with (work / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            sys.exit(f"Another benchmark is using {work}: wait for it, or name another folder with --work.")
        yield


def play(folder: Path, articles: int, turns: int) -> Match:
    """Builds both sites, in turn, after each kind of edit."""
    print(f"writing {articles:,} articles …", file=sys.stderr)
    write_corpus(folder, articles)
    peers = (ours(folder), hugo(folder))
    used = []
    for peer in peers:
        forget(peer)
        used.append(memory(peer))
        for name in (f"story-{articles // 2:06}", f"story-{articles - 1:06}"):
            assert list(peer.output.glob(f"*/{name}/index.html")), f"{peer.name} did not write {name}"
    pages, megabytes = tuple(map(_pages, peers)), tuple(map(_megabytes, peers))
    rows = [Row(work.name, work.goals.get(articles, ""), [], []) for work in WORKS]
    for turn in range(turns):
        for work, row in zip(WORKS, rows, strict=True):
            for peer, taken in zip(peers, (row.ours, row.theirs), strict=True):
                work.prepare(peer, articles, turn)
                time.sleep(SETTLING)
                taken.append(build(peer))
            seconds = f"{row.ours[-1].seconds:.2f} s and {row.theirs[-1].seconds:.2f} s"
            print(f"{articles:,} articles, turn {turn + 1}, {work.name}: {seconds}", file=sys.stderr)
    return Match(articles, rows, (used[0], used[1]), (pages[0], pages[1]), (megabytes[0], megabytes[1]))


def _pages(peer: Peer) -> int:
    return sum(1 for _ in peer.output.rglob("*.html"))


def _megabytes(peer: Peer) -> float:
    return sum(path.stat().st_size for path in peer.output.rglob("*") if path.is_file()) / 1e6


def report(matches: list[Match]) -> list[str]:
    """A table for each size, and how the time grows."""
    lines: list[str] = []
    for match in matches:
        lines += [*_table(match), ""]
    return [*lines[:-1], *_growth(matches)]


def _table(match: Match) -> list[str]:
    sizes = [
        f"{name} {pages:,} pages, {size:.0f} MB"
        for name, pages, size in zip(("ssg", "Hugo"), match.pages, match.megabytes, strict=True)
    ]
    heads = (
        "work",
        "ssg, with all checks",
        "Hugo, unchecked",
        "ratio: median (least to most)",
        "goal",
        "files written",
    )
    used, theirs = match.memory
    goal = MEMORY_GOALS.get(match.articles, "")
    ratio = used / theirs if theirs else 0.0
    return [
        f"**{match.articles:,} articles** ({'; '.join(sizes)}), medians of {len(match.rows[0].ours)}:",
        "",
        f"| {' | '.join(heads)} |",
        "|---|---:|---:|---:|---:|---:|",
        *map(_row, match.rows),
        f"| memory, cold | {used:.0f} MiB | {theirs:.0f} MiB | {ratio:.2f} | {goal} | |",
    ]


def _row(row: Row) -> str:
    ratios = row.ratios
    cells = (
        row.work,
        _times(row.ours),
        _times(row.theirs),
        f"{statistics.median(ratios):.3f} ({min(ratios):.3f} to {max(ratios):.3f})",
        row.goal,
        f"{statistics.median(turn.written for turn in row.ours):,.0f}",
    )
    return f"| {' | '.join(cells)} |"


def _times(turns: list[Turn]) -> str:
    seconds, processor = (statistics.median(getattr(turn, name) for turn in turns) for name in ("seconds", "processor"))
    return f"{seconds:.2f} s ({processor:.2f} s)"


def _growth(matches: list[Match]) -> list[str]:
    """Time per article of each size, as a multiple of that of the size before."""
    lines = []
    for small, large in itertools.pairwise(matches):
        us, them = (_cold(large, place) / _cold(small, place) for place in (0, 1))
        sizes = f"an article of {large.articles:,} takes {us:.2f} times as long as one of {small.articles:,}"
        lines += ["", f"Cold, {sizes} (Hugo: {them:.2f} times). The goal is {GROWTH_GOAL}."]
    return lines


def _cold(match: Match, place: int) -> float:
    """Seconds an article, of us (0) or them (1)."""
    turns = (match.rows[0].ours, match.rows[0].theirs)[place]
    return statistics.median(turn.seconds for turn in turns) / match.articles


def document(lines: list[str]) -> str:
    """docs/performance.md, in which only the figures change."""
    template = (Path(__file__).parent / "performance.md").read_text(encoding="utf-8")
    return template.replace("{results}", "\n".join(lines))


if __name__ == "__main__":
    main()
