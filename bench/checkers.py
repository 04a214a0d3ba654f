"""Times our checker against axe-core in jsdom, html-validate and the Nu HTML checker, on the same pages in one run.

    make bench                             after the comparison with Hugo
    python bench/checkers.py --write       also write docs/rules/speed.md

Each checker runs in one process that gets all pages, several rounds of them. What is compared is the processor's time
of that process and its children, as the system counts it. It is measured twice, with few rounds and with many: the
difference, divided by pages and rounds, is what a page costs once everything is loaded and compiled; what is left of
the shorter run is what starting costs. The checkers take turns, so that all meet the same machine.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from corpus import write_corpus
from machine import processor

ROOT = Path(__file__).parents[1]
TOOLS = Path(__file__).parent / "tools"
PACKAGES = TOOLS / "node_modules"
DOCUMENT = ROOT / "docs/rules/speed.md"
STORIES = 24
"""Articles of the invented newsroom whose pages are checked."""
ELEMENT = re.compile(r"<[a-z]")


BROKEN = '<!DOCTYPE html><html><head><title>Boats</title></head><body><img src="ferry.jpg"></body></html>'
"""A page on which every checker has to find something: one that finds nothing here was not asked."""


class Checker(NamedTuple):
    """A program that checks pages."""

    name: str
    command: list[str]
    few: int
    """Rounds of the shorter run: enough for a compiler at run time to have done its work."""
    many: int
    repeats_files: bool = False
    """It knows no rounds, and gets the names of the files several times."""


class Cost(NamedTuple):
    """What one turn of a checker took."""

    page: float
    """Milliseconds of the processor for a page, warm."""
    start: float
    """Seconds of the processor for everything that is done once."""
    findings: int


class Pages(NamedTuple):
    """Pages that all checkers are given."""

    name: str
    files: list[str]
    elements: float
    """On an average page."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--write", action="store_true", help="write docs/rules/speed.md")
    options = parser.parse_args()
    if not PACKAGES.is_dir():
        sys.exit("The other checkers are missing: run `make bench`, which installs them.")
    with tempfile.TemporaryDirectory() as folder:
        assert_all_look(Path(folder))
        lines = report([play(pages, options.turns) for pages in (invented(Path(folder)), newsroom(Path(folder)))])
    print("\n".join(lines))
    if options.write:
        template = (Path(__file__).parent / "speed.md").read_text(encoding="utf-8")
        DOCUMENT.write_text(template.replace("{results}", "\n".join(lines)), encoding="utf-8")


def checkers() -> list[Checker]:
    """Ours first, for it is what the others are compared with."""
    java = [
        "java",
        "-Xss8m",
        "-jar",
        str(PACKAGES / "vnu-jar/build/dist/vnu.jar"),
        "--format",
        "json",
        "--exit-zero-always",
    ]
    return [
        Checker("ssg", [sys.executable, str(TOOLS / "ours.py")], 4, 24),
        Checker("axe-core in jsdom", ["node", str(TOOLS / "axe.js")], 1, 3),
        Checker("html-validate", ["node", str(TOOLS / "html-validate.js")], 4, 16),
        Checker("Nu HTML checker", java, 60, 120, repeats_files=True),
    ]


def assert_all_look(folder: Path) -> None:
    """Stops before a checker is timed that checks nothing."""
    page = folder / "broken.html"
    page.write_text(BROKEN, encoding="utf-8")
    for checker in checkers():
        if not once(checker, [str(page)], 1)[1]:
            sys.exit(f"{checker.name} finds nothing on a page without a language and with an unnamed picture.")


def invented(folder: Path) -> Pages:
    """Article pages of the newsroom that the comparison with Hugo builds."""
    write_corpus(folder / "corpus", STORIES)
    output = built(folder / "corpus/ssg", folder / "out-corpus")
    return pages("article pages of the invented newsroom", sorted(output.glob("*/story-*/index.html")))


def newsroom(folder: Path) -> Pages:
    """Every page of the sample newsroom."""
    site = folder / "newsroom"
    for name in ("content", "themes"):
        shutil.copytree(ROOT / name, site / name)
    output = built(site, folder / "out-newsroom")
    return pages("all pages of the sample newsroom", sorted(output.rglob("*.html")))


def built(site: Path, output: Path) -> Path:
    command = [str(Path(sys.executable).parent / "ssg"), "build", "--site", str(site), "--output", str(output)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return output


def pages(name: str, files: list[Path]) -> Pages:
    counts = [len(ELEMENT.findall(file.read_text(encoding="utf-8"))) for file in files]
    return Pages(name, [str(file) for file in files], statistics.mean(counts))


def play(given: Pages, turns: int) -> tuple[Pages, dict[str, list[Cost]]]:
    """All turns of all checkers."""
    costs: dict[str, list[Cost]] = {checker.name: [] for checker in checkers()}
    for turn in range(turns):
        for checker in checkers():
            cost = measured(checker, given.files)
            costs[checker.name].append(cost)
            print(f"{given.name}, turn {turn + 1}: {checker.name} {cost.page:.2f} ms", file=sys.stderr)
    return given, costs


def measured(checker: Checker, files: list[str]) -> Cost:
    few, _ = once(checker, files, checker.few)
    many, findings = once(checker, files, checker.many)
    page = (many - few) / (checker.many - checker.few) / len(files)
    return Cost(page * 1000, max(few - page * checker.few * len(files), 0.0), findings)


def once(checker: Checker, files: list[str], rounds: int) -> tuple[float, int]:
    """Seconds of the processor, and findings of one round."""
    given = files * rounds if checker.repeats_files else [str(rounds), *files]
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen([*checker.command, *given], stdout=said, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read().decode("utf-8", "replace")
    if process.returncode:
        sys.exit(f"{checker.name} failed with {process.returncode}:\n{text[-3000:]}")
    findings = len(json.loads(text)["messages"]) // rounds if checker.repeats_files else int(text)
    return usage.ru_utime + usage.ru_stime, findings


def report(matches: list[tuple[Pages, dict[str, list[Cost]]]]) -> list[str]:
    lines = [*machine(), ""]
    for given, costs in matches:
        lines += [
            f"**{len(given.files)} {given.name}**, {given.elements:.0f} elements on average:",
            "",
            *table(costs),
            "",
        ]
    return lines[:-1]


def table(costs: dict[str, list[Cost]]) -> list[str]:
    """One row for a checker. The ratio is the median over turns, because neighbours meet the same machine."""
    heads = ("checker", "processor time a page", "times ours: median (least to most)", "once, at the start", "findings")
    lines = [f"| {' | '.join(heads)} |", "|---|---:|---:|---:|---:|"]
    ours = next(iter(costs.values()))
    for name, turns in costs.items():
        ratios = [turn.page / own.page for turn, own in zip(turns, ours, strict=True)]
        page, start = (statistics.median(getattr(turn, what) for turn in turns) for what in ("page", "start"))
        ratio = (
            f"{statistics.median(ratios):.1f} ({min(ratios):.1f} to {max(ratios):.1f})" if turns is not ours else "1"
        )
        lines.append(f"| {name} | {page:.2f} ms | {ratio} | {start:.2f} s | {turns[0].findings:,} |")
    return lines


def machine() -> list[str]:
    """Where it was measured, and with which versions."""
    lock = json.loads((TOOLS / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    named = {
        name: lock[f"node_modules/{name}"]["version"] for name in ("axe-core", "jsdom", "html-validate", "vnu-jar")
    }
    named |= {"ssg": importlib.metadata.version("ssg"), "Python": platform.python_version(), "Node.js": _said("node")}
    named["Java"] = _said("java")
    return [
        f"Machine: {processor()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}.",
        f"Versions: {', '.join(f'{name} {version}' for name, version in named.items())}.",
    ]


def _said(command: str) -> str:
    done = subprocess.run([command, "--version"], capture_output=True, text=True, check=True)
    match = re.search(r"\d+(?:\.\d+)+", done.stdout)
    return match[0] if match else "of unknown version"


if __name__ == "__main__":
    main()
