"""Our checker: `python ours.py ROUNDS FILE...` asks every rule about every page and prints the number of findings."""

from __future__ import annotations

import sys
from pathlib import Path

from ssg.checks.engine import check_html


def main(rounds: int, files: list[str]) -> None:
    pages = [(file, Path(file).read_text(encoding="utf-8")) for file in files]
    findings = 0
    for _ in range(rounds):
        findings = sum(len(check_html(html, file).findings) for file, html in pages)
    print(findings)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
