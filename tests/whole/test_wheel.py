"""The wheel alone is enough: `ssg init` and `ssg build` work from it, with the theme it carries."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the program as the wheel brings it; its dependencies come from this environment."""
    folder = tmp_path_factory.mktemp("wheel")
    run(*PIP, "wheel", "--no-deps", "--no-index", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT))
    (wheel,) = folder.glob("*.whl")
    run(*PIP, "install", "--no-deps", "--no-index", "--no-compile", "--target", str(folder / "lib"), str(wheel))
    return folder / "lib"


def test_a_new_site_is_built_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    where = run(sys.executable, "-c", "import ssg; print(ssg.__file__)", installed=installed, cwd=tmp_path)
    assert where.strip() == str(installed / "ssg/__init__.py")

    ssg = "from ssg.cli import main; main()"
    run(sys.executable, "-c", ssg, "init", "paper", installed=installed, cwd=tmp_path)
    run(sys.executable, "-c", ssg, "build", "--site", "paper", installed=installed, cwd=tmp_path)

    assert "Go to Contents" in (tmp_path / "paper/build/index.html").read_text(encoding="utf-8")


def test_the_wheel_holds_no_caches_and_no_site(installed: Path) -> None:
    files = [path.relative_to(installed).as_posix() for path in installed.rglob("*") if path.is_file()]
    assert [f for f in files if not f.startswith(("ssg/", "ssg-", "bin/")) or f.endswith(".pyc")] == []
    assert "ssg/themes/default/theme.toml" in files


def run(*command: str, installed: Path | None = None, cwd: Path | None = None) -> str:
    # No byte code: what the wheel holds is looked at after the program has run from it.
    here = {"PYTHONPATH": str(installed), "SOURCE_DATE_EPOCH": "1798761600", "PYTHONDONTWRITEBYTECODE": "1"}
    environment = os.environ | (here if installed else {})
    done = subprocess.run(command, env=environment, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
