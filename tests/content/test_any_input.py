"""Whatever the bytes, reading gives findings with positions and never an exception."""

from __future__ import annotations

import hashlib
import re
import tomllib
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from ssg.config import Config
from ssg.content.article import read_article
from ssg.content.front_matter import split
from ssg.content.people import read_person
from ssg.content.schema import ARTICLE
from ssg.content.standing import read_standing
from ssg.located import Node, Problems
from ssg.located.toml_text import read_toml
from ssg.model import Source

ROOT = Path(__file__).parents[2]
CONFIG = Config(title="T", base_url="https://test.example/", timezone="Asia/Seoul")
KEYS = sorted({*ARTICLE, "src", "alt", "place", "verb", "text", "name", "x"})

_SIGNS = "\n\n\n  -:[]{},'\"|>&*!%@`#?\\\t\r\0~"
_LINES = ("\n  ", "- ", "---\n", "...\n", "<<: ", "2026-03-02", "true", "0", "가", "\u2028", "\x85", "\ufeff", "../")
_pieces = st.sampled_from([*(f"{key}: " for key in KEYS), *_SIGNS, *_LINES])
_headers = st.lists(st.one_of(_pieces, st.text(max_size=5)), max_size=40).map("".join)
_files = st.one_of(
    st.binary(max_size=200),
    st.binary(max_size=200).map(lambda data: b"---\n" + data + b"\n---\nText."),
    _headers.map(lambda text: f"---\n{text}\n---\nText.".encode("utf-8", "surrogatepass")),
)


@given(_files)
def test_any_bytes_as_a_file(data: bytes) -> None:
    source = Source("content/economy/story.md", data, hashlib.blake2b(data, digest_size=16).digest())
    for value, findings in (
        read_article(source, CONFIG, ROOT, {}),
        read_person(source, CONFIG, ROOT),
        read_standing(source, CONFIG),
    ):
        assert value is not None or findings
        for finding in findings:
            assert finding.source is not None
            assert 1 <= finding.source.line <= len(data.splitlines()) + data.count(b"\r") + 8
            assert finding.source.column >= 1
            assert finding.message.endswith(".")
            assert "\n" not in finding.message


@given(_files)
def test_splitting_loses_nothing(data: bytes) -> None:
    parts = split(data)
    assert 0 <= parts.header_start <= parts.header_end <= parts.body_start <= len(data)
    assert parts.body_line == data[: parts.body_start].count(b"\n") + 1
    assert "\r" not in parts.body


_TOML = (
    *("a", "b.c", '"d e"', "'f'", " = ", "=", "[", "]", "[[", "]]", "{", "}", ",", "\n", "\n", " ", "# x\n", ".", "\t"),
    *('"s"', "'s'", '"""m\nm"""', "'''m'''", '""""q""""', '"\\""', '"""\\\n  x"""', "''''q'", "''", '""', "''''''"),
    *("1", "1.5", "true", "2026-03-02", "2026-03-02 10:00:00", "10:00:00Z", "+inf", "0x1F", "1_000", "\r\n"),
    *("a = 1\n", "[t]\n", "[[l]]\n", "[l.m]\n", "x = {a = 1, b.c = [1, {d = 2}]}\n", "y = [\n1, # c\n2,\n]\n"),
)
_toml = st.lists(st.one_of(st.sampled_from(_TOML), st.text(max_size=3)), max_size=25).map("".join)


@given(_toml)
def test_any_text_as_toml(text: str) -> None:
    problems = Problems("content/site.toml", "site-toml")
    node = read_toml(text, problems)
    assert (node is None) == bool(problems.findings)
    if node is not None:
        assert plain(node) == tomllib.loads(text.replace("\r\n", "\n")) or "nan" in text
        assert_keys_stand_where_they_should(node, text)


def test_positions_in_the_sample_newsroom() -> None:
    text = (ROOT / "content/site.toml").read_text(encoding="utf-8")
    node = read_toml(text, Problems("content/site.toml", "site-toml"))
    assert node is not None
    assert assert_keys_stand_where_they_should(node, text) > 60


def plain(node: Node) -> object:
    """The value without positions."""
    if isinstance(node.value, dict):
        return {name: plain(child) for name, child in node.value.items()}
    return [plain(child) for child in node.value] if isinstance(node.value, list) else node.value


def assert_keys_stand_where_they_should(node: Node, text: str) -> int:
    """How many keys there are."""
    lines = text.replace("\r\n", "\n").split("\n")
    count = 0
    if isinstance(node.value, dict):
        for name, (line, column) in node.keys.items():
            written = lines[line - 1][column - 1 :]
            assert written.startswith(name) or re.match(r"[\"']", written), (name, line, column)
            count += 1
    children = list(node.value.values()) if isinstance(node.value, dict) else node.value
    if not isinstance(children, list):
        return count
    return count + sum(assert_keys_stand_where_they_should(child, text) for child in children)
