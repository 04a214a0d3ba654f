"""Each probe reports what its own examples call bad and lets pass what they call good; so with those in fixtures/."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from ssg.browser.probe import SETTINGS
from ssg.browser.probes import PROBES
from ssg.browser.session import open_browser
from ssg.browser.visit import Visitor
from ssg.checks.explain import explain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ssg.browser.visit import Visit

pytestmark = pytest.mark.xdist_group("browser")

FIXTURES = Path(__file__).parent / "fixtures"
FRAME = '<!DOCTYPE html><html lang="en"><head><title>Test Wire</title></head><body><main>\n{}\n</main></body></html>\n'


class Case(NamedTuple):
    """A page that one probe reports or not."""

    probe: str
    bad: bool
    html: str
    severity: str = ""

    @property
    def id(self) -> str:
        return f"{self.probe}: {' '.join(self.html.split())[:60]}"


def _cases() -> list[Case]:
    found = []
    for probe in PROBES:
        said = explain(probe.id)
        assert said is not None
        found += [Case(probe.id, True, html, probe.severity) for html in said.bad]
        found += [Case(probe.id, False, html) for html in said.good]
    for path in sorted(FIXTURES.glob("*.html")):
        for part in re.split(r"^<!-- === ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            head, _, html = part.partition(" -->\n")
            verdict = head.partition(":")[0]
            found.append(Case(path.stem, verdict != "good", html, "" if verdict == "good" else verdict))
    return found


CASES = _cases()


@pytest.fixture(scope="module")
def visits(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Mapping[int, Visit]:
    """What each case's probe finds, all in one browser."""
    folder = tmp_path_factory.mktemp("cases")
    for number, case in enumerate(CASES):
        (folder / f"{number}.html").write_text(FRAME.format(case.html), encoding="utf-8")
    return asyncio.run(_visit_all(chromium, folder))


async def _visit_all(chromium: str, folder: Path) -> Mapping[int, Visit]:
    found: dict[int, Visit] = {}
    async with open_browser(chromium) as browser, asyncio.TaskGroup() as group:
        free = asyncio.Semaphore(2)

        async def one(number: int, case: Case) -> None:
            async with free:
                found[number] = await Visitor(browser, only=[case.probe]).visit(folder, f"{number}.html")

        for number, case in enumerate(CASES):
            group.create_task(one(number, case))
    return found


@pytest.mark.parametrize("number", range(len(CASES)), ids=lambda number: CASES[number].id)
def test_case(visits: Mapping[int, Visit], number: int) -> None:
    """A bad page is reported as what its probe says, with a place and a hint; a good one is not."""
    case = CASES[number]
    visit = visits[number]
    found = [hit for hit in visit.hits if hit.rule == case.probe]

    assert visit.problem == ""
    assert {hit.severity for hit in found} == ({case.severity} if case.bad else set())
    for said in (hit.hit for hit in found):
        assert said.message.endswith(".")
        assert said.hint
        assert said.path


@pytest.mark.parametrize("probe", PROBES, ids=lambda probe: probe.id)
def test_every_probe_says_what_it_measures(probe: object) -> None:
    """Summary, measure, threshold with its source, and both kinds of example; its settings exist."""
    found = explain(getattr(probe, "id"))  # noqa: B009 - the parameter is any record with an id

    assert found is not None
    assert found.summary.endswith(".")
    assert "Measures" in found.why
    assert "Threshold:" in found.why
    assert "WCAG" in found.why
    assert found.bad
    assert found.good
    assert set(getattr(probe, "settings")) <= {setting.name for setting in SETTINGS}  # noqa: B009 - as above


def test_probes_have_the_names_of_their_files() -> None:
    """And each file is registered."""
    files = {path.stem for path in Path(str(PROBES[0].check.__code__.co_filename)).parent.glob("[a-z]*.py")}

    assert {probe.id for probe in PROBES} == {f"browser-{name.replace('_', '-')}" for name in files}
