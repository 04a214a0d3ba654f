"""Runs a preview for a long time and looks at its memory, its files and its threads.

    python bench/soak.py --requests 100000 --rebuilds 2000

Requests go over kept connections; every tenth page is one that does not exist. Rebuilds are saves of front matter, each
of which plans the whole site anew, with one open page that is told. A tenth as much before is the warm-up. Linux only.
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import json
import re
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import NamedTuple

from corpus import SECTIONS, write_corpus
from preview import free_port
from websockets.sync.client import connect

WORK = Path(__file__).parent / "sites"
LIMIT = 1.05
MISSING = 10


class Use(NamedTuple):
    """What a process holds."""

    kilobytes: int
    descriptors: int
    threads: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--requests", type=int, default=100_000)
    parser.add_argument("--rebuilds", type=int, default=2000)
    parser.add_argument("--work", type=Path, default=WORK)
    options = parser.parse_args()
    folder = options.work / f"soak-{options.articles}"
    write_corpus(folder, options.articles)
    port = free_port()
    command = [Path(sys.executable).parent / "ssg", "serve", "--site", folder / "ssg", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        try:
            soak(process.pid, port, folder / "ssg", options)
        finally:
            process.terminate()


def soak(pid: int, port: int, site: Path, options: argparse.Namespace) -> None:
    token = _await_token(port)
    uri = f"ws://127.0.0.1:{port}/.ssg-preview/socket?token={token}&url=/"
    # At once, as in a newsroom: what the warm-up does not touch would look like growth later.
    _ask(port, options.articles, options.requests // 10)
    _save(uri, port, site, options.rebuilds // 10)
    _settle()
    before = use_of(pid)
    began = time.perf_counter()
    failures = _ask(port, options.articles, options.requests)
    _save(uri, port, site, options.rebuilds)
    seconds = time.perf_counter() - began
    _settle()
    after = use_of(pid)
    growth = after.kilobytes / before.kilobytes
    print(
        f"{options.requests:,} requests and {options.rebuilds:,} rebuilds of {options.articles:,} articles in "
        f"{seconds:.0f} s: memory {before.kilobytes / 1024:.1f} to {after.kilobytes / 1024:.1f} MiB "
        f"({100 * (growth - 1):+.1f} %), descriptors {before.descriptors} to {after.descriptors}, "
        f"threads {before.threads} to {after.threads}, {failures} answers of the wrong kind."
    )
    if growth > LIMIT or after.descriptors > before.descriptors or failures:
        sys.exit("That leaks.")


def use_of(pid: int) -> Use:
    """Resident memory, open descriptors and threads of a process."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    found = {name: int(value) for name, value in re.findall(r"^(VmRSS|Threads):\s+(\d+)", status, re.MULTILINE)}
    return Use(found["VmRSS"], len(list(Path(f"/proc/{pid}/fd").iterdir())), found["Threads"])


def _ask(port: int, articles: int, requests: int) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    failures = 0
    for number in range(requests):
        story = number % articles
        missing = number % MISSING == 1
        path = f"/{SECTIONS[story % len(SECTIONS)]}/story-{story:06}{'x' if missing else ''}/"
        connection.request("GET", path)
        answer = connection.getresponse()
        answer.read()
        failures += answer.status != (404 if missing else 200)
    connection.close()
    return failures


def _save(uri: str, port: int, site: Path, rebuilds: int) -> None:
    file = site / f"content/{SECTIONS[0]}/story-000005.md"
    for number in range(rebuilds):
        # A page that comes and goes each time.
        with connect(uri, origin=f"http://127.0.0.1:{port}", proxy=None) as page:
            page.recv(timeout=60)
            text = re.sub(
                r"^title: .*", f"title: Headline {time.time_ns()} {number}", file.read_text("utf-8"), flags=re.MULTILINE
            )
            file.write_text(text, encoding="utf-8")
            with contextlib.suppress(TimeoutError):
                while "saved" not in json.loads(page.recv(timeout=10)):
                    pass


def _settle() -> None:
    time.sleep(3)


def _await_token(port: int) -> str:
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=60) as answer:
                found = re.search(r'data-token="([^"]+)"', answer.read().decode())
        except OSError:
            time.sleep(0.05)
            continue
        assert found is not None
        return found[1]


if __name__ == "__main__":
    main()
