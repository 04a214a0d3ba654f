"""Whatever the path, nothing is written outside the output folder, and what is allowed is where it says."""

from __future__ import annotations

import tempfile
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ssg.errors import EnvironmentalError
from ssg.publish import Stage
from ssg.publish.confined import path_problem
from ssg.text import fold

REFUSED = [
    "", "/", "/a", "//a", ".", "..", "a/..", "../a", "a/../b", "a//b", "a/", "./a", "a/./b", "a\\b", "..\\a",
    "\\\\host\\a", "C:/a", "c:a", "a:stream", "a.", "a ", "a/b. /c", "a\x00b", "a\nb", "a\x7f", "a\u202eb", "a\u2028b",
    "a\ud800", "한" * 86,
]  # fmt: skip
ALLOWED = [
    "a", "index.html", "a/b/index.html", "한글/글.html", "한" * 85, ".well-known/security.txt", "_redirects", "a b",
    "...a", "..a/b", "a%2e%2e/b", "~", "con", "a'b\"c<d>", "-rf",
]  # fmt: skip

# Parts that matter to a path, so that random strings are often nearly dangerous.
PIECES = st.sampled_from(
    [
        "/",
        "\\",
        "..",
        ".",
        "a",
        "B",
        "index.html",
        "한",
        "e\u0301",
        "\x00",
        ":",
        " ",
        "~",
        "%2e",
        "C:",
        "\u202e",
        "．",
        "／",
    ]
)
PATHS = st.one_of(st.text(max_size=20), st.lists(PIECES, max_size=8).map("".join))


@pytest.mark.parametrize("path", REFUSED)
def test_refused(path: str) -> None:
    assert path_problem(path)


@pytest.mark.parametrize("path", ALLOWED)
def test_allowed(path: str) -> None:
    assert path_problem(path) == ""


@given(PATHS)
@example("../outside")
def test_no_path_leads_out(path: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name).resolve()
        output = root / "site" / "build"
        output.mkdir(parents=True)
        try:
            with Stage(output, durable=False) as stage:
                stage.write(path, b"data")
                stage.publish()
        except EnvironmentalError:
            assert not any(output.iterdir())
        else:
            assert (output / path).read_bytes() == b"data"
        everything = {file for file in root.rglob("*") if file.is_file()}
        assert everything <= {*output.rglob("*"), root / "site/.build.stage/published"}


@given(PATHS)
def test_equal_on_some_system_means_equal_fold(path: str) -> None:
    for form in ("NFC", "NFD"):
        assert fold(unicodedata.normalize(form, path)) == fold(path)
    assert fold(fold(path)) == fold(path)
    if path.isascii():
        assert fold(path.upper()) == fold(path)
