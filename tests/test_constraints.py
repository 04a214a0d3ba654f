"""What is installed is pinned by version and hash, is what pyproject.toml asks for, and names no place to get it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
FILES = {
    "site": PROJECT["dependencies"] + EXTRAS["search"],
    "test": PROJECT["dependencies"] + EXTRAS["dev"],
    "bench": PROJECT["dependencies"] + EXTRAS["bench"],
}


def name_of(requirement: str) -> str:
    """The name as package indexes compare it (PEP 503), without extras and version."""
    match = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert match, requirement
    return re.sub(r"[-_.]+", "-", match[0]).lower()


def pinned(name: str) -> dict[str, str]:
    """Each requirement of a file of constraints, with its hashes, by name."""
    text = (ROOT / f".constraints/{name}.txt").read_text(encoding="utf-8").replace("\\\n", " ")
    return {name_of(line): line for line in text.splitlines() if line and not line.startswith("#")}


@pytest.mark.parametrize("name", FILES)
def test_everything_asked_for_is_pinned(name: str) -> None:
    asked = {name_of(requirement) for requirement in FILES[name]}
    assert asked - pinned(name).keys() - {name_of(PROJECT["name"])} == set()


@pytest.mark.parametrize("name", FILES)
def test_every_pin_has_a_hash_and_no_address(name: str) -> None:
    wrong = [line[:60] for line in pinned(name).values() if "==" not in line or "--hash=sha256:" not in line]
    assert wrong == []
    assert "://" not in (ROOT / f".constraints/{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["site", "bench"])
def test_the_files_agree_on_versions(name: str) -> None:
    other = pinned("test")
    differing = {key for key, line in pinned(name).items() if key in other and line.split()[0] != other[key].split()[0]}
    assert differing == set()


@pytest.mark.parametrize("folder", ["tests/tools", "bench/tools"])
def test_the_lock_of_the_npm_tools_names_no_host(folder: str) -> None:
    text = (ROOT / folder / "package-lock.json").read_text(encoding="utf-8")
    assert '"integrity": "sha512-' in text
    assert "://" not in text
