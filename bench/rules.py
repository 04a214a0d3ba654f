"""What each rule costs on pages of your own: microseconds a page, the dearest first.

    python bench/rules.py FOLDER [--pages 50] [--rounds 12] [--show 30]

Each page is checked in rounds, and the quickest of its rounds counts: what else the machine does only ever adds time.
The first rule that asks for something that is then kept (roles, names, what is hidden) pays for it.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from ssg.checks.engine import check_html, rules_for
from ssg.checks.facts import page_facts
from ssg.checks.view import PageView

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
Costs = dict[tuple[str, int], float]


def measure(pages: list[str], rounds: int) -> dict[str, float]:
    """Microseconds a page of each rule, of reading the page, of its facts, and of the check as a whole."""
    best: Costs = defaultdict(lambda: 1.0)
    for _ in range(rounds):
        for number, html in enumerate(pages):
            _timed(best, ("(the whole check)", number), lambda html=html: check_html(html, "page.html"))
            _by_rule(best, number, html)
    found: dict[str, float] = defaultdict(float)
    for (name, _), seconds in best.items():
        found[name] += seconds * 1e6 / len(pages)
    return found


def _by_rule(best: Costs, number: int, html: str) -> None:
    view = _timed(best, ("(parse and walk)", number), lambda: PageView(html))
    for rule in rules_for(view.element_names, view.attribute_names):
        _timed(best, (rule.id, number), lambda rule=rule: list(rule.check(view)))
    _timed(best, ("(facts)", number), lambda: page_facts(view, "page.html"))


def _timed(best: Costs, key: tuple[str, int], work: Callable[[], T]) -> T:
    start = perf_counter()
    result = work()
    best[key] = min(best[key], perf_counter() - start)
    return result


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=50)
    parser.add_argument("--rounds", type=int, default=12)
    parser.add_argument("--show", type=int, default=30)
    options = parser.parse_args()
    files = sorted(options.folder.rglob("*.html"))
    chosen = random.Random(1).sample(files, min(options.pages, len(files)))
    pages = [file.read_text(encoding="utf-8") for file in chosen]
    elements = sum(len(PageView(page).elements) for page in pages) / len(pages)
    print(f"{len(pages)} pages of {elements:.0f} elements on average, µs a page:")
    costs = measure(pages, options.rounds)
    for name, cost in sorted(costs.items(), key=lambda item: -item[1])[: options.show]:
        print(f"{cost:8.1f}  {name}")


if __name__ == "__main__":
    main()
