"""What the tests need from outside Python: found, or skipped with a reason, or, where CI is set, a failure."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

# No test is a timing test: a busy machine may take its time. Derandomized, CI tests the same examples every time.
settings.register_profile("ssg", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("ssg")
pytest.register_assert_rewrite("newsroom", "newsroom_edits", "newsroom_accidents")

TOOLS = Path(__file__).parent / "tools"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def missing(what: str) -> NoReturn:
    """Skips a test that cannot run here. In CI nothing may be missing."""
    if os.environ.get("CI"):
        pytest.fail(what)
    pytest.skip(what)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of a Chromium; CHROMIUM names another one than the first on the PATH."""
    for name in (os.environ.get("CHROMIUM", ""), *BROWSERS):
        if found := name and shutil.which(name):
            return found
    missing("no Chromium was found: install it, or run make test, which does")


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """A Chromium for the tests of one file."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  few tests need it, and it is slow to import

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def java() -> str:
    """Path of a Java."""
    return shutil.which("java") or missing("no Java was found: install it, or run make test, which does")


@pytest.fixture(scope="session")
def nu_checker() -> Path:
    """The Nu HTML checker."""
    return _tool("vnu-jar/build/dist/vnu.jar")


@pytest.fixture(scope="session")
def commonmark_spec() -> str:
    """Text of the CommonMark specification with its examples."""
    return _tool("commonmark-spec/spec.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def wire_article() -> Path:
    """The real wire article, which is not part of the project's own files."""
    path = Path(__file__).parents[2] / "shared/seed/wire-article.txt"
    if not path.exists():
        missing("../shared/seed/wire-article.txt is not beside this clone")
    return path


def _tool(name: str) -> Path:
    path = TOOLS / "node_modules" / name
    if not path.exists():
        missing(f"tests/tools/node_modules/{name} is missing: run tests/tools/outside.sh, or make test, which does")
    return path


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--write-trees` writes tests/whole/trees anew."""
    parser.addoption("--write-trees", action="store_true", help="Write the accessibility trees anew.")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Stops where tests that share a browser would be spread over processes, each of which sets it up again."""
    if not getattr(config.option, "loadgroup", False):
        return
    for item in items:
        group = item.get_closest_marker("xdist_group")
        if group and not item.nodeid.endswith(f"@{group.args[0]}"):
            reason = f"{item.nodeid} does not stay in its group: pytest-xdist does not fit this pytest"
            raise pytest.UsageError(reason)
