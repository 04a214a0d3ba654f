"""Our findings about HTML beside those of the Nu HTML checker: what it calls an error and we do not, and why.

    python bench/nu.py            prints the table, and fails when a difference is not explained
    python bench/nu.py --write    also writes docs/rules/nu.md

The pages are the sample newsroom as it is built, those of the tests and of the manual's examples, and W3C's ACT cases.
Why we differ is said in nu_classes.py, by kind of message.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote, urlsplit

from act import load_cases
from nu_classes import CLASSES, Class

from ssg.checks.engine import check_html
from ssg.checks.explain import explain
from ssg.checks.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).parents[1]
JAR = ROOT / "bench/tools/node_modules/vnu-jar/build/dist/vnu.jar"
DOCUMENT = ROOT / "docs/rules/nu.md"
SOURCES = ("sample newsroom", "tests and examples", "ACT cases")
LONGEST = 110
"""Characters of a message in the table."""


class Difference(NamedTuple):
    """One error of Nu, and what we say."""

    source: str
    kind: Class
    message: str
    ours: str
    """`same line`, `elsewhere` or `not`."""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--write", action="store_true", help="write docs/rules/nu.md")
    options = parser.parse_args()
    if not JAR.is_file():
        sys.exit("The Nu HTML checker is missing: run `make bench`, which installs it.")
    with tempfile.TemporaryDirectory() as folder:
        counts = write_pages(Path(folder))
        differences = [difference(Path(folder), message) for message in errors(Path(folder))]
    lines = report(counts, differences)
    print("\n".join(lines))
    if options.write:
        template = (Path(__file__).parent / "nu.md").read_text(encoding="utf-8")
        DOCUMENT.write_text(template.replace("{results}", "\n".join(lines)), encoding="utf-8")


def write_pages(folder: Path) -> Counter[str]:
    """Puts the pages into one folder for each source; gives their number."""
    for number, html in enumerate(_texts()):
        _write(folder / SOURCES[1] / f"{number:04}.html", html)
    for case in load_cases():
        _write(folder / SOURCES[2] / f"{case['rule']}-{case['case'][:8]}.html", case["html"])
    with tempfile.TemporaryDirectory() as site:
        for name in ("content", "themes"):
            shutil.copytree(ROOT / name, Path(site) / name)
        output = folder / SOURCES[0]
        command = [str(Path(sys.executable).with_name("ssg")), "build", "--site", site, "--output", str(output)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return Counter(path.relative_to(folder).parts[0] for path in folder.rglob("*.html"))


def _texts() -> Iterable[str]:
    for path in sorted((ROOT / "tests").rglob("*.html")):
        if "node_modules" not in path.parts:
            yield path.read_text(encoding="utf-8", errors="replace")
    for rule in RULES:
        found = explain(rule.id)
        for example in (*found.bad, *found.good) if found else ():
            yield _whole(example)


def _whole(html: str) -> str:
    """The example as a page; most are parts of one."""
    if re.match(r"\s*<(!doctype|html)", html, re.IGNORECASE):
        return html
    return f'<!DOCTYPE html>\n<html lang="en"><head><title>Example</title></head><body>\n{html}\n</body></html>\n'


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")


def errors(folder: Path) -> list[dict[str, Any]]:
    """What Nu calls an error; its notes and warnings are left out."""
    options = ["--format", "json", "--exit-zero-always", "--skip-non-html"]
    command = ["java", "-Xss8m", "-jar", str(JAR), *options, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [message for message in json.loads(done.stderr)["messages"] if message["type"] != "info"]


def difference(folder: Path, message: dict[str, Any]) -> Difference:
    path = Path(unquote(urlsplit(message["url"]).path))
    text = " ".join(str(message["message"]).split())
    kind = next((kind for kind in CLASSES if re.search(kind.pattern, text)), Class(text))
    last = message.get("lastLine", 0)
    lines = range(message.get("firstLine", last), last + 1)
    mine = [line for rule, line in _ours(path) if rule in kind.rules]
    ours = "same line" if any(line in lines for line in mine) else "elsewhere" if mine else "not"
    return Difference(path.relative_to(folder).parts[0], kind, text, ours)


@lru_cache(maxsize=64)
def _ours(path: Path) -> tuple[tuple[str, int], ...]:
    html = path.read_text(encoding="utf-8")
    return tuple((f.rule, f.html.line) for f in check_html(html, path.name).findings if f.html)


def report(counts: Counter[str], differences: list[Difference]) -> list[str]:
    unexplained = sorted({one.message for one in differences if one.ours != "same line" and not one.kind.why})
    if unexplained:
        sys.exit("Nobody has explained why we do not say the same here:\n" + "\n".join(unexplained))
    return [*_sources(counts, differences), "", *_table(differences)]


def _sources(counts: Counter[str], differences: list[Difference]) -> list[str]:
    lines = [
        "| pages | number | errors by Nu | ours, same line | ours, elsewhere | not ours |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for source in SOURCES:
        here = Counter(one.ours for one in differences if one.source == source)
        numbers = (counts[source], here.total(), here["same line"], here["elsewhere"], here["not"])
        lines.append(f"| {source} | {' | '.join(f'{number:,}' for number in numbers)} |")
    return lines


def _table(differences: list[Difference]) -> list[str]:
    lines = [
        "| Nu says, for instance | times | same line | elsewhere | not | our rules | why not the same |",
        "|---|---:|---:|---:|---:|---|---|",
    ]
    for kind in CLASSES:
        here = [one for one in differences if one.kind is kind]
        if not here:
            continue
        said = Counter(one.ours for one in here)
        rules = ", ".join(f"`{rule}`" for rule in kind.rules) or "none"
        shape, _ = Counter(one.message for one in here).most_common(1)[0]
        shape = shape if len(shape) <= LONGEST else shape[:LONGEST].rsplit(" ", 1)[0] + " …"
        why = kind.why if said.total() > said["same line"] else ""
        numbers = (said.total(), said["same line"], said["elsewhere"], said["not"])
        cells = (_cell(shape), *map(str, numbers), rules, _cell(why))
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def _cell(text: str) -> str:
    """Text in a table of Markdown, where tags and bars mean something else."""
    return text.replace("|", "\\|").replace("<", "&lt;")


if __name__ == "__main__":
    main()
