"""The same site path works at a host's root, below a base path, and from a folder."""

from __future__ import annotations

import pytest

from ssg.config import Config
from ssg.render.language import Speech, direction
from ssg.render.metadata import og_locale
from ssg.render.urls import Links

ROOT = Links("https://h.example/", "/", relative=False)
BASE = Links("https://h.example/news/", "/news/", relative=False)
FOLDER = Links("https://h.example/news/", "/news/", relative=True)


@pytest.mark.parametrize(
    ("links", "path", "page", "expected"),
    [
        (ROOT, "/economy/", "/", "/economy/"),
        (BASE, "/economy/", "/", "/news/economy/"),
        (BASE, "/", "/a/b/", "/news/"),
        (BASE, "/섬/배#p2", "/", "/news/%EC%84%AC/%EB%B0%B0#p2"),
        (BASE, "/a b.jpg", "/", "/news/a%20b.jpg"),
        (FOLDER, "/economy/", "/", "./economy/index.html"),
        (FOLDER, "/economy/x/#p2", "/politics/y/", "../../economy/x/index.html#p2"),
        (FOLDER, "/", "/politics/y/", "../../index.html"),
        (FOLDER, "/feed.xml", "/economy/", "../feed.xml"),
        (FOLDER, "/economy/", "/404.html", "https://h.example/news/economy/"),
        (BASE, "https://other.example/x", "/", "https://other.example/x"),
        (BASE, "mailto:a@b.example", "/", "mailto:a@b.example"),
        (BASE, "#p1", "/", "#p1"),
    ],
)
def test_href(links: Links, path: str, page: str, expected: str) -> None:
    """The link as a page writes it."""
    assert links.href(path, page) == expected


def test_absolute() -> None:
    """Scheme, host and base path are joined once."""
    assert BASE.absolute("/economy/x/") == "https://h.example/news/economy/x/"


@pytest.mark.parametrize(
    ("lang", "expected"),
    [("en", "ltr"), ("ko", "ltr"), ("ar", "rtl"), ("he-IL", "rtl"), ("az-Arab", "rtl"), ("ar-Latn", "ltr")],
)
def test_direction(lang: str, expected: str) -> None:
    """The direction follows the script where one is named, else the language."""
    assert direction(lang) == expected


@pytest.mark.parametrize(
    ("page", "text", "expected"),
    [
        ("en", "도예준", "ko"),
        ("ko", "도예준", ""),
        ("ko-KR", "도예준", ""),
        ("en", "さくら", "ja"),
        ("en", "Mina Park", ""),
    ],
)
def test_script_lang(page: str, text: str, expected: str) -> None:
    """A name in a script that only one language writes says its language."""
    config = Config(title="T", base_url="https://h.example/")

    assert Speech(page, {}, config).script_lang(text) == expected


@pytest.mark.parametrize(
    ("lang", "expected"),
    [("en", "en_US"), ("ko", "ko_KR"), ("en-GB", "en_GB"), ("zh-Hant", "zh_TW"), ("eo", "eo_001"), ("x-private", "x")],
)
def test_og_locale(lang: str, expected: str) -> None:
    """Open Graph wants a language with a territory; CLDR knows the likely one."""
    assert og_locale(lang) == expected
