"""The built-in theme speaks English and Korean completely, and has no word that nobody says."""

from __future__ import annotations

import re
from pathlib import Path

from ssg.render.theme_chain import built_in
from ssg.render.theme_toml import places, read_texts

LANGUAGES = ("en", "ko")
WORDS = {lang: read_texts(built_in() / "strings" / f"{lang}.toml", lang) for lang in LANGUAGES}
TEMPLATES = {file: file.read_text("utf-8") for file in sorted((built_in() / "templates").rglob("*.html"))}
RENDERING = "\n".join(file.read_text("utf-8") for file in (Path(__file__).parents[2] / "ssg/render").glob("*.py"))
"""The renderer asks for some words itself: footnotes, and the titles of pages that nobody writes."""

QUOTED = r"""(["'])([a-z0-9_]+)\1"""


def used() -> tuple[set[str], set[str]]:
    """Names of strings in the templates, and beginnings of names that are put together."""
    names, beginnings = set(), set()
    for text in TEMPLATES.values():
        for call in re.findall(r"\bt\((.*?)\)", text):
            found = re.match(QUOTED, call)
            assert found, f"t({call}): begin with a name in quotation marks"
            (beginnings if "~" in call else names).add(found[2])
    return names, beginnings


def test_both_languages_have_the_same_words() -> None:
    assert WORDS["en"].keys() == WORDS["ko"].keys()
    assert list(WORDS["en"]) == list(WORDS["ko"])


def test_both_languages_fill_in_the_same_places() -> None:
    different = [key for key in WORDS["en"] if places(WORDS["en"][key]) != places(WORDS["ko"][key])]
    assert different == []


def test_every_word_in_the_templates_exists() -> None:
    names, _ = used()
    assert names - WORDS["en"].keys() == set()


def test_every_word_is_said() -> None:
    names, beginnings = used()
    asked = {match[1] for match in re.findall(QUOTED, RENDERING)}
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


def test_only_one_page_says_thanks() -> None:
    thanking = {key for key, text in WORDS["en"].items() if "thank" in text.lower()}
    thanking |= {key for key, text in WORDS["ko"].items() if "고맙" in text or "감사" in text}
    assert thanking == {"thanks_title"}


def test_ids_cannot_meet_those_of_headings() -> None:
    """Headings of the body never hold an underscore."""
    ids = {found for text in TEMPLATES.values() for found in re.findall(r'\bid="([^"{]*)', text)}
    assert {found for found in ids if "_" not in found} == {"contents", "navigation"}
