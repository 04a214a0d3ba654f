"""The built-in theme speaks six languages completely, and has no word that nobody says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel import Locale

from ssg.config import Config, Design
from ssg.render.language import Speech
from ssg.render.theme import load_theme
from ssg.render.theme_chain import built_in
from ssg.render.theme_toml import places, read_texts

LANGUAGES = ("en", "ar", "de", "es", "ja", "ko")
WORDS = {lang: read_texts(built_in() / "strings" / f"{lang}.toml", lang) for lang in LANGUAGES}
TEMPLATES = {file: file.read_text("utf-8") for file in sorted((built_in() / "templates").rglob("*.html"))}
RENDERING = "\n".join(
    file.read_text("utf-8")
    for folder in ("render", "markdown/blocks", "charts")
    for file in (Path(__file__).parents[2] / "ssg" / folder).glob("*.py")
)
"""The renderer asks for some words itself: footnotes, titles of pages that nobody writes. So do blocks and charts."""

QUOTED = r"""(["'])([a-z0-9_]+)\1"""
COUNTED = {"paragraphs_first", "paragraphs_last", "stories"}
"""Words that come with a number of things, and so in the forms of the language."""
THANKS = {"en": "thank", "ar": "شكر", "de": "dank", "es": "gracias", "ja": "ありがとう", "ko": "고맙|감사"}


def used() -> tuple[set[str], set[str]]:
    """Names of strings in the templates, and beginnings of names that are put together."""
    names, beginnings = set(), set()
    for text in TEMPLATES.values():
        for call in re.findall(r"\b[tn]\((.*?)\)", text):
            found = re.match(QUOTED, call)
            assert found, f"t({call}): begin with a name in quotation marks"
            (beginnings if "~" in call else names).add(found[2])
    return names, beginnings


def forms(lang: str, key: str) -> set[str]:
    """The keys of a counted word in a language: as many as it needs up to the number of paragraphs of a long story."""
    rule = Locale.parse(lang).plural_form
    return {key} | {f"{key}_{form}" for form in {rule(number) for number in range(1, 200)} - {"other"}}


def test_every_language_is_tested() -> None:
    assert sorted(file.stem for file in (built_in() / "strings").iterdir()) == sorted(LANGUAGES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_the_same_words(lang: str) -> None:
    counted = {form for key in COUNTED for form in forms(lang, key)}
    common = [key for key in WORDS["en"] if key not in {form for key in COUNTED for form in forms("en", key)}]
    assert [key for key in WORDS[lang] if key not in counted] == common
    assert counted <= WORDS[lang].keys()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_fills_in_the_same_places(lang: str) -> None:
    shared = WORDS["en"].keys() & WORDS[lang].keys()
    assert [key for key in sorted(shared) if places(WORDS["en"][key]) != places(WORDS[lang][key])] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_left_in_english(lang: str) -> None:
    same = [key for key in WORDS[lang] if lang != "en" and WORDS[lang][key] == WORDS["en"].get(key)]
    assert [key for key in same if re.search(r"[a-z]{4}", WORDS[lang][key]) and key != "feed_link"] == []


@pytest.mark.parametrize(
    ("lang", "number", "words"),
    [
        ("en", 1, "last paragraph"),
        ("en", 5, "last 5 paragraphs"),
        ("de", "1", "letzter Absatz"),
        ("ko", 1, "마지막 1개 단락"),
        ("ja", 3, "最後の3段落"),
        ("ar", 2, "آخر فقرتين"),
        ("ar", 5, "آخر 5 فقرات"),
        ("ar", 11, "آخر 11 فقرة"),
        ("es", 2, "últimos 2 párrafos"),
    ],
)
def test_numbers_of_things(tmp_path: Path, lang: str, number: int, words: str) -> None:
    strings = load_theme(tmp_path, "default", Design()).strings(lang)
    assert Speech(lang, strings, Config(title="T", base_url="https://t.example/")).n("paragraphs_last", number) == words


def test_every_word_in_the_templates_exists() -> None:
    names, _ = used()
    assert names - WORDS["en"].keys() == set()


def test_every_word_is_said() -> None:
    names, beginnings = used()
    asked = {match[1] for match in re.findall(QUOTED, RENDERING)}
    names |= {form for key in COUNTED for form in forms("en", key)}
    unsaid = [
        key
        for key in WORDS["en"]
        if key not in names | asked
        and key.removesuffix("_title") not in asked
        and not any(key.startswith(beginning) for beginning in beginnings)
    ]
    assert unsaid == []


def test_templates_hold_no_words_of_their_own() -> None:
    """Text between tags, once template code and markup are taken away."""
    own = {}
    for file, text in TEMPLATES.items():
        rest = re.sub(r"<style>.*?</style>|\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<[^>]*>", " ", text, flags=re.DOTALL)
        words = re.findall(r"[^\W\d_]{2,}", rest)
        if words:
            own[file.name] = words
    assert own == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_only_one_page_says_thanks(lang: str) -> None:
    thanking = {key for key, text in WORDS[lang].items() if re.search(THANKS[lang], text, re.IGNORECASE)}
    assert thanking == {"thanks_title"}


def test_ids_cannot_meet_those_of_headings() -> None:
    """Headings of the body never hold an underscore."""
    ids = {found for text in TEMPLATES.values() for found in re.findall(r'\bid="([^"{]*)', text)}
    assert {found for found in ids if "_" not in found} == {"contents", "navigation"}
