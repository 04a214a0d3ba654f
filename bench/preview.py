"""Times a save until the open page shows it, in Chromium, for `ssg serve` and `hugo server` in the same run.

    python bench/preview.py --articles 1000 --write

Both serve the same corpus. One tab of each shows the same story; the story is saved in the ways in which editors save,
with a number in its text, and a script in the page notes when the number appears. `--write` puts the table into
docs/preview.md.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.metadata
import math
import os
import random
import re
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from corpus import write_corpus
from machine import machine
from peers import hugo
from playwright.sync_api import TimeoutError, sync_playwright  # noqa: A004  it is the one that is caught
from run import only_one

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Page

ROOT = Path(__file__).parents[1]
WORK = Path(__file__).parent / "sites"
DOCUMENT = ROOT / "docs/preview.md"
BEGIN, END = "<!-- written by bench/preview.py -->\n", "<!-- to here -->\n"
STORY = "story-000010"
SECTION = "harbour"
WARM_UP = 5
"""Saves before those that count, for both."""
PATIENCE = 5
"""Seconds after which a save counts as never shown."""
WATCHER = """
(() => {
  const look = () => {
    for (const [, number] of document.body ? document.body.textContent.matchAll(/Edition (\\d+) of/g) : [])
      if (!sessionStorage.getItem(number)) sessionStorage.setItem(number, String(Date.now()));
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  addEventListener("DOMContentLoaded", look);
})();
"""


def in_place(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")


def vim(file: Path, text: str) -> None:
    """The old version is put aside, the new one written, the old one deleted; first a probe of the folder."""
    probe = file.with_name("4913")
    probe.write_text("", encoding="utf-8")
    probe.unlink()
    file.rename(f"{file}~")
    file.write_text(text, encoding="utf-8")
    Path(f"{file}~").unlink()


def vim_elsewhere(file: Path, text: str) -> None:
    """The same with `backupdir` outside the site, which is where watchdog waits for half a second."""
    file.rename(file.parents[3] / "backup~")
    file.write_text(text, encoding="utf-8")


def vscode(file: Path, text: str) -> None:
    """Emptied, written and flushed to the disk."""
    with file.open("w", encoding="utf-8") as opened:
        opened.write(text)
        opened.flush()
        os.fsync(opened.fileno())


def atomic(file: Path, text: str) -> None:
    """Written beside and put in its place, as gedit and VS Code's atomic save."""
    beside = file.with_name(f".goutputstream-{os.getpid()}")
    beside.write_text(text, encoding="utf-8")
    beside.replace(file)


def jetbrains(file: Path, text: str) -> None:
    """Safe write: written beside, the old one put aside, the new one in its place, the old one deleted."""
    fresh, old = Path(f"{file}___jb_tmp___"), Path(f"{file}___jb_old___")
    fresh.write_text(text, encoding="utf-8")
    file.rename(old)
    fresh.rename(file)
    old.unlink()


SAVES: dict[str, Callable[[Path, str], None]] = {
    "in place": in_place,
    "VS Code": vscode,
    "atomic rename": atomic,
    "vim": vim,
    "vim, backups elsewhere": vim_elsewhere,
    "JetBrains": jetbrains,
}


def text(story: str, number: int) -> str:
    """The story with a number at the beginning of its text."""
    head, _, body = story.partition("\n---\n")
    body = re.sub(r"^Edition \d+ of this\. ", "", body)
    return f"{head}\n---\nEdition {number} of this. {body}"


def headline(story: str, number: int) -> str:
    """The same in its headline, which lists and feeds show, too."""
    return re.sub(r"^title: (?:Edition \d+ of )?", f"title: Edition {number} of ", story, count=1, flags=re.MULTILINE)


EDITS = (*((way, save, text) for way, save in SAVES.items()), ("headline, in place", in_place, headline))
"""Name, way of saving, and what is changed."""


class Server(NamedTuple):
    """One of the two, ready to be asked."""

    name: str
    story: Path
    address: str
    started: float
    """Seconds from the command to the first whole answer of the story."""
    process: subprocess.Popen[bytes]


class Row(NamedTuple):
    """What came of one way of saving."""

    articles: int
    way: str
    times: dict[str, list[float]]
    """Milliseconds by server."""


def main() -> None:
    options = _options()
    with only_one(options.work):
        rows, starts = [], []
        for articles in options.articles:
            found, begun = measure(options.work / str(articles), articles, options)
            rows += found
            starts.append((articles, begun))
        lines = [
            *machine(options.work),
            f"Load before the run: {options.load:.1f}.",
            "",
            *table(rows),
            "",
            *begin(starts),
        ]
    print("\n".join(lines))
    if options.write:
        head, _, rest = DOCUMENT.read_text(encoding="utf-8").partition(BEGIN)
        written = "\n".join(lines)
        DOCUMENT.write_text(f"{head}{BEGIN}\n{written}\n\n{END}{rest.partition(END)[2]}", encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, nargs="+", default=[1000])
    parser.add_argument("--saves", type=int, default=200, help="saves of each kind for ssg")
    parser.add_argument("--hugo-saves", type=int, default=30, help="saves of each kind for Hugo; 0 leaves it out")
    parser.add_argument("--work", type=Path, default=WORK)
    parser.add_argument("--reuse", action="store_true", help="measure with the corpus of an earlier run")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--write", action="store_true", help="write docs/preview.md")
    options = parser.parse_args()
    options.load = os.getloadavg()[0]
    return options


def measure(folder: Path, articles: int, options: argparse.Namespace) -> tuple[list[Row], dict[str, float]]:
    """All ways of saving with both servers."""
    if not (options.reuse and (folder / "ssg").is_dir()):
        print(f"writing {articles:,} articles …", file=sys.stderr)
        write_corpus(folder, articles)
    rows = {way: Row(articles, way, {}) for way, _, _ in EDITS}
    starts: dict[str, float] = {}
    for start, saves in ((ours, options.saves), (theirs, options.hugo_saves)):
        if not saves:
            continue
        with start(folder) as server, tab(server, options.chromium) as page:
            starts[server.name] = server.started
            for number in numbers(WARM_UP):
                once(server, page, in_place, text, number)
            for way, save, edit in EDITS:
                times = [once(server, page, save, edit, number) for number in numbers(saves)]
                rows[way].times[server.name] = times
                print(f"{articles:,} {server.name} {way}: {said(times)}", file=sys.stderr)
    return list(rows.values()), starts


_last = iter(range(1, 10_000_000))


def numbers(count: int) -> Iterator[int]:
    """Numbers that no save had before."""
    return (next(_last) for _ in range(count))


def once(
    server: Server, page: Page, save: Callable[[Path, str], None], edit: Callable[[str, int], str], number: int
) -> float:
    """Milliseconds from the beginning of one save until its number is in the page; infinite if it never is."""
    # Not in step with anything that ticks.
    time.sleep(random.uniform(0.15, 0.45))
    fresh = edit(server.story.read_text(encoding="utf-8"), number)
    began = time.time()
    save(server.story, fresh)
    try:
        page.wait_for_function(f"sessionStorage.getItem('{number}')", timeout=1000 * PATIENCE, polling=20)
    except TimeoutError:
        page.reload()
        return math.inf
    seen = page.evaluate(f"+sessionStorage.getItem('{number}')")
    return float(seen) - 1000 * began


@contextlib.contextmanager
def tab(server: Server, chromium: str) -> Iterator[Page]:
    """A page that shows the story."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        page = browser.new_page()
        page.add_init_script(WATCHER)
        page.goto(server.address)
        page.wait_for_timeout(1500)
        yield page
        browser.close()


@contextlib.contextmanager
def ours(folder: Path) -> Iterator[Server]:
    """`ssg serve`."""
    port = free_port()
    command = [Path(sys.executable).parent / "ssg", "serve", "--site", folder / "ssg", "--port", str(port)]
    story = folder / "ssg/content" / SECTION / f"{STORY}.md"
    with _serving("ssg", command, story, port, {}) as server:
        yield server


@contextlib.contextmanager
def theirs(folder: Path) -> Iterator[Server]:
    """`hugo server`, as it is when nothing is said."""
    peer, port = hugo(folder), free_port()
    command = [peer.command[0], "server", "--source", peer.site, "--port", str(port), "--bind", "127.0.0.1"]
    story = peer.site / "content" / SECTION / f"{STORY}.md"
    with _serving(f"Hugo {importlib.metadata.version('hugo')}", command, story, port, peer.environment) as server:
        yield server


@contextlib.contextmanager
def _serving(
    name: str, command: list[str | Path], story: Path, port: int, environment: dict[str, str]
) -> Iterator[Server]:
    address = f"http://127.0.0.1:{port}/{SECTION}/{STORY}/"
    began = time.perf_counter()
    with subprocess.Popen(
        [str(part) for part in command], env=os.environ | environment, stdout=subprocess.DEVNULL
    ) as process:
        try:
            _await(address, process)
            yield Server(name, story, address, time.perf_counter() - began, process)
        finally:
            process.terminate()


def _await(address: str, process: subprocess.Popen[bytes]) -> None:
    while True:
        assert process.poll() is None, "the server ended"
        try:
            with urllib.request.urlopen(address, timeout=600) as answer:
                answer.read()
                return
        except OSError:
            time.sleep(0.005)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def table(rows: list[Row]) -> list[str]:
    """Median and 99th percentile of each way, one column for each server."""
    names = list(dict.fromkeys(name for row in rows for name in row.times))
    heads = ["articles", "save", *(f"{name}: median, p99 (saves)" for name in names)]
    lines = [f"| {' | '.join(heads)} |", "|---:|---" + "|---:" * len(names) + "|"]
    for row in rows:
        cells = [f"{row.articles:,}", row.way, *(said(row.times[name]) for name in names if name in row.times)]
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def begin(starts: list[tuple[int, dict[str, float]]]) -> list[str]:
    """How long each takes from the command to the first page."""
    return [
        f"From the command to the first page, {articles:,} articles: "
        + ", ".join(f"{name} {seconds:.2f} s" for name, seconds in begun.items())
        + "."
        for articles, begun in starts
    ]


def said(times: list[float]) -> str:
    """`12 ms, 31 ms (200)`."""
    ordered = sorted(time for time in times if time < math.inf)
    never = len(times) - len(ordered)
    last = ordered[min(len(ordered) - 1, round(0.99 * len(ordered)) - 1)]
    return f"{statistics.median(ordered):.0f} ms, {last:.0f} ms ({len(times)}{f', {never} never' if never else ''})"


if __name__ == "__main__":
    main()
