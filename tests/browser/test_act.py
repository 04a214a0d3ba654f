"""W3C's ACT cases that only a browser decides: nothing is reported that must not be, and what must be reported is."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from ssg.browser.probes import PROBES
from ssg.browser.session import open_browser
from ssg.browser.visit import Visitor

if TYPE_CHECKING:
    from ssg.browser.visit import Visit

pytestmark = pytest.mark.xdist_group("browser")

SUITE = Path(os.environ.get("SSG_ACT_SUITE") or Path(__file__).parents[2] / "../shared/suites/act")
ASSETS: Final = "WAI/content-assets/wcag-act-rules/test-assets"
CLAIMED: Final = {act: probe.id for probe in PROBES for act in probe.act}
REVIEWED: Final = {f"80af7b Failed Example {number}" for number in (2, 4, 5)}
"""Cases that are asked about only. In the first the focus leaves the page for a moment, which is enough in other cases;
in the others the page speaks of keys, and just a person can tell that these do not help."""


@pytest.fixture(scope="module")
def answers(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[bool, bool]]:
    """For each case whether it must be reported, and whether it was, as an error or a warning."""
    if not (SUITE / "cases.jsonl").is_file():
        reason = "the ACT cases are not beside the repository; set SSG_ACT_SUITE to their folder"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("act")
    shutil.copytree(SUITE / "test-assets", folder / ASSETS)
    lines = (SUITE / "cases.jsonl").read_text(encoding="utf-8").splitlines()
    cases = [case for case in map(json.loads, lines) if case["rule"] in CLAIMED and case["format"] == "html"]
    for number, case in enumerate(cases):
        (folder / f"{number}.html").write_text(case["html"], encoding="utf-8")
    visits = asyncio.run(_visits(chromium, folder, cases))
    return {
        f"{case['rule']} {case['title']}": (case["expected"] == "failed", _reported(visit, CLAIMED[case["rule"]]))
        for case, visit in zip(cases, visits, strict=True)
    }


async def _visits(chromium: str, folder: Path, cases: list[dict[str, Any]]) -> list[Visit]:
    async with open_browser(chromium) as browser:
        free = asyncio.Semaphore(2)

        async def one(number: int, rule: str) -> Visit:
            async with free:
                return await Visitor(browser, only=[CLAIMED[rule]]).visit(folder, f"{number}.html")

        return await asyncio.gather(*(one(number, case["rule"]) for number, case in enumerate(cases)))


def _reported(visit: Visit, probe: str) -> bool:
    """By the probe, or by axe-core in its place."""
    rules = {probe, "axe-color-contrast"} if probe == "browser-contrast" else {probe}
    assert visit.problem == ""
    return any(hit.rule in rules and hit.severity != "review" for hit in visit.hits)


def test_nothing_is_wrongly_reported(answers: dict[str, tuple[bool, bool]]) -> None:
    """No passed or inapplicable case has an error or a warning."""
    assert len(answers) > 50
    assert [name for name, (wanted, reported) in answers.items() if reported and not wanted] == []


def test_what_must_be_found_is(answers: dict[str, tuple[bool, bool]]) -> None:
    """But for the cases named above."""
    assert {name for name, (wanted, reported) in answers.items() if wanted and not reported} == REVIEWED
